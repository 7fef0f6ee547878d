#include "searcher/asked_entities.hpp"

#include <algorithm>
#include <cmath>

#include "searcher/entity_filter.hpp"

namespace fsearch {
namespace {

constexpr double weight_beside_words = 0.5;

/// Articles that hold any of the terms: at least so many, and no more than there are.
std::uint32_t articles_with(const std::vector<std::string>& terms, const IndexReader& reader) {
  std::uint32_t sum = 0;
  for (const std::string& term : terms) sum += reader.document_frequency(term);
  return std::min(sum, reader.articles());
}

double idf(std::uint32_t documents, std::uint32_t all) { return std::log(1 + (all - documents + 0.5) / (documents + 0.5)); }

std::uint32_t place_after(const std::vector<SearchTerm>& terms) { return terms.empty() ? 0 : terms.back().place + 2; }

SearchTerm term_of(const Query& leaf, std::uint32_t documents, const SearchPlan& plan, const IndexReader& reader) {
  const bool words = std::any_of(plan.terms.begin(), plan.terms.end(), [](const SearchTerm& t) { return t.scored && t.is_word(); });
  SearchTerm term;
  term.form.word.exact = leaf.text;
  term.form.word.folded = entity_key_of(leaf.text);
  term.weight = leaf.boost * (words ? weight_beside_words : 1);
  term.idf = idf(documents, reader.articles());
  term.place = place_after(plan.terms);
  term.field = leaf.field;
  return term;
}

void add_asked(const Query& leaf, IndexReader& reader, SearchPlan& plan) {
  const std::vector<std::string> terms = entity_terms(leaf, reader.entities(), reader.acronyms());
  AskedEntity asked{plan.terms.size(), {}};
  for (const std::string& term : terms)
    if (auto entity = schema::read_entity_term(term)) asked.meant.push_back(std::move(*entity));
  plan.terms.push_back(term_of(leaf, articles_with(terms, reader), plan, reader));
  LeafPlan leaf_plan;
  leaf_plan.field = leaf.field;
  leaf_plan.groups.push_back({{asked.term}, {}, std::nullopt});
  plan.leaves.push_back(std::move(leaf_plan));
  plan.asked.push_back(std::move(asked));
}

bool starts_before(const Occurrence& occurrence, std::uint32_t offset) { return occurrence.span.begin < offset; }

/// Among the words found around it, as far on as its bytes are in the text.
std::uint32_t position_of(std::uint32_t begin, std::size_t bytes, const FieldScan& field) {
  const auto after = std::lower_bound(field.occurrences.begin(), field.occurrences.end(), begin, starts_before);
  const auto least = after == field.occurrences.begin() ? 0 : std::prev(after)->position;
  const auto most = after == field.occurrences.end() ? std::max(field.length, least) : after->position;
  const auto share = static_cast<double>(begin) / static_cast<double>(std::max<std::size_t>(bytes, 1));
  return std::clamp(static_cast<std::uint32_t>(share * field.length), least, std::max(least, most));
}

void mark(const std::vector<Span>& spans, std::size_t term, std::size_t bytes, FieldScan& field) {
  for (const Span span : spans) {
    Occurrence occurrence;
    occurrence.span = span;
    occurrence.position = position_of(span.begin, bytes, field);
    occurrence.term = static_cast<std::uint16_t>(term);
    occurrence.kind = MatchKind::exact;
    occurrence.name_like = true;
    occurrence.capital = true;
    const auto place = std::lower_bound(field.occurrences.begin(), field.occurrences.end(), span.begin, starts_before);
    field.occurrences.insert(place, occurrence);
  }
}

}  // namespace

void add_asked_entities(SearchPlan& plan, IndexReader& reader) {
  std::vector<Query> leaves;
  for_each_positive_leaf(plan.query, [&](const Query& leaf) {
    if (is_entity_field(leaf.field)) leaves.push_back(leaf);
  });
  for (const Query& leaf : leaves) add_asked(leaf, reader, plan);
}

void mark_asked_entities(const SearchPlan& plan, const StoredArticle& article, EntityIndex& entities, ArticleScan& scan) {
  for (const AskedEntity& asked : plan.asked) {
    for (const StoredEntity& entity : article.entities) {
      const schema::EntityTerm named{entity.type, entities.key_of(entity.name)};
      if (std::find(asked.meant.begin(), asked.meant.end(), named) == asked.meant.end()) continue;
      mark(entity.in_title, asked.term, article.article.title.size(), scan.title);
      mark(entity.in_text, asked.term, article.article.text.size(), scan.body);
    }
  }
}

}  // namespace fsearch
