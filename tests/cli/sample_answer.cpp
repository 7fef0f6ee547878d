#include "sample_answer.hpp"

namespace fsearch::test {

std::vector<Span> spans_of(std::string_view text, const std::vector<std::string>& words) {
  std::vector<Span> spans;
  std::size_t from = 0;
  for (const auto& word : words) {
    const std::size_t begin = text.find(word, from);
    from = begin + word.size();
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from)});
  }
  return spans;
}

SearchResult sample_answer() {
  SearchResult result;
  result.query = "exclusivité Azure";
  result.interpreted = "exclusivité Azure";
  result.total = 12;
  result.took_ms = 3.14;
  Hit hit;
  hit.article = {.id = "lm-1",
                 .title = "La fin de l’exclusivité",
                 .text = {},
                 .date = "2025-03-15",
                 .source = "Le Monde",
                 .author = "Jeanne Martin",
                 .url = "https://example.org/1",
                 .language = "fr",
                 .section = {"Économie", "Numérique"},
                 .extra = R"({"paid":true})"};
  hit.indexed = "2025-03-16T03:04:05Z";
  hit.rank = 1;
  hit.score = 12.5;
  hit.title_highlights = spans_of(hit.article.title, {"exclusivité"});
  hit.passages = {{"lm-1#3", "L’exclusivité d’Azure prend fin.", {812, 848}, 4.25, {}, {}, {}},
                  {"lm-1#0", "Azure perd un client.", {0, 21}, 1, {}, {}, {}}};
  hit.passages[0].highlights = spans_of(hit.passages[0].text, {"exclusivité", "Azure"});
  hit.passages[1].highlights = spans_of(hit.passages[1].text, {"Azure"});
  for (PassageHit& passage : hit.passages)
    passage.snippet = {passage.span, passage.text, passage.highlights, false, false};
  hit.entities = {"Microsoft"};
  hit.duplicates = 2;
  hit.duplicate_ids = {"lm-7", "lm-9"};
  result.hits = {hit};
  result.facets = {{"source", {{"Le Monde", 8}, {"Libération", 4}}}};
  return result;
}

}  // namespace fsearch::test
