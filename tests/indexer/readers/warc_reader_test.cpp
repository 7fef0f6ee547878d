#include "indexer/readers/warc_reader.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"
#include "fsearch/inputs.hpp"
#include "tests/indexer/documents/pack_files.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::pack;
using fsearch::testing::Packing;
using fsearch::testing::ScratchFolder;

namespace {

std::string record(const std::string& head, const std::string& block) {
  return "WARC/1.0\r\n" + head + "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& http, const std::string& body) {
  return record("WARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nContent-Type: application/http",
                "HTTP/1.1 " + http + "\r\n\r\n" + body);
}

const std::string html = "200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"";

std::vector<WebRecord> read(const std::string& bytes, std::size_t wrong = 0) {
  MemoryStream stream(bytes);
  WarcReader reader(stream, "a.warc");
  std::vector<Problem> problems;
  std::vector<WebRecord> records;
  while (auto next = reader.next(problems)) records.push_back(std::move(*next));
  CHECK(problems.size() == wrong);
  return records;
}

}  // namespace

TEST_CASE("warc: pages served with success, with address, type and charset; other records are passed over") {
  const auto records =
      read(record("WARC-Type: warcinfo", "software: x") +
           record("WARC-Type: request\r\nWARC-Target-URI: https://example.org/a", "GET / HTTP/1.1") +
           response("<https://example.org/a>", html, "<p>Un") +
           response("https://example.org/b", "404 Not Found\r\nContent-Type: text/html", "<p>Deux") +
           response("https://example.org/c.png", "200 OK\r\nContent-Type: image/png", "PNG") +
           record("WARC-Type: resource\r\nWARC-Target-URI: file:///d.html\r\nContent-Type: text/html", "<p>Trois"));
  REQUIRE(records.size() == 2);
  CHECK(records[0].url == "https://example.org/a");
  CHECK(records[0].type == "text/html");
  CHECK(records[0].charset == "iso-8859-1");
  CHECK(records[0].body == "<p>Un");
  CHECK(records[1].body == "<p>Trois");
}

TEST_CASE("warc: the encodings of the transport are undone, or named where they cannot be") {
  const auto chunked = read(response("https://example.org/a", html + "\r\nTransfer-Encoding: chunked",
                                     "3\r\n<p>\r\n2;x=y\r\nUn\r\n0\r\n\r\n"));
  REQUIRE(chunked.size() == 1);
  CHECK(chunked[0].body == "<p>Un");
  const auto undone = read(response("https://example.org/a", html + "\r\nContent-Encoding: gzip", "<p>Un"));
  CHECK(undone.size() == 1);
  CHECK(read(response("https://example.org/a", html + "\r\nContent-Encoding: br", std::string("\x8B\0\x80", 3)), 1)
            .empty());
  CHECK(read(response("https://example.org/a", html + "\r\nContent-Encoding: gzip",
                      std::string("\x1F\x8B\x08\0\0\0\0\0\0\x03 bad", 14)),
             1)
            .empty());
}

TEST_CASE("without_chunks: what is whole, of chunks cut short or of no chunks") {
  CHECK(without_chunks("2\r\nUn\r\n2\r\nDe\r\n0\r\n\r\n") == "UnDe");
  CHECK(without_chunks("2\r\nUn\r\n9\r\nDe") == "Un");
  CHECK(without_chunks("<p>Un") == "");
  CHECK(without_chunks("ffffffffffffffffffff\r\nUn") == "");
}

TEST_CASE("warc: a file cut short or damaged is an Error that names it, after the pages before") {
  const std::string whole = response("https://example.org/a", html, "<p>Un");
  CHECK_THROWS_AS(read(whole + whole.substr(0, whole.size() - 20)), Error);
  CHECK_THROWS_AS(read(whole + "autre chose\r\n"), Error);
  CHECK(read("").empty());
}

TEST_CASE("warc: a record whose length is wrong is read up to the next, and said; the others are read") {
  const auto wrong = [](const std::string& url, const std::string& length) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nContent-Length: " + length +
           "\r\n\r\nHTTP/1.1 " + html + "\r\n\r\n<p>Un mot.\r\n\r\n";
  };
  for (const std::string length : {"20", "0", "90", "100000", "99999999999"}) {
    CAPTURE(length);
    const std::string bytes = wrong("https://example.org/a", length) +
                              response("https://example.org/b", html, "<p>Deux") +
                              response("https://example.org/c", html, "<p>Trois");
    MemoryStream stream(bytes);
    WarcReader reader(stream, "a.warc");
    std::vector<Problem> problems;
    std::vector<std::string> urls;
    while (auto next = reader.next(problems)) urls.push_back(next->url);
    REQUIRE(urls.size() >= 2);
    CHECK(urls[urls.size() - 2] == "https://example.org/b");
    CHECK(urls.back() == "https://example.org/c");
    CHECK(problems.size() == 1);
  }
}

TEST_CASE("warc: what stands between two records is passed over, and said") {
  CHECK(read(response("https://example.org/a", html, "<p>Un") + "autre chose\r\n" +
                 response("https://example.org/b", html, "<p>Deux"),
             1)
            .size() == 2);
}

TEST_CASE("inputs: the pages of a compressed WARC are articles, known by their address and in their charset") {
  const ScratchFolder folder;
  const std::string page =
      "<html><title>L'\xE9t\xE9 \xE0 Valmont</title><body><p>Il pleut \xE0 verse depuis "
      "l'aube.</p></body></html>";
  const std::string path = folder.path("a.warc.gz");
  pack(path, Packing::gzip,
       {{"", response("https://example.org/a", html, page) + response("https://example.org/b", html, page)}});
  std::vector<Article> articles;
  Inputs({path}, InputFormat::automatic)
      .read({[&](const Article& article) { articles.push_back(article); }, [](const Problem&) { CHECK(false); }});
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].id == "https://example.org/a");
  CHECK(articles[0].url == "https://example.org/a");
  CHECK(articles[0].title == "L'été à Valmont");
  CHECK(articles[1].id == "https://example.org/b");
}
