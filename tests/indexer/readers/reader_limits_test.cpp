/// Inputs made to take all memory or time: each is read, or named, in about the time that its bytes are
/// worth.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/inputs.hpp"
#include "indexer/build/article_entities.hpp"
#include "indexer/markup/page_bounds.hpp"
#include "tests/indexer/documents/pack_files.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::Files;
using fsearch::testing::pack;
using fsearch::testing::Packing;
using fsearch::testing::ScratchFolder;

namespace {

// Seconds on a busy machine: what grows with the square of its size takes half a minute and more.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double soon = 60;  // What watches every access takes ten times as long.
#else
constexpr double soon = 6;
#endif

struct Reading {
  std::vector<Article> articles;
  std::vector<Problem> problems;
  double seconds = 0;
};

Reading read(const std::string& path) {
  Reading reading;
  const auto start = std::chrono::steady_clock::now();
  Inputs({path}, InputFormat::automatic)
      .read({[&](Article article) { reading.articles.push_back(std::move(article)); },
             [&](Problem problem) { reading.problems.push_back(std::move(problem)); }});
  reading.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return reading;
}

Reading read(const std::string& name, const std::string& content) {
  const ScratchFolder folder;
  return read(folder.write(name, content));
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string numbered(const std::string& before, const std::string& after, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += before + std::to_string(i) + after;
  return all;
}

void check_refused(const Reading& reading, const std::string& reason) {
  CAPTURE(reason);
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason.find(reason) != std::string::npos);
  CHECK(reading.problems[0].skipped);
  CHECK(reading.seconds < soon);
}

// Sixteen times itself in a zip, so many times over.
std::string nested_zips(const ScratchFolder& folder, const std::string& content, int depth) {
  std::string inner = content;
  for (int level = 0; level < depth; ++level) {
    Files files;
    for (int i = 0; i < 16; ++i) files.emplace_back(std::to_string(i) + (level == 0 ? ".txt" : ".zip"), inner);
    pack(folder.path("nested.zip"), Packing::zip, files);
    inner = folder.read("nested.zip");
  }
  return folder.path("nested.zip");
}

}  // namespace

TEST_CASE("limits: what archives in archives expand to counts for the file that holds them all") {
  const ScratchFolder folder;
  const auto reading = read(nested_zips(folder, repeated("Il pleut. ", 20000), 3));
  CHECK(reading.seconds < soon);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason.find("expands more than 300-fold") != std::string::npos);
  CHECK(reading.articles.size() < 200);
}

TEST_CASE("limits: archives in archives that hold what honest ones do are read to their end") {
  const ScratchFolder folder;
  const auto reading = read(nested_zips(folder, "Il pleut.", 2));
  CHECK(reading.articles.size() == 256);
  CHECK(reading.problems.empty());
}

TEST_CASE("limits: more articles, or faults, than a packed file has bytes are a bomb, named after the first 100,000") {
  const ScratchFolder folder;
  for (const std::string line : {"{\"text\":\"x\"}\n", "{\"text\":\n"}) {
    pack(folder.path("a.jsonl.zst"), Packing::zstd, {{"", repeated(line, 1'000'000)}});
    const auto reading = read(folder.path("a.jsonl.zst"));
    CHECK(reading.articles.size() + reading.problems.size() == 100'001);
    CHECK(reading.problems.back().reason.find("holds more articles than bytes") != std::string::npos);
  }
}

TEST_CASE("limits: a file that is not packed may hold any number of the shortest articles") {
  const ScratchFolder folder;
  const auto reading = read("a.jsonl", repeated("{\"text\":\"x\"}\n", 150'000));
  CHECK(reading.articles.size() == 150'000);
  CHECK(reading.problems.empty());
}

TEST_CASE("limits: a page of too many tags, or of an element with too many attributes, is named at once") {
  check_refused(read("a.html", "<html><body>" + repeated("<p>Un.</p>", 300'000)), "more than 500,000 tags");
  check_refused(read("b.html", "<html><body><div " + numbered("a", "=\"x\" ", 300'000) + "><p>Un.</p></div>"),
                "more than 10,000 attributes");
  check_refused(read("c.html", "<html><body><div " + numbered("a", " ", 300'000) + "><p>Un.</p></div>"),
                "more than 10,000 attributes");
  check_refused(read("d.xml", "<rss><channel " + numbered("a", "=\"x\" ", 300'000) + "><item/></channel></rss>"),
                "more than 10,000 attributes");
}

TEST_CASE("limits: millions of lines, or of articles that are held together, are named at once") {
  check_refused(read("a.txt", repeated("a\n", 3'000'001)), "more than 3,000,000 lines");
  check_refused(read("b.md", repeated("a *b* \n\n", 300'000)), "more than 500,000 tags");
  check_refused(read("c.json", "[" + repeated("{\"text\":\"x\"},", 250'000) + "{}]"), "more than 250,000 articles");
  const auto damaged = read("d.json", "[" + repeated("{\"text\":\"x\"},", 260'000));
  CHECK(damaged.articles.size() == 250'000);
  REQUIRE(damaged.problems.size() == 1);
  CHECK(damaged.problems[0].reason.find("more than 250,000 articles") != std::string::npos);
}

TEST_CASE("attributes_bound: values, scripts and text are no attributes") {
  using html::attributes_bound;
  CHECK(attributes_bound("<p>a b c</p>") == 0);
  CHECK(attributes_bound("<p class=\"a b > c\" id=x hidden>a b c") == 3);
  CHECK(attributes_bound("<a href='x y'><b c d>") == 2);
  CHECK(attributes_bound("<script defer>if (a <b) c d e f</script><p a b>") == 2);
  CHECK(attributes_bound("5 < 6 a b c <p") == 0);
  CHECK(attributes_bound("<p a=\"") == 1);
}

TEST_CASE("limits: Markdown with 100,000 brackets left open is named; a long list of links is read") {
  check_refused(read("a.md", repeated("![[]()", 100'000)), "more than 30,000 brackets");
  const auto list = read("b.md", repeated("- [Un lien](https://example.org/a)\n", 20'000));
  CHECK(list.articles.size() == 1);
  CHECK(list.seconds < soon);
}

TEST_CASE("limits: a head of 100,000 keys, known or not, is read in no time") {
  const auto unknown = read("a.txt", "Titre: Un\n" + numbered("Cle", ": v\n", 100'000) + "\nIl pleut.\n");
  REQUIRE(unknown.articles.size() == 1);
  CHECK(unknown.articles[0].extra.size() > 1'000'000);
  CHECK(unknown.seconds < soon);
  const auto known = read("b.txt", repeated("Auteur: A\n", 100'000) + "\nIl pleut.\n");
  CHECK(known.articles.size() == 1);
  CHECK(known.seconds < soon);
}

TEST_CASE("limits: a table of 200,000 columns and an object of 100,000 keys are read in no time") {
  const auto table =
      read("a.csv", "title,text," + numbered("c", ",", 200'000) + "\nUn,Deux," + repeated("x,", 200'000) + "\n");
  CHECK(table.articles.size() == 1);
  CHECK(table.seconds < soon);
  const auto object = read("b.jsonl", "{" + repeated("\"titre\":\"x\",", 100'000) + "\"text\":\"Un.\"}\n");
  CHECK(object.articles.size() == 1);
  CHECK(object.seconds < soon);
}

TEST_CASE("limits: a text of 60,000 names takes hardly longer than one of as many words") {
  std::string text;
  for (int i = 0; i < 60'000; ++i) {
    std::string name = "K";
    for (int rest = i; name.size() < 6; rest /= 26) name += static_cast<char>('a' + rest % 26);
    text += "Le maire Jean " + name + " parle. ";
  }
  Analyzer analyzer;
  const auto tokens = analyzer.analyze(text);
  ArticleEntityFinder finder;
  const auto start = std::chrono::steady_clock::now();
  finder.read_text(text, tokens, {});
  const auto found = finder.finish();
  CHECK(found.entities.size() > 50'000);
  CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() < soon);
}
