#include "indexer/documents/epub_reader.hpp"

#include <doctest/doctest.h>

#include "indexer/documents/epub_contents.hpp"

using namespace fsearch;
using archives::Package;
using archives::PackageKind;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

Read read(const Package& package) {
  Read read;
  for (auto& extraction : archives::read_epub(package, "p.epub", read.problems))
    read.articles.push_back(std::move(extraction.article));
  return read;
}

const std::string sentence = "<p>Il pleut sur la vallée depuis lundi, et la rivière monte.</p>";

std::string opf(const std::string& items) {
  std::string manifest, spine;
  for (const char item : items) {
    const std::string id(1, item);
    manifest += "<item id='" + id + "' href='t/" + id + ".xhtml'/>";
    spine += "<itemref idref='" + id + "'/>";
  }
  return "<package xmlns:dc='d'><metadata><dc:title>Le "
         "Phare</dc:title><dc:date>2025-03-15</dc:date><dc:language>fr</dc:language>"
         "<dc:creator>Ana Dupré</dc:creator></metadata><manifest><item id='n' href='nav.xhtml' "
         "properties='nav'/>" +
         manifest + "</manifest><spine>" + spine + "</spine></package>";
}

Package package(const std::string& items, std::map<std::string, std::string, std::less<>> parts) {
  parts["META-INF/container.xml"] = "<container><rootfiles><rootfile full-path='O/c.opf'/></rootfiles></container>";
  parts["O/c.opf"] = opf(items);
  return {PackageKind::epub, std::move(parts)};
}

}  // namespace

TEST_CASE("read_epub: each document is an article, one without a title goes on with the one before") {
  const auto [articles, problems] =
      read(package("abcd", {{"O/nav.xhtml", "<nav><a href='t/a.xhtml#p'>La crue</a></nav>"},
                            {"O/t/a.xhtml", "<body>" + sentence + "</body>"},
                            {"O/t/b.xhtml", "<body><p>La suite de la crue, sur une autre page.</p></body>"},
                            {"O/t/c.xhtml", "<body><h1>La neige</h1>" + sentence + "</body>"},
                            {"O/t/d.xhtml", "<body><a href='#'>Retour au sommaire et à la première page</a></body>"}}));
  CHECK(problems.empty());
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].id == "p.epub/O/t/a.xhtml");
  CHECK(articles[0].title == "La crue");
  CHECK(articles[0].text.find("La suite") != std::string::npos);
  CHECK(articles[0].source == "Le Phare");
  CHECK(articles[0].date == "2025-03-15");
  CHECK(articles[0].language == "fr");
  CHECK(articles[1].title == "La neige");
}

TEST_CASE("read_epub: a document that is missing costs itself, a package without its table is read by names") {
  const auto missing = read(package("ab", {{"O/t/b.xhtml", "<h1>La neige</h1>" + sentence}}));
  CHECK(missing.articles.size() == 1);
  REQUIRE(missing.problems.size() == 1);
  CHECK(missing.problems[0].reason == "names a document that it has not: O/t/a.xhtml");
  const auto bare = read({PackageKind::epub, {{"x.xhtml", "<h1>La crue</h1>" + sentence}}});
  CHECK(bare.articles.size() == 1);
  CHECK(bare.problems.size() == 1);
  CHECK(read({PackageKind::epub, {}}).articles.empty());
}

TEST_CASE("resolved_part: folders, percents and places in a document") {
  CHECK(archives::resolved_part("O/nav/nav.xhtml", "../t/d%C3%A9.xhtml#p3") == "O/t/dé.xhtml");
  CHECK(archives::resolved_part("c.opf", "../../../etc/a") == "etc/a");
  CHECK(archives::resolved_part("O/c.opf", "/t/a%2") == "t/a%2");
}
