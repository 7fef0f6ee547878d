#include "cli/render/render_article.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

MarkedArticle sample() {
  MarkedArticle shown;
  shown.article.id = "tech-1";
  shown.article.title = "Azure \033[2J seul";
  shown.article.text = "L’Azure gagne.\n\nIl perd aussi, dit Azure.\n";
  shown.article.source = "Le Monde";
  shown.article.section = {"Économie", "Médias"};
  shown.article.date = "2025-03-15";
  shown.article.url = "https://example.org/tech-1";
  shown.article.extra = R"({"paid":true})";
  return shown;
}

MarkedArticle marked_sample() {
  MarkedArticle shown = sample();
  shown.query = "azure";
  shown.in_title = {{0, 5}};
  shown.in_text = {{4, 9}, {37, 42}};
  shown.passages = {{"tech-1#0", "L’Azure gagne.", {0, 16}, 2, {{4, 9}}, {}, {}}};
  return shown;
}

}  // namespace

TEST_CASE("render_article: title, facts, address and id, then the paragraphs, harmless") {
  CHECK(render_article(sample(), {}) ==
        "Azure ␛[2J seul\nLe Monde · Économie > Médias · 15 mars 2025\nhttps://example.org/tech-1\nid tech-1\n"
        "\nL’Azure gagne.\n\nIl perd aussi, dit Azure.\n");
}

TEST_CASE("render_article: an id that is the address is printed once, an unknown fact not at all") {
  MarkedArticle shown;
  shown.article.id = shown.article.url = "https://example.org/1";
  shown.article.text = "Un.";
  CHECK(render_article(shown, {}) == "https://example.org/1\n\nUn.\n");
}

TEST_CASE("render_article: marks stand between ‹ and ›, or in colour") {
  const std::string plain = render_article(marked_sample(), {});
  CHECK(plain.starts_with("‹Azure› ␛"));
  CHECK(plain.find("\nL’‹Azure› gagne.\n\nIl perd aussi, dit ‹Azure›.\n") != std::string::npos);
  const std::string coloured = render_article(marked_sample(), {.colour = true});
  CHECK(coloured.find("\033[1;31mAzure\033[0m") != std::string::npos);
  CHECK(coloured.find("‹") == std::string::npos);
}

TEST_CASE("render_article: only the passages, each with its id") {
  const std::string text = render_article(marked_sample(), {}, true);
  CHECK(text.ends_with("id tech-1\n\ntech-1#0\nL’‹Azure› gagne.\n"));
}
