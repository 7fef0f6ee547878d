#include "searcher/names/name_readings.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "searcher/names/name_evidence.hpp"
#include "searcher/names/names_in_article.hpp"

namespace fsearch {
namespace {

bool is_of(const QueryEntity& wanted, const SearchTerm& term) {
  const bool inside = term.place >= wanted.first_place && term.place <= wanted.last_place;
  return inside && term.is_word() && !term.function_word;
}

/// "la poste" is not "les postes", which count as other forms of the word; where the query tells of an organisation
/// they are none, nor is what is written small.
void require_article(const QueryEntity& wanted, const std::vector<SearchTerm>& terms, std::string_view text,
                     FieldScan& field) {
  const auto first =
      std::find_if(terms.begin(), terms.end(), [&](const SearchTerm& t) { return t.place == wanted.first_place; });
  const auto other = [&](const Occurrence& occurrence) {
    if (!is_of(wanted, terms[occurrence.term])) return false;
    const bool behind = stands_behind_article(text, occurrence.span.begin, first->form.word.folded);
    return !behind || (wanted.type && !occurrence.capital);
  };
  if (wanted.type) std::erase_if(field.occurrences, other);
  for (Occurrence& occurrence : field.occurrences)
    if (other(occurrence)) occurrence.kind = std::min(occurrence.kind, MatchKind::stem);
}

/// "planète mars" asks for no month.
void drop_small(const QueryEntity& wanted, const std::vector<SearchTerm>& terms, ArticleScan& scan) {
  const auto small = [&](const Occurrence& occurrence) {
    return is_of(wanted, terms[occurrence.term]) && !occurrence.capital;
  };
  std::erase_if(scan.title.occurrences, small);
  std::erase_if(scan.body.occurrences, small);
}

void drop_others(const QueryEntity& wanted, const SearchPlan& plan, const StoredArticle& article, EntityIndex& entities,
                 ArticleScan& scan) {
  NameEvidence evidence(wanted, article, entities);
  const auto is_word = [&](const Occurrence& occurrence) { return is_of(wanted, plan.terms[occurrence.term]); };
  for (const bool in_title : {true, false})
    for (const Occurrence& occurrence : (in_title ? scan.title : scan.body).occurrences)
      if (is_word(occurrence) && occurrence.capital) evidence.count_cues(in_title, occurrence.span);
  for (const bool in_title : {true, false})
    std::erase_if((in_title ? scan.title : scan.body).occurrences, [&](const Occurrence& occurrence) {
      const bool name = occurrence.capital && occurrence.kind >= MatchKind::folded;  // names have no plural
      return is_word(occurrence) && (!name || !evidence.allows(in_title, occurrence.span));
    });
}

/// How often words of the query stand before or behind the name as they do in the query, by how the name is written.
struct Together {
  int capital = 0;
  int small = 0;

  void count(const QueryEntity& name, const std::vector<SearchTerm>& terms, const FieldScan& field) {
    for (const Occurrence& word : field.occurrences) {
      if (!is_of(name, terms[word.term]) || word.kind < MatchKind::stem) continue;
      for (const Occurrence& beside : field.occurrences)
        if (stands_beside(name, terms, word, beside)) ++(word.capital ? capital : small);
    }
  }

 private:
  static bool stands_beside(const QueryEntity& name, const std::vector<SearchTerm>& terms, const Occurrence& word,
                            const Occurrence& beside) {
    const SearchTerm& term = terms[beside.term];
    if (term.function_word || !term.is_word() || is_of(name, term) || beside.kind < MatchKind::stem) return false;
    const std::int64_t in_query = std::int64_t{term.place} - terms[word.term].place;
    return std::abs(in_query) <= 3 && in_query == std::int64_t{beside.position} - word.position;
  }
};

}  // namespace

void settle_readings(const SearchPlan& plan, const std::vector<const ArticleScan*>& articles, QueryNames& names) {
  for (QueryEntity& name : names.entities) {
    if (!name.only_reading || name.lowercase_word.empty()) continue;
    Together together;
    for (const ArticleScan* article : articles)
      for (const FieldScan* field : {&article->title, &article->body}) together.count(name, plan.terms, *field);
    name.only_reading = name.type ? together.small <= together.capital : together.small < together.capital;
  }
}

void drop_other_readings(const SearchPlan& plan, const QueryNames& names, const StoredArticle& article,
                         EntityIndex& entities, ArticleScan& scan) {
  for (const QueryEntity& wanted : names.entities) {
    if (wanted.only_reading && wanted.type)
      drop_others(wanted, plan, article, entities, scan);
    else if (wanted.only_reading)
      drop_small(wanted, plan.terms, scan);
    if (!wanted.minority_reading || !wanted.with_article || wanted.only_reading) continue;
    require_article(wanted, plan.terms, article.article.title, scan.title);
    require_article(wanted, plan.terms, article.article.text, scan.body);
  }
}

}  // namespace fsearch
