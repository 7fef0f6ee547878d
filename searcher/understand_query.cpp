#include "searcher/understand_query.hpp"

#include <algorithm>
#include <utility>

#include "searcher/entity_filter.hpp"
#include "searcher/filter_names.hpp"
#include "searcher/parse_query.hpp"
#include "searcher/query_token.hpp"
#include "searcher/request_filters.hpp"
#include "searcher/spelling.hpp"
#include "searcher/verified_search.hpp"

namespace fsearch {
namespace {

/// A phrase of so many words is a quotation or a headline.
constexpr std::size_t long_phrase = 6;

Query phrase_or_words(const Query& phrase) {
  Query any;
  any.kind = Query::Kind::any;
  any.span = phrase.span;
  any.children = {phrase, phrase};
  any.children.back().kind = Query::Kind::word;
  return any;
}

bool asks_for_entities(const Query& query) {
  bool asks = false;
  for_each_positive_leaf(query, [&](const Query& leaf) { asks = asks || is_entity_field(leaf.field); });
  return asks;
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
  if (request.date_wish && request.sort == SortOrder::relevance)
    understood.timeliness.wished = read_date_wish(understood.query, today);
  if (understood.timeliness.wished) result.date_wish = to_string(*understood.timeliness.wished);
  if (asks_for_entities(understood.query) && !reader_.entities().any())
    result.warnings.emplace_back("cet index ne connaît pas d’entités : ses articles ont été indexés avec --no-entities");
  if (request.correct_spelling)
    understood.query = corrected(restore_accents(merge_runs(std::move(understood.query)), analyzer_, reader_), result);
  for (std::string& warning : unknown_filter_names(understood.query, reader_)) result.warnings.push_back(std::move(warning));
  relax_phrases(understood.query, result.warnings);
  understood.query =
      with_filters(acronyms_.expand(understood.query, analyzer_), request_filters(request, result.warnings));
  return understood;
}

Query QueryInterpreter::corrected(const Query& query, SearchResult& result) {
  Query corrected = correct_filter_names(correct_spelling(query, analyzer_, reader_), analyzer_, reader_);
  if (!(corrected == query)) result.corrected = to_string(corrected);
  return corrected;
}

/// A wanted phrase that no article holds, as pasted headlines often are, is searched as words. Beside a long one,
/// which few articles hold, so are its words.
void QueryInterpreter::relax_phrases(Query& query, std::vector<std::string>& warnings) {
  if (query.occur != Occur::should) return;
  for (Query& child : query.children) relax_phrases(child, warnings);
  if (query.kind != Query::Kind::phrase || query.field != Field::text || query.distance > 0) return;
  if (any_holds(query)) {
    if (analyze_query_text(analyzer_, query.text).back().token.position + 1 >= long_phrase)
      query = phrase_or_words(query);
    return;
  }
  warnings.push_back("aucun article ne contient « " + query.text + " » : ses mots sont cherchés séparément");
  query.kind = Query::Kind::word;
}

bool QueryInterpreter::any_holds(const Query& phrase) {
  const SearchPlan plan = plan_search(phrase, analyzer_, reader_.articles(),
                                      [this](const std::string& term) { return reader_.document_frequency(term); });
  return !VerifiedSearch(reader_, analyzer_, decoder_, plan).best(1, SortOrder::relevance).empty();
}

}  // namespace fsearch
