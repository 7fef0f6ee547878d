/// What docs/schema.md says of one document, checked on an index of one article.
#include <doctest/doctest.h>

#include <numeric>

#include "store/records/index_schema.hpp"
#include "store/records/sketch_article.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

Article sample() {
  return {.id = "eco-7",
          .title = "Azure prive Thalès de l’exclusivité",
          .text = "Le nuage Azure grandit.\n",
          .date = "2025-03",
          .source = "Le Phare",
          .author = "Ana Dupré",
          .url = "https://www.example.org/7",
          .language = "fr",
          .section = {"Économie", "Informatique"},
          .extra = R"({"mots":4})"};
}

std::map<std::string, TermContent> terms_of_single(const Article& article) {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {article});
  return terms_of(folder.path("db"), article.id);
}

}  // namespace

TEST_CASE("document: no term has positions: phrases are found in the streams of words") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {sample()});
  CHECK_FALSE(has_positions(folder.path("db")));
}

TEST_CASE("document: a twin has the weight of its stem") {
  const auto terms = terms_of_single(sample());
  CHECK(terms.at("thales") == terms.at("thal"));
}

TEST_CASE("document: title words are terms of the title, too, once for each occurrence") {
  const auto terms = terms_of_single(sample());
  CHECK(terms.at("Texclus").wdf == 1);
  CHECK_FALSE(terms.contains("Tnuag"));
}

TEST_CASE("document: name-like words are terms in their exact folded form") {
  const auto terms = terms_of_single(sample());
  CHECK(terms.at("Nazure").wdf == 4);  // The capital that opens the title proves nothing.
  CHECK_FALSE(terms.contains("Nnuage"));
}

TEST_CASE("document: forms of one word add up in its stem") {
  CHECK(terms_of_single(make_article("a", "Un nuage, des nuages, le Nuage.")).at("nuag").wdf == 12);
}

TEST_CASE("document: an occurrence weighs 4 in the body and the title's weight in the title") {
  const auto terms = terms_of_single(sample());
  CHECK(terms.at("nuag").wdf == 4);
  CHECK(terms.at("exclus").wdf == schema::title_weight(6, 4));
  CHECK(terms.at("azure").wdf == 4 + schema::title_weight(6, 4));
}

TEST_CASE("document: the lead of a long body weighs 5") {
  Article article = make_article("a", "nuage ");
  for (int i = 0; i < 130; ++i) article.text += "vent ";
  const auto terms = terms_of_single(article);
  CHECK(terms.at("nuag").wdf == 5);
  CHECK(terms.at("vent").wdf == 79 * 5 + 51 * 4);
}

TEST_CASE("document: an occurrence in a link weighs 3, in another aside 1") {
  const auto terms = terms_of_single(make_article(
      "a",
      "Le nuage grandit sur la vallée, et la pluie tombe depuis lundi sur les toits de la ville entière.\n"
      "Le nuage de la discorde\nLéa Rémy / AFP\nLe vent a tourné dans la nuit, et le soleil revient sur la plaine.\n"));
  CHECK(terms.at("nuag").wdf == 4 + 3);
  CHECK(terms.at("discord").wdf == 3);
  CHECK(terms.at("afp").wdf == 1);
}

TEST_CASE("document: a word of more than 64 bytes is left out") {
  const auto terms = terms_of_single(make_article("a", std::string(65, 'x') + " vent " + std::string(64, 'k') + "."));
  CHECK_FALSE(terms.contains(std::string(65, 'x')));
  CHECK(terms.contains("vent"));
  for (const auto& [term, content] : terms) CHECK(term.size() <= 66);
}

TEST_CASE("document: boolean terms name the article, its source, sections, author, language, address and date") {
  const auto terms = terms_of_single(sample());
  for (const char* term : {"Qeco-7", "Sle phare", "Sle", "Sphare", "Reconomie", "Rinformatique", "Aana dupre", "Aana",
                           "Adupre", "Gfr", "Uhttps://www.example.org/7", "Uexample.org", "Y2025", "M202503"}) {
    CAPTURE(term);
    REQUIRE(terms.contains(term));
    CHECK(terms.at(term).wdf == 0);
  }
}

TEST_CASE("document: values hold the date and the facets as written") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {sample()});
  const auto value = [&](std::uint32_t slot) { return value_of(folder.path("db"), "eco-7", slot); };
  CHECK(value(schema::slot::date) == "20250300");
  CHECK(value(schema::slot::source) == "Le Phare");
  CHECK(value(schema::slot::author) == "Ana Dupré");
  CHECK(schema::split_sections(value(schema::slot::sections)) == sample().section);
  CHECK(value(schema::slot::article) == schema::article_value("eco-7"));
  CHECK(value(schema::slot::sketch) == sketch_article(sample()));
  CHECK(value(schema::slot::cluster).size() == 8);
}

TEST_CASE("document: asides are passages of their own, told as such") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {make_article("a", "Le nuage grandit.\nUn pont sur la crue\nIl pleut.\n")});
  const auto stored = stored_articles(folder.path("db")).at("a");
  REQUIRE(stored.passages.size() == 3);
  CHECK(stored.passages[1].kind == PassageKind::link);
  CHECK(stored.passages[1].span.of(stored.article.text) == "Un pont sur la crue");
  CHECK_FALSE(stored.passages[0].is_aside());
  CHECK_FALSE(stored.passages[2].is_aside());
}

TEST_CASE("document: the stored article is the one given, with its passages inside the text") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {sample()});
  const auto stored = stored_articles(folder.path("db")).at("eco-7");
  CHECK(stored.article == sample());
  REQUIRE(stored.passages.size() == 1);
  CHECK(stored.passages[0].span.of(stored.article.text) == "Le nuage Azure grandit.");
}
