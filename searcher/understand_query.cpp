#include "searcher/understand_query.hpp"

#include <algorithm>
#include <utility>

#include "searcher/entity_filter.hpp"
#include "searcher/filter_names.hpp"
#include "searcher/parse_query.hpp"
#include "searcher/request_filters.hpp"
#include "searcher/search_plan.hpp"
#include "searcher/spelling.hpp"

namespace fsearch {
namespace {

bool asks_for_entities(const Query& query) {
  bool asks = false;
  for_each_positive_leaf(query, [&](const Query& leaf) { asks = asks || is_entity_field(leaf.field); });
  return asks;
}

std::string kind_name(Equivalent::Kind kind) {
  switch (kind) {
    case Equivalent::Kind::acronym: return "acronym";
    case Equivalent::Kind::synonym: return "synonym";
    case Equivalent::Kind::spelling: return "spelling";
  }
  return {};
}

void tell_added(const Query& query, std::vector<AddedWords>& told) {
  for_each_positive_leaf(query, [&](const Query& leaf) {
    for (const Equivalent& added : leaf.added) told.push_back({kind_name(added.kind), added.typed, added.text});
  });
}

}  // namespace

QueryInterpreter::QueryInterpreter(IndexReader& reader, Analyzer& analyzer)
    : reader_(reader), analyzer_(analyzer), acronyms_(reader.acronyms()) {}

void QueryInterpreter::refresh() { acronyms_ = AcronymExpander(reader_.acronyms()); }

Understanding QueryInterpreter::understand(const SearchRequest& request, SearchResult& result) {
  const std::string today = today_of(request);
  ParsedQuery parsed = parse_query(request.query, {today});
  for (QueryWarning& warning : parsed.warnings) result.warnings.push_back(std::move(warning.message));
  Query joined = join_filter_names(parsed.query, reader_);
  if (!(joined == parsed.query)) joined = parse_query(to_string(joined), {today}).query;  // as if it had been typed so
  Understanding understood{std::move(joined), {today, request.half_life_days, std::nullopt}};
  if (request.date_wish && !request.strict && request.sort == SortOrder::relevance) {
    if (auto wish = read_date_wish(understood.query, today)) {
      result.date_wish = to_string(wish->days);
      understood.timeliness.wished = wish->days;
      understood.wish_words = std::move(wish->words);
    }
  }
  if (asks_for_entities(understood.query) && !reader_.entities().any())
    result.warnings.emplace_back("cet index ne connaît pas d’entités : ses articles ont été indexés avec --no-entities");
  if (request.correct_spelling && !request.strict)
    understood.query = corrected(restore_accents(merge_runs(std::move(understood.query)), analyzer_, reader_), result);
  for (std::string& warning : unknown_filter_names(understood.query, reader_)) result.warnings.push_back(std::move(warning));
  if (request.acronyms && !request.strict) understood.query = acronyms_.expand(understood.query, analyzer_);
  tell_added(understood.query, result.added);
  understood.query = with_filters(std::move(understood.query), request_filters(request, result.warnings));
  return understood;
}

Query QueryInterpreter::corrected(const Query& query, SearchResult& result) {
  Query corrected = correct_filter_names(correct_spelling(query, analyzer_, reader_), analyzer_, reader_);
  if (!(corrected == query)) result.corrected = to_string(corrected);
  return corrected;
}

}  // namespace fsearch
