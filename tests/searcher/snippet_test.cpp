/// Snippets and the choice of passages: sentences, cuts, what comes first.
#include "searcher/answer/snippet.hpp"

#include <doctest/doctest.h>

#include "analyzers/passages.hpp"
#include "indexer/tidy/asides.hpp"
#include "searcher/answer/highlight.hpp"
#include "searcher/answer/passage_ranking.hpp"
#include "searcher/parse/parse_query.hpp"

namespace fsearch::testing {
namespace {

/// One text asked one query.
struct Asked {
  Asked(const std::string& query, std::string written) {
    stored.article.id = "a";
    stored.article.text = std::move(written);
    stored.passages = split_passages(stored.article.text, find_asides(stored.article));
    plan = plan_search(parse_query(query).query, analyzer, 1000, [](const std::string&) { return 10U; });
    scan = ArticleScanner(plan.terms, analyzer).scan("", stored.article.text);
  }

  std::vector<PassageHit> passages(std::size_t limit = 2) const {
    return rank_passages(stored, plan, scan.body, limit);
  }
  Snippet best() const { return passages(1).at(0).snippet; }

  Analyzer analyzer;
  StoredArticle stored;
  SearchPlan plan;
  ArticleScan scan;
};

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> words;
  for (const Span& span : snippet.highlights) words.emplace_back(span.of(snippet.text));
  return words;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("make_snippet: the sentence that holds most of the words, whole, with what fits beside it") {
  const Asked asked("grève raffinerie",
                    repeated("Le temps restera sec sur toute la moitié nord du pays, selon les prévisions. ", 4) +
                        "La grève gagne la raffinerie de Donges. Elle dure depuis lundi.");
  const Snippet snippet = asked.best();
  CHECK(snippet.text.find("La grève gagne la raffinerie de Donges. Elle dure depuis lundi.") != std::string::npos);
  CHECK(marked(snippet) == std::vector<std::string>{"grève", "raffinerie"});
  CHECK_FALSE(snippet.cut_before);
  CHECK_FALSE(snippet.cut_after);
  CHECK(snippet.text == snippet.span.of(asked.stored.article.text));
}

TEST_CASE("make_snippet: a long sentence is cut between words, around the words asked for") {
  const std::string filler = "après des heures de débats et malgré les réserves de plusieurs élus, ";
  const Asked asked("grève raffinerie",
                    repeated(filler, 8) + "la grève de la raffinerie continue, " + repeated(filler, 8) + "dit-on.");
  const Snippet snippet = asked.best();
  const std::string& text = asked.stored.article.text;
  CHECK(snippet.cut_before);
  CHECK(snippet.cut_after);
  CHECK(snippet.text.size() <= 350);
  CHECK(marked(snippet) == std::vector<std::string>{"grève", "raffinerie"});
  CHECK(text[snippet.span.begin - 1] == ' ');
  CHECK(text[snippet.span.end] == ' ');
}

TEST_CASE("make_snippet: words without a space between them are not cut in a letter") {
  const Asked asked("grève", "grève" + repeated("é", 400) + " grève.");
  const Snippet snippet = asked.best();
  CHECK((static_cast<unsigned char>(snippet.text.front()) & 0xC0U) != 0x80U);
  CHECK(snippet.text == snippet.span.of(asked.stored.article.text));
}

TEST_CASE("make_snippet: a text without the words gives its beginning") {
  const Asked asked("volcan", "La séance est ouverte. " + repeated("Rien ne bouge dans la salle. ", 40));
  CHECK(asked.best().text.starts_with("La séance est ouverte."));
}

TEST_CASE("rank_passages: the second passage brings the word that the first lacks") {
  const std::string filler =
      repeated("Le conseil a délibéré longuement sur ce point et sur quelques autres encore. ", 6) + "\n\n";
  const Asked asked("Oracle Windsurf", "Oracle a signé. Oracle paiera. Oracle attend. " + filler +
                                           "Oracle, dit Oracle, restera. " + filler + "Windsurf sera vendu. " + filler);
  const auto passages = asked.passages();
  REQUIRE(passages.size() == 2);
  CHECK(marked(passages[0].snippet).front() == "Oracle");
  CHECK(marked(passages[1].snippet).front() == "Windsurf");
}

TEST_CASE("rank_passages: a link is no passage where the text holds any word asked for") {
  const std::string before = "La Lune a débordé dans la nuit. Nul n’est blessé.\n";
  const std::string link = "La crue de la Lune épargne le vieux pont";
  const std::string after = "\nLe temps restera sec.\n";
  const Asked asked("crue Lune vieux pont", before + link + after);
  const auto passages = asked.passages();
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].text + "\n" == before);
  const Asked only("vieux pont", before + link + after);
  REQUIRE(only.passages().size() == 1);
  CHECK(only.best().text == link);
  CHECK(Asked("volcan", "LÉA RÉMY / AFP\n" + before).best().text + "\n" == before);
}

TEST_CASE("rank_passages: the passage with the phrase comes before one with its words apart") {
  const std::string filler =
      repeated("Le conseil a délibéré longuement sur ce point et sur quelques autres encore. ", 8) + "\n\n";
  const Asked asked("\"droit de retrait\"",
                    "Le retrait du texte, de plein droit, est acquis. Le droit et le retrait. " + filler +
                        "Elle exerce son droit de retrait. " + filler);
  CHECK(marked(asked.passages(1)[0].snippet) == std::vector<std::string>{"droit de retrait"});
}

}  // namespace fsearch::testing
