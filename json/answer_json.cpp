/// Answers of a search.
#include <algorithm>
#include <cmath>

#include "fsearch/json.hpp"
#include "json/json_parts.hpp"

namespace fsearch {
namespace {

Json explanation_json(const Explanation& explanation) {
  Json features = Json::object();
  for (const auto& feature : explanation.features)
    features[feature.name] = {{"value", feature.value}, {"weight", feature.weight}};
  Json terms = Json::array();
  for (const auto& term : explanation.terms)
    terms.push_back(
        {{"term", term.form}, {"idf", term.idf}, {"weight", term.weight}, {"occurrences", term.occurrences}});
  return {{"features", features}, {"terms", terms}, {"timeliness", explanation.timeliness}};
}

void write_fields(const Hit& hit, LineWriter& line) {
  line.field("id", hit.article.id);
  line.field("rank", hit.rank);
  line.field("score", hit.score);
  line.field("title", hit.article.title);
  line.field("url", hit.article.url);
  line.field("source", hit.article.source);
  line.field("section", hit.article.section);
  line.field("author", hit.article.author);
  line.field("date", hit.article.date);
  line.field("indexed", hit.indexed);
  line.key("passages");
  write_passages(hit.passages, line);
  line.key("title_highlights");
  write_spans(hit.title_highlights, line);
  line.field("entities", hit.entities);
  line.field("duplicates", hit.duplicates);
  if (hit.partial) line.field("partial", true);
  if (!hit.duplicate_ids.empty()) line.field("duplicate_ids", hit.duplicate_ids);
  if (!hit.title_entities.empty()) {
    line.key("title_entities");
    write_marks(hit.title_entities, line);
  }
  if (!hit.explanation.features.empty()) {
    line.key("explanation");
    line.json(line_of(explanation_json(hit.explanation)));
  }
  write_extra(hit.article, line);
}

void write_hit(const Hit& hit, LineWriter& line) {
  line.object([&] { write_fields(hit, line); });
}

void write_counts(const Facet& facet, LineWriter& line) {
  line.array(facet.counts, [&](const auto& count) { line.tuple(count.first, count.second); });
}

void write_added(const std::vector<AddedWords>& added, LineWriter& line) {
  line.array(added, [&](const AddedWords& words) {
    line.object([&] {
      line.field("kind", words.kind);
      line.field("typed", words.typed);
      line.field("text", words.text);
    });
  });
}

void write_suggestions(const std::vector<Offer>& offers, LineWriter& line) {
  line.array(offers, [&](const Offer& offer) {
    line.object([&] {
      line.field("kind", offer.kind);
      line.field("query", offer.query);
      line.field("total", offer.total);
    });
  });
}

void write_facets(const std::vector<Facet>& facets, LineWriter& line) {
  line.object([&] {
    for (const auto& facet : facets) {
      line.key(facet.field);
      write_counts(facet, line);
    }
  });
}

/// How many values each facet lacks; absent where it has all.
void write_left_out(const std::vector<Facet>& facets, LineWriter& line) {
  if (std::ranges::none_of(facets, [](const Facet& facet) { return facet.left_out > 0; })) return;
  line.key("facets_left_out");
  line.object([&] {
    for (const auto& facet : facets)
      if (facet.left_out > 0) line.field(facet.field, facet.left_out);
  });
}

void write_head(const SearchResult& result, LineWriter& line) {
  line.field("query", result.query);
  line.field("interpreted", result.interpreted);
  line.key("corrected");
  result.corrected ? line.value(*result.corrected) : line.null();
  line.field("warnings", texts_of(result.warnings));
  line.field("total", result.total);
  if (!result.total_exact) line.field("total_exact", false);
  if (result.date_wish) line.field("date_wish", *result.date_wish);
  line.field("took_ms", std::round(result.took_ms * 1000) / 1000);
}

void write_tail(const SearchResult& result, LineWriter& line) {
  line.key("facets");
  write_facets(result.facets, line);
  if (!result.facets_exact) line.field("facets_exact", false);
  write_left_out(result.facets, line);
  line.field("match", result.match == MatchMode::all ? "all" : "some");
  line.field("total_partial", result.total_partial);
  line.key("added");
  write_added(result.added, line);
  line.key("suggestions");
  write_suggestions(result.suggestions, line);
  line.field("warning_codes", codes_of(result.warnings));
  if (result.histogram) {
    line.key("histogram");
    write_counts(*result.histogram, line);
  }
  if (!result.complete) line.field("complete", false);
}

}  // namespace

std::string to_json(const SearchResult& result) {
  LineWriter line;
  line.object([&] {
    write_head(result, line);
    line.key("hits");
    line.array(result.hits, [&](const Hit& hit) { write_hit(hit, line); });
    write_tail(result, line);
  });
  return line.take();
}

std::string to_json(const Hit& hit) {
  LineWriter line;
  write_hit(hit, line);
  return line.take();
}

}  // namespace fsearch
