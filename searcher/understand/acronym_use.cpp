#include "searcher/understand/acronym_use.hpp"

#include <algorithm>

#include "searcher/index/candidates.hpp"
#include "searcher/index/xapian_query.hpp"
#include "searcher/names/typed_names.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/stream_verifier.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_read = 500;

Query required(Query::Kind kind, const std::string& text) {
  Query query;
  query.kind = kind;
  query.occur = Occur::must;
  query.text = text;
  return query;
}

}  // namespace

std::uint32_t articles_with_both(IndexReader& reader, Analyzer& analyzer, const std::string& short_form,
                                 const std::string& expansion) {
  if (reader.remote()) return 0;
  Query both;
  both.kind = Query::Kind::bag;
  both.children = {required(Query::Kind::exact, short_form), required(Query::Kind::phrase, expansion)};
  const auto frequency = [&](const std::string& term) { return reader.document_frequency(term); };
  SearchPlan plan = plan_search(both, analyzer, reader.articles(), frequency);
  mark_names(plan, reader);
  const Xapian::Query words = XapianQueryBuilder(reader, plan, Demand::typed, Bound::possible, Purpose::select).build();
  const Matches found = find_matches(reader, words, most_read + 1);
  if (found.documents.size() > most_read) return 0;
  StreamVerifier verifier(reader, analyzer, plan);
  return static_cast<std::uint32_t>(
      std::count_if(found.documents.begin(), found.documents.end(),
                    [&](Xapian::docid document) { return verifier.holds(document, Demand::typed); }));
}

}  // namespace fsearch
