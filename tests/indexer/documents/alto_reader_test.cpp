#include "indexer/documents/alto_reader.hpp"

#include <doctest/doctest.h>

#include "fsearch/inputs.hpp"
#include "indexer/documents/mets_reader.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;

namespace {

std::string line(const std::string& words) { return "<TextLine>" + words + "</TextLine>"; }
std::string word(const std::string& content) { return "<String CONTENT='" + content + "'/><SP/>"; }

std::string page(const std::string& number, const std::string& blocks) {
  return "<?xml version='1.0'?><alto "
         "xmlns='a'><Description><sourceImageInformation><fileName>https://example.org/ark:/12148/"
         "bpt6k12/f1</fileName></sourceImageInformation></Description><Layout><Page PHYSICAL_IMG_NR='" +
         number + "'><PrintSpace>" + blocks + "</PrintSpace></Page></Layout></alto>";
}

std::string block(const std::string& id, const std::string& lines) {
  return "<TextBlock ID='" + id + "' LANG='fra'>" + lines + "</TextBlock>";
}

std::vector<Article> read(const std::string& document, std::vector<Problem>& problems) {
  std::vector<Article> articles;
  for (auto& extraction : archives::read_alto(document, "18990102_f3.xml", problems))
    articles.push_back(std::move(extraction.article));
  return articles;
}

}  // namespace

TEST_CASE("read_alto: halves of a word are joined where the document says the whole, else cut as printed") {
  std::vector<Problem> problems;
  const auto articles = read(
      page("3",
           block("B1", line(word("Les") +
                            "<String CONTENT='pom' SUBS_TYPE='HypPart1' SUBS_CONTENT='pompiers'/><HYP CONTENT='-'/>") +
                           line("<String CONTENT='piers' SUBS_TYPE='HypPart2' SUBS_CONTENT='pompiers'/>" +
                                word("arrivent."))) +
               block("B2", line(word("Le") + "<String CONTENT='procu'/><HYP CONTENT='-'/>") +
                               line(word("reur") + word("parle.")))),
      problems);
  CHECK(problems.empty());
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text == "Les pompiers arrivent.\nLe procu-\nreur parle.\n");
  CHECK(articles[0].date == "1899-01-02");
  CHECK(articles[0].language == "fr");
  CHECK(articles[0].extra == R"({"page":"3","ark":"ark:/12148/bpt6k12"})");
}

TEST_CASE("read_alto: a damaged page gives what comes before the damage, an empty one is a problem") {
  std::vector<Problem> problems;
  const auto whole = page("3", block("B1", line(word("Il") + word("pleut."))) + block("B2", line(word("Encore."))));
  const auto articles = read(whole.substr(0, whole.find("B2")), problems);
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text == "Il pleut.\n");
  CHECK(problems.size() == 1);
  problems.clear();
  CHECK(read(page("3", ""), problems).empty());
  CHECK(read("<alto/>", problems).empty());
  CHECK(problems.size() == 2);
}

TEST_CASE("read_alto: what runs at the head of the pages, page numbers and short margins are left out, and told") {
  const auto leaf = [](const std::string& number, const std::string& words) {
    return "<Page PHYSICAL_IMG_NR='" + number + "'><TopMargin>" + block("T" + number, line(word("2 janvier"))) +
           "</TopMargin><PrintSpace>" +
           block("H" + number, line(word("Le") + word("Phare") + word("-") + word(number))) +
           block("B" + number, line(word(words) + word("tombe."))) + block("N" + number, line(word(number))) +
           "</PrintSpace></Page>";
  };
  std::vector<Problem> problems;
  const auto extractions = archives::read_alto(
      "<alto><Layout>" + leaf("1", "Pluie") + leaf("2", "Neige") + leaf("3", "Grêle") + "</Layout></alto>", "x.xml",
      problems);
  REQUIRE(extractions.size() == 3);
  CHECK(extractions[0].article.text == "Pluie tombe.\n");
  CHECK(extractions[2].article.text == "Grêle tombe.\n");
  REQUIRE(extractions[1].dropped.size() == 3);
  CHECK(extractions[1].dropped.front() == DroppedText{"2 janvier", "running head"});
  CHECK(problems.empty());
}

TEST_CASE("read_alto: of one page, only its number and its margins are left out") {
  std::vector<Problem> problems;
  const auto articles = read("<alto><Layout><Page><TopMargin>" + block("T", line(word("Le") + word("Phare"))) +
                                 "</TopMargin><PrintSpace>" + block("A", line(word("La") + word("crue"))) +
                                 block("B", line(word("Il") + word("pleut."))) + block("C", line(word("3"))) +
                                 "</PrintSpace></Page></Layout></alto>",
                             problems);
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text == "La crue\nIl pleut.\n");
}

TEST_CASE("METS: an article is the blocks that it names, and its pages are not read once more") {
  const fsearch::testing::ScratchFolder folder;
  folder.write("v/alto/1.xml", page("1", "<ComposedBlock ID='C'>" + block("B1", line(word("Il") + word("pleut."))) +
                                             "</ComposedBlock>" + block("B2", line(word("Vente.")))));
  folder.write("v/alto/2.xml", page("2", block("B1", line(word("Encore.")))));
  const auto file = [](const std::string& id, const std::string& href) {
    return "<mets:file ID='" + id + "'><mets:FLocat xlink:href='" + href + "'/></mets:file>";
  };
  const auto area = [](const std::string& id, const std::string& begin) {
    return "<mets:fptr><mets:area FILEID='" + id + "' BEGIN='" + begin + "'/></mets:fptr>";
  };
  folder.write("v/mets.xml",
               "<mets:mets xmlns:mets='m' xmlns:xlink='x'><mets:dmdSec><title>Le "
               "Phare</title><dateIssued>1899-01-02</dateIssued>"
               "</mets:dmdSec><mets:fileSec>" +
                   file("F1", "file://./alto/1.xml") + file("F2", "alto/2.xml") + file("F3", "../../x.xml") +
                   "</mets:fileSec><mets:structMap><mets:div TYPE='ISSUE'><mets:div TYPE='ARTICLE' ID='A1' "
                   "LABEL='La crue'>" +
                   area("F1", "C") + area("F2", "B1") + "</mets:div><mets:div TYPE='ARTICLE' ID='A2' LABEL='Vide'>" +
                   area("F1", "B9") + "</mets:div></mets:div></mets:structMap></mets:mets>");
  std::vector<Article> articles;
  std::vector<Problem> problems;
  Inputs inputs({folder.path("v")}, InputFormat::automatic);
  inputs.read({[&](Article article) { articles.push_back(std::move(article)); },
               [&](Problem problem) { problems.push_back(std::move(problem)); }});
  REQUIRE(articles.size() == 1);
  const Article expected{.id = "mets.xml:A1",
                         .title = "La crue",
                         .text = "Il pleut.\nEncore.\n",
                         .date = "1899-01-02",
                         .source = "Le Phare",
                         .author = "",
                         .url = "",
                         .language = "fr",
                         .section = {},
                         .extra = R"({"page":"1","ark":"ark:/12148/bpt6k12"})"};
  CHECK(articles[0] == expected);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].reason == "names a page that is not in its folder: ../../x.xml");
  CHECK(problems[1].reason == "the article A2 (Vide) holds no word");
}

TEST_CASE("ark_in: a name without the view of it") {
  CHECK(archives::ark_in("https://gallica.example/ark:/12148/bpt6k12/f3.item") == "ark:/12148/bpt6k12");
  CHECK(archives::ark_in("bpt6k12").empty());
}
