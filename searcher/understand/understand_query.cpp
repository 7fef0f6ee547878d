#include "searcher/understand/understand_query.hpp"

#include <algorithm>
#include <utility>

#include "searcher/index/candidates.hpp"
#include "searcher/index/entity_filter.hpp"
#include "searcher/index/xapian_query.hpp"
#include "searcher/parse/parse_query.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/spelling/close_forms.hpp"
#include "searcher/spelling/spelling.hpp"
#include "searcher/understand/auxiliaries.hpp"
#include "searcher/understand/filter_names.hpp"
#include "searcher/understand/request_filters.hpp"
#include "searcher/understand/title_words.hpp"
#include "searcher/understand/typed_dates.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_offers = 3;

bool asks_for_entities(const Query& query) {
  bool asks = false;
  for_each_positive_leaf(query, [&](const Query& leaf) { asks = asks || is_entity_field(leaf.field); });
  return asks;
}

std::string kind_name(Equivalent::Kind kind) {
  switch (kind) {
    case Equivalent::Kind::acronym:
      return "acronym";
    case Equivalent::Kind::synonym:
      return "synonym";
    case Equivalent::Kind::spelling:
    case Equivalent::Kind::misspelt:
      return "spelling";
    case Equivalent::Kind::close:
      return "close";
  }
  return {};
}

void tell_added(const Query& query, std::vector<AddedWords>& told) {
  for_each_positive_leaf(query, [&](const Query& leaf) {
    for (const Equivalent& added : leaf.added) told.push_back({kind_name(added.kind), added.typed, added.text});
  });
}

/// Returns the query, and what it would be with the words that were added in the place of those typed.
std::set<std::string> searched_besides(const Query& query) {
  const std::string typed = to_string(query);
  std::set<std::string> searched{typed};
  for_each_positive_leaf(query, [&](const Query& leaf) {
    for (const Equivalent& added : leaf.added)
      if (const std::size_t at = typed.find(added.typed); at != std::string::npos)
        searched.insert(std::string(typed).replace(at, added.typed.size(), added.text));
  });
  return searched;
}

/// What was added counts the words of a text that may change.
Query without_equivalents(Query query) {
  query.added.clear();
  for (Query& child : query.children) child = without_equivalents(std::move(child));
  return query;
}

}  // namespace

QueryInterpreter::QueryInterpreter(IndexReader& reader, Analyzer& analyzer)
    : reader_(reader), analyzer_(analyzer), acronyms_(reader), names_(reader, analyzer) {}

void QueryInterpreter::refresh() {
  acronyms_ = AcronymExpander(reader_);
  names_.refresh();
}

Understanding QueryInterpreter::understand(const SearchRequest& request, SearchResult& result) {
  const std::string today = today_of(request);
  ParsedQuery parsed = parse_query(request.query, {today});
  if (auto address = address_asked(request.query, reader_)) parsed = {std::move(*address), {}};
  for (QueryWarning& misread : parsed.warnings) result.warnings.push_back(std::move(misread.warning));
  Understanding understood{join_filter_names(std::move(parsed.query), reader_),
                           {today, request.half_life_days, std::nullopt}};
  understood.query = without_auxiliaries(with_title_words(std::move(understood.query), analyzer_));
  std::vector<DateInFigures> figures;
  if (request.date_wish && !request.strict) {
    understood.query = with_dates_in_words(std::move(understood.query), figures);
    if (auto wish = read_date_wish(understood.query, today)) {
      if (request.sort == SortOrder::relevance) {  // Whatever the order, the same articles match.
        result.date_wish = to_string(wish->days);
        understood.timeliness.wished = wish->days;
      }
      if (wish->from_today && find_matches(reader_, date_query(wish->days), 1).documents.empty())
        understood.query = without_wish(understood.query, *wish);
      understood.wish_words = std::move(wish->words);
    }
    understood.query = with_days_of_months(std::move(understood.query), understood.wish_words);
  }
  if (asks_for_entities(understood.query) && !reader_.entities().any())
    result.warnings.push_back({WarningCode::no_entities,
                               "cet index ne connaît pas d’entités : ses articles ont été "
                               "indexés avec --no-entities"});
  if (request.synonyms && !request.strict) names_.add_to_filters(understood.query);
  if (request.correct_spelling && !request.strict)
    understood.query = corrected(restore_accents(merge_runs(std::move(understood.query)), analyzer_, reader_), result);
  understood.query = with_equivalents(std::move(understood.query), request);
  add_dates_as_typed(understood.query, figures, analyzer_);
  add_close_forms(understood.query, analyzer_, reader_, result.warnings);
  tell_added(understood.query, result.added);
  understood.query = with_filters(std::move(understood.query), request_filters(request, result.warnings));
  for (Warning& warning : unknown_filter_names(understood.query, reader_))
    result.warnings.push_back(std::move(warning));
  return understood;
}

Query QueryInterpreter::with_equivalents(Query query, const SearchRequest& request) {
  if (request.acronyms && !request.strict) query = acronyms_.expand(query, analyzer_);
  if (request.synonyms && !request.strict) query = names_.add(query);
  return query;
}

std::vector<Query> QueryInterpreter::other_spellings(const Query& query, const SearchRequest& request) {
  const Query typed = without_equivalents(query);
  std::vector<Query> offers{offer_spelling(typed, analyzer_, reader_)};
  for (Query& offer : names_.offers(typed)) offers.push_back(std::move(offer));
  std::set<std::string> known = searched_besides(query);
  std::vector<Query> others;
  for (Query& offer : offers)
    if (others.size() < most_offers && known.insert(to_string(offer)).second)
      others.push_back(with_equivalents(std::move(offer), request));
  return others;
}

Query QueryInterpreter::corrected(const Query& query, SearchResult& result) {
  Query corrected = correct_filter_names(correct_spelling(query, analyzer_, reader_), analyzer_, reader_);
  if (!(corrected == query)) result.corrected = to_string(corrected);
  return corrected;
}

}  // namespace fsearch
