#include "cli/render/render_text.hpp"

#include <doctest/doctest.h>

#include "sample_answer.hpp"

using fsearch::render_text;
using fsearch::SearchResult;
using fsearch::test::sample_answer;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("render_text: rank, title, origin, passages, facets and count, in this order") {
  CHECK(render_text(sample_answer(), {}) ==
        "1.  La fin de l’exclusivité\n"
        "    Le Monde · 15 mars 2025 · Jeanne Martin · id lm-1\n"
        "    https://example.org/1\n"
        "    2 semblables : lm-7, lm-9\n"
        "    L’exclusivité d’Azure prend fin.\n"
        "    ⋯\n"
        "    Azure perd un client.\n"
        "\n"
        "Sources\n"
        "  Le Monde                         ████████████████████ 8\n"
        "  Libération                       ██████████ 4\n"
        "\n"
        "12 articles (3,1 ms)\n");
}

TEST_CASE("render_text: an id that is the address is printed once, and of many alike five are named") {
  SearchResult result = sample_answer();
  result.hits[0].article.id = result.hits[0].article.url;
  result.hits[0].duplicate_ids = {"a", "b", "c", "d", "e", "f"};
  result.hits[0].duplicates = 6;
  const std::string text = render_text(result, {});
  CHECK(holds(text, "Jeanne Martin\n    https://example.org/1\n    6 semblables : a, b, c, d, e, …\n"));
}

TEST_CASE("render_text: what a facet leaves out is told, with the option that shows it") {
  SearchResult result = sample_answer();
  result.facets[0].left_out = 47;
  CHECK(holds(render_text(result, {}), "██ 4\n  et 47 autres (--facet-limit 0 : toutes les valeurs)\n"));
}

TEST_CASE("render_text: colours mark exactly the highlights, in title and passages") {
  const std::string text = render_text(sample_answer(), {.colour = true, .columns = 80});
  CHECK(holds(text, "\033[1mLa fin de l’\033[0m\033[1;31mexclusivité\033[0m\n"));
  CHECK(holds(text, "    L’\033[1;31mexclusivité\033[0m d’\033[1;31mAzure\033[0m prend fin.\n"));
  CHECK(holds(text, "\033[2mLe Monde · 15 mars 2025"));
}

TEST_CASE("render_text: without colours no escape sequence at all") {
  CHECK_FALSE(holds(render_text(sample_answer(), {}), "\033"));
}

TEST_CASE("render_text: an article cannot send sequences to the terminal, from any of its fields") {
  SearchResult result = sample_answer();
  const std::string attack =
      "a\033]0;x\007b\nc\x9b"
      "31m\u009B2J";
  auto& hit = result.hits[0];
  for (std::string* field : {&hit.article.title, &hit.article.source, &hit.article.date, &hit.article.author,
                             &hit.article.url, &hit.passages[0].snippet.text, &result.facets[0].counts[0].first})
    *field = attack;
  result.corrected = attack;
  result.warnings = {{fsearch::WarningCode::query_syntax, attack}};
  const std::string text = render_text(result, {});
  for (const char* sign : {"\033", "\007",
                           "\x9b"
                           "31m",
                           "\u009B"})
    CHECK_FALSE(holds(text, sign));
  CHECK(holds(text, "Recherche corrigée : a␛]0;x␇b c\uFFFD31m\uFFFD2J\n"));
}

TEST_CASE("render_text: an article without a title shows how its text starts") {
  SearchResult result = sample_answer();
  result.hits[0].article.title = " ";
  result.hits[0].lead = "Un début assez long pour être coupé quelque part, en fin de ligne.";
  CHECK(
      render_text(result, {.colour = false, .columns = 44}).starts_with("1.  Un début assez long pour être coupé…\n"));
}

TEST_CASE("render_text: an answer whose time was up says that there may be more") {
  SearchResult result = sample_answer();
  CHECK_FALSE(holds(render_text(result, {}), "Le temps accordé"));
  result.complete = false;
  CHECK(holds(render_text(result, {}), "Le temps accordé est écoulé : d’autres articles peuvent répondre.\n"));
}

TEST_CASE("render_text: lines of passages keep within the width, margin included") {
  SearchResult result = sample_answer();
  result.hits[0].passages[0].snippet.text = "Un deux trois quatre cinq six sept huit neuf dix onze";
  result.hits[0].passages[0].snippet.highlights.clear();
  CHECK(holds(render_text(result, {.colour = false, .columns = 30}),
              "    Un deux trois quatre cinq\n    six sept huit neuf dix\n    onze\n"));
}

TEST_CASE("render_text: ranks of any length keep the titles apart") {
  SearchResult result = sample_answer();
  result.hits[0].rank = 12;
  CHECK(render_text(result, {}).starts_with("12. La fin"));
  result.hits[0].rank = 1234;
  CHECK(render_text(result, {}).starts_with("1234. La fin"));
}

TEST_CASE("render_text: counts agree in number and say when they are estimates") {
  SearchResult result;
  result.took_ms = 0.44;
  CHECK(render_text(result, {}) == "Aucun article (0,4 ms)\n");
  result.total = 1;
  CHECK(render_text(result, {}) == "1 article (0,4 ms)\n");
  result.total = 1234567;
  result.total_exact = false;
  CHECK(render_text(result, {}) == "Environ 1\u202F234\u202F567 articles (0,4 ms)\n");
}

TEST_CASE("render_text: correction and warnings come first") {
  SearchResult result = sample_answer();
  result.corrected = "exclusivité Azur";
  result.warnings = {{fsearch::WarningCode::query_syntax, "parenthèse non fermée"}};
  CHECK(render_text(result, {})
            .starts_with("Recherche corrigée : exclusivité Azur\nAttention : parenthèse non fermée\n\n1.  La fin"));
}

TEST_CASE("render_text: an explanation is a line of words and a line of features") {
  SearchResult result = sample_answer();
  result.hits[0].explanation = {{{"base", 0.5, 1}, {"lead", 0, 1}}, {{"azure", 2.5, 0.5, 3}}};
  const std::string text = render_text(result, {.colour = false, .columns = 80});
  CHECK(holds(text, "    mots  azure 1,25 × 3\n    score  base 0,50 × 1,00\n"));
}
