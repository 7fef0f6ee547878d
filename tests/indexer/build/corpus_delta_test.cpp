#include "indexer/build/corpus_delta.hpp"

#include <doctest/doctest.h>

#include "fsearch/analyzer.hpp"
#include "indexer/build/article_tally.hpp"

using namespace fsearch;

namespace {

void count(ArticleTally& tally, Analyzer& analyzer, int sign, std::string_view title, std::string_view text) {
  tally.begin(sign);
  const auto& of_title = analyzer.analyze(title);
  tally.add_title(of_title);
  tally.count(of_title);
  const auto& of_text = analyzer.analyze(text);
  tally.add_body(text, of_text);
  tally.count(of_text);
}

}  // namespace

TEST_CASE("article tally: a form counts once an article, each time for its occurrences, and its capitals") {
  Analyzer analyzer;
  ArticleTally tally;
  count(tally, analyzer, 1, "Azure", "Le ciel et le nuage Azure.");
  count(tally, analyzer, 1, "", "le nuage");
  const CorpusDelta delta = tally.take();
  CHECK(delta.articles == 2);
  CHECK(delta.forms.at("le").documents == 2);
  CHECK(delta.forms.at("le").occurrences == 3);
  CHECK(delta.forms.at("azure").documents == 1);
  CHECK(delta.forms.at("azure").occurrences == 2);
  CHECK(delta.forms.at("azure").name_like == 1);
  CHECK(delta.forms.at("nuage").name_like == 0);
}

TEST_CASE("article tally: a word counted with its occurrences is its tokens counted one by one") {
  Analyzer analyzer;
  ArticleTally by_token;
  ArticleTally by_word;
  const auto& tokens = analyzer.analyze("azure Azure Azure");
  by_token.begin(1);
  by_token.count(tokens);
  by_word.begin(1);
  by_word.count(*tokens[1].word, 2, 2);
  by_word.count(*tokens[0].word, 1, 0);
  const FormDelta once = by_word.take().forms.at("azure");
  const FormDelta one_by_one = by_token.take().forms.at("azure");
  CHECK(once.documents == one_by_one.documents);
  CHECK(once.occurrences == one_by_one.occurrences);
  CHECK(once.name_like == one_by_one.name_like);
  CHECK(once.occurrences == 3);
}

TEST_CASE("article tally: taking an article out undoes adding it") {
  Analyzer analyzer;
  ArticleTally tally;
  const std::string text = "L’Organisation mondiale de la santé (OMS) alerte. L’OMS insiste.";
  count(tally, analyzer, 1, "L’alerte de l’OMS", text);
  count(tally, analyzer, -1, "L’alerte de l’OMS", text);
  const CorpusDelta delta = tally.take();
  CHECK(delta.articles == 0);
  CHECK(delta.title_positions == 0);
  CHECK(delta.body_positions == 0);
  for (const auto& counted : delta.forms) {
    CAPTURE(counted.first);
    CHECK(counted.second.documents == 0);
    CHECK(counted.second.occurrences == 0);
    CHECK(counted.second.name_like == 0);
  }
  CHECK(updated(AcronymTable{}, delta).empty());
}

TEST_CASE("article tally: an acronym counts once in each article that defines it") {
  Analyzer analyzer;
  ArticleTally tally;
  const std::string text = "L’intelligence artificielle (IA) avance. Oui, l’intelligence artificielle (IA).";
  count(tally, analyzer, 1, "", text);
  count(tally, analyzer, 1, "", text);
  CHECK(tally.take().acronyms.at("ia").at("intelligence artificielle") == 2);
}

TEST_CASE("article tally: take() starts from nothing") {
  Analyzer analyzer;
  ArticleTally tally;
  count(tally, analyzer, 1, "", "le nuage");
  tally.take();
  CHECK(tally.take().forms.empty());
  count(tally, analyzer, 1, "", "le vent");
  CHECK(tally.take().forms.at("le").occurrences == 1);
}

TEST_CASE("updated: a lexicon bucket gains and loses forms, and stays in order") {
  const std::vector<LexiconEntry> old = {{"cote", {{"cote", 2, 2, 0}, {"côte", 1, 1, 1}}}, {"cou", {{"cou", 1, 1, 0}}}};
  const auto entries = updated(old, {{"cou", {"cou", -1, -1, 0}},
                                     {"coté", {"cote", 1, 3, 0}},
                                     {"com", {"com", 1, 1, 1}},
                                     {"côte", {"cote", 1, 2, -1}}});
  CHECK(entries == std::vector<LexiconEntry>{{"com", {{"com", 1, 1, 1}}},
                                             {"cote", {{"cote", 2, 2, 0}, {"coté", 1, 3, 0}, {"côte", 2, 3, 0}}}});
}

TEST_CASE("updated: counts never fall below zero") {
  CorpusDelta delta;
  delta.articles = -5;
  CHECK(updated(CorpusStatistics{3, 10, 10}, delta) == CorpusStatistics{0, 10, 10});
}

TEST_CASE("by_bucket: forms the lexicon does not keep are left out") {
  CorpusDelta delta;
  delta.forms["élan"] = {"elan", 1, 1, 0};
  delta.forms["2025"] = {"2025", 1, 1, 0};
  const auto buckets = by_bucket(delta);
  REQUIRE(buckets.size() == 1);
  CHECK(buckets.begin()->first == "el");
}
