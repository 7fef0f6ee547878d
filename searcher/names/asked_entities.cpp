#include "searcher/names/asked_entities.hpp"

#include <algorithm>

#include "searcher/index/entity_filter.hpp"

namespace fsearch {
namespace {

constexpr double weight_beside_words = 0.5;

std::uint32_t place_after(const std::vector<SearchTerm>& terms) { return terms.empty() ? 0 : terms.back().place + 2; }

SearchTerm term_of(const Query& leaf, std::uint32_t documents, const SearchPlan& plan, const IndexReader& reader) {
  const bool words =
      std::any_of(plan.terms.begin(), plan.terms.end(), [](const SearchTerm& t) { return t.scored && t.is_word(); });
  SearchTerm term;
  term.form.word.exact = leaf.text;
  term.form.word.folded = entity_key_of(leaf.text);
  term.weight = leaf.boost * (words ? weight_beside_words : 1);
  term.idf = inverse_frequency(documents, reader.articles());
  term.place = place_after(plan.terms);
  term.field = leaf.field;
  return term;
}

/// "personne:macron" finds whoever is called so, but speaks of the one whom the surname alone means.
void keep_best_known(const Query& leaf, EntityIndex& entities, std::vector<schema::EntityTerm>& meant) {
  const std::string key = entity_key_of(leaf.text);
  const auto full = entities.full_name(key);
  if (!full) return;
  std::erase_if(meant, [&](const schema::EntityTerm& entity) {
    return entity.type == EntityType::person && entity.key != key && entity.key != *full;
  });
}

void add_asked(const Query& leaf, IndexReader& reader, SearchPlan& plan) {
  const std::vector<std::string> terms = entity_terms(leaf, reader);
  AskedEntity asked{plan.terms.size(), {}};
  for (const std::string& term : terms)
    if (auto entity = schema::read_entity_term(term)) asked.meant.push_back(std::move(*entity));
  if (leaf.kind != Query::Kind::pattern) keep_best_known(leaf, reader.entities(), asked.meant);
  plan.terms.push_back(term_of(leaf, std::min(articles_with(terms, reader), reader.articles()), plan, reader));
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

/// Whether nothing that the article names covers any of these words of its title.
bool is_free(const Token& first, const Token& last, const StoredArticle& article) {
  return std::none_of(article.entities.begin(), article.entities.end(), [&](const StoredEntity& entity) {
    return std::any_of(entity.in_title.begin(), entity.in_title.end(),
                       [&](Span span) { return span.begin < last.end && first.begin < span.end; });
  });
}

/// The first word of a title has its capital anyway, so that it was found to be no name; in an article that names
/// what is called so it is one.
void add_title_words(const std::vector<Token>& tokens, const schema::EntityTerm& named, const StoredArticle& article,
                     std::vector<Span>& spans) {
  const std::vector<std::string> words = words_of_name(named);
  for (std::size_t first = 0; first + words.size() <= tokens.size() && !words.empty(); ++first) {
    const auto same = [](const std::string& word, const Token& token) { return token.word->folded == word; };
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    if (!begin->has(TokenFlag::capitalised) || !std::equal(words.begin(), words.end(), begin, same)) continue;
    const Token& last = *(begin + static_cast<std::ptrdiff_t>(words.size()) - 1);
    const auto again = [&](Span span) { return span.begin == begin->begin; };  // two people of one surname
    if (is_free(*begin, last, article) && std::none_of(spans.begin(), spans.end(), again))
      spans.push_back({begin->begin, last.end});
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

void mark_asked_entities(const SearchPlan& plan, const StoredArticle& article, Analyzer& analyzer,
                         EntityIndex& entities, ArticleScan& scan) {
  if (plan.asked.empty()) return;
  const std::vector<Token>& title = analyzer.analyze(article.article.title);
  for (const AskedEntity& asked : plan.asked) {
    std::vector<Span> in_title;
    for (const StoredEntity& entity : article.entities) {
      const schema::EntityTerm named{entity.type, entities.key_of(entity.name)};
      if (std::find(asked.meant.begin(), asked.meant.end(), named) == asked.meant.end()) continue;
      add_title_words(title, named, article, in_title);
      in_title.insert(in_title.end(), entity.in_title.begin(), entity.in_title.end());
      mark(entity.in_text, asked.term, article.article.text.size(), scan.body);
    }
    mark(in_title, asked.term, article.article.title.size(), scan.title);
  }
}

}  // namespace fsearch
