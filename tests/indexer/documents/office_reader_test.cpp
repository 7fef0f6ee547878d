#include "indexer/documents/document_package.hpp"

#include <doctest/doctest.h>

#include "tests/indexer/documents/pack_files.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using archives::Package;
using archives::PackageKind;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

Read read(const Package& package, const std::string& key = "a") {
  Read read;
  for (auto& extraction : archives::read_document_package(package, key, read.problems))
    read.articles.push_back(std::move(extraction.article));
  return read;
}

Package word(const std::string& body) {
  return {PackageKind::word,
          {{"word/document.xml", "<w:document xmlns:w='w' xmlns:mc='m'><w:body>" + body + "</w:body></w:document>"},
           {"docProps/core.xml", "<c xmlns:dc='d'><dc:creator>Accueil</dc:creator></c>"}}};
}

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

}  // namespace

TEST_CASE("DOCX: the paragraph in the style for titles is the title, runs are joined, deletions left out") {
  const auto [articles, problems] =
      read(word("<w:p><w:pPr><w:pStyle w:val='Titre'/></w:pPr>" + run("La ") + run("crue") + "</w:p><w:p>" +
                run("Par Ana Dupré") + "</w:p><w:p>" + run("Il pleut") +
                "<w:del><w:r><w:delText> peu</w:delText></w:r></w:del><w:r><w:tab/><w:t>fort.</w:t>" +
                "<w:br/><w:t>Encore.</w:t></w:r></w:p><mc:Fallback><w:p>" + run("deux fois") + "</w:p></mc:Fallback>"),
           "x/crue 20250315.docx");
  CHECK(problems.empty());
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].title == "La crue");
  CHECK(articles[0].author == "Ana Dupré");
  CHECK(articles[0].text == "Il pleut fort.\nEncore.\n");
  CHECK(articles[0].date == "2025-03-15");
  CHECK(articles[0].extra == R"({"creator":"Accueil"})");
}

TEST_CASE("ODT: styles made from the one for titles count, spaces are as many as they are, notes are left out") {
  const Package package{
      PackageKind::open_document,
      {{"content.xml",
        "<d xmlns:office='o' xmlns:text='t' xmlns:style='s'><style:style style:name='P1' "
        "style:parent-style-name='Title'/>"
        "<office:body><office:text><text:tracked-changes><text:p>effacé</text:p></text:tracked-changes>"
        "<text:p text:style-name='P1'>La neige</text:p><text:p>Il<text:s "
        "text:c='2'/>neige<office:annotation><text:p>non</text:p>"
        "</office:annotation>.</text:p></office:text></office:body></d>"}}};
  const auto articles = read(package).articles;
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].title == "La neige");
  CHECK(articles[0].text == "Il  neige.\n");
}

TEST_CASE("DOCX: a damaged document gives what comes before the damage, an empty one is a problem") {
  const auto damaged = read(word("<w:p>" + run("La crue") + "</w:p><w:p>" + run("Il pleut.") + "</w:p><w:p></w:x>"));
  REQUIRE(damaged.articles.size() == 1);
  CHECK(damaged.articles[0].text == "Il pleut.\n");
  CHECK(damaged.problems.size() == 1);
  CHECK(read(word("")).problems.size() == 1);
  CHECK(read({PackageKind::word, {}}).articles.empty());
}

TEST_CASE("a table of an office program is refused with what to do") {
  const auto [articles, problems] = read({PackageKind::other_office, {}});
  CHECK(articles.empty());
  REQUIRE(problems.size() == 1);
  CHECK_FALSE(problems[0].remedy.empty());
}

TEST_CASE("read_package: an archive is a document by its first file, or by its name") {
  const fsearch::testing::ScratchFolder folder;
  const auto kind = [&](const std::string& name, const fsearch::testing::Files& files) {
    const auto path = folder.path(name);
    fsearch::testing::pack(path, fsearch::testing::Packing::zip, files);
    Archive archive(path);
    REQUIRE(archive.next());
    return archives::may_be_package(archive.name(), path) ? archives::read_package(archive, path).kind
                                                          : PackageKind::none;
  };
  CHECK(kind("a", {{"[Content_Types].xml", "<T/>"}, {"word/document.xml", "<d/>"}}) == PackageKind::word);
  CHECK(kind("b.docx", {{"x.xml", "<x/>"}, {"word/document.xml", "<d/>"}}) == PackageKind::word);
  CHECK(kind("c", {{"mimetype", "application/epub+zip"}}) == PackageKind::epub);
  CHECK(kind("d", {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<d/>"}}) ==
        PackageKind::open_document);
  CHECK(kind("e", {{"mimetype", "text/plain"}, {"a.txt", "Il pleut."}}) == PackageKind::none);
  CHECK(kind("f", {{"xl/workbook.xml", "<w/>"}}) == PackageKind::other_office);
  CHECK(kind("g.zip", {{"a.txt", "Il pleut."}}) == PackageKind::none);
}
