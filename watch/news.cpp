#include "watch/news.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "store/records/sketch_article.hpp"
#include "text/clock.hpp"

namespace fsearch {
namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t compared_looks = 14;
constexpr std::size_t least_looks = 5;
constexpr double peak_factor = 5;
constexpr std::size_t least_peak = 5;
/// Of what matches a new query, so many articles are remembered, the newest: should the index be made anew without the
/// times of the old one, they are no news.
constexpr std::size_t most_remembered = 10'000;

/// Returns what a request asks for, to be compared.
std::string asked_by(const SearchRequest& request) {
  std::string asked = request.match == MatchMode::some ? "some" : "all";
  for (const auto* part : {&request.query, &request.since, &request.until, &request.source, &request.section})
    asked += '\n' + *part;
  return asked;
}

/// Returns the ids of what matches and came into the index behind `mark`, the newest first.
std::vector<std::string> matches(Searcher& searcher, SearchRequest request, const std::string& mark, std::size_t most) {
  if (const auto seen = parse_instant(mark)) request.indexed_since = to_instant(*seen + 1);
  request.limit = most;
  request.passages = 0;
  request.sort = SortOrder::date;
  std::vector<std::string> ids;
  for (Hit& hit : searcher.search(request).hits) ids.push_back(std::move(hit.article.id));
  return ids;
}

class QueryLook {
 public:
  QueryLook(Searcher& searcher, const WatchedQuery& query, const LookOptions& options, SentArticles& sent)
      : searcher_(searcher), query_(query), options_(options), sent_(sent) {}

  std::size_t look(const std::string& mark) {
    const auto before = sent_.state_of(query_.name);
    const std::string asked = asked_by(query_.request);
    const bool first = !before && !options_.from_start;
    // An index whose last article came before the mark may have been made anew, by a clock that was behind: it is
    // looked at as far back as what was there is remembered.
    const bool behind = before && before->mark > mark;
    const std::size_t most = behind ? most_remembered : searcher_.size();
    const std::size_t found = first ? 0 : take(before && !behind ? before->mark : "", most);
    if (!before ? first : before->asked != asked) remember(mark);
    note(found, before);
    sent_.set_state(query_.name, {asked, mark, options_.now});
    return found;
  }

 private:
  std::size_t take(const std::string& mark, std::size_t most) {
    std::vector<std::string> targets;
    for (const Target& target : query_.targets) targets.push_back(to_string(target));
    std::size_t found = 0;
    for (const std::string& id : matches(searcher_, query_.request, mark, most)) {
      if (sent_.knows(query_.name, id)) continue;
      const auto article = searcher_.article(id);
      if (!article) continue;
      sent_.add(query_.name, {id, sketch_article(*article)}, options_.now, targets);
      ++found;
    }
    return found;
  }

  /// Of several indexes, some hold later articles than the mark, which the next look finds again.
  void remember(const std::string& mark) {
    const std::size_t all = searcher_.size();
    for (const std::string& id : matches(searcher_, query_.request, {}, std::min(all, most_remembered)))
      sent_.remember(query_.name, id);
    for (const std::string& id : matches(searcher_, query_.request, mark, all)) sent_.remember(query_.name, id);
  }

  void note(std::size_t found, const std::optional<WatchState>& before) {
    Look look{options_.now, before ? options_.now - before->ended : 0, found, {}};
    const std::int64_t reach = (compared_looks + 1) * std::max(day, look.seconds);
    const auto usual = usual_number(sent_.looks_at(query_.name, options_.now - reach), options_.now, look.seconds);
    if (usual && is_peak(found, *usual)) look.usual = static_cast<std::size_t>(std::lround(*usual));
    sent_.add_look(query_.name, look);
  }

  Searcher& searcher_;
  const WatchedQuery& query_;
  const LookOptions& options_;
  SentArticles& sent_;
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace

std::vector<std::size_t> look_for_news(Searcher& searcher, const WatchList& list, const LookOptions& options,
                                       SentArticles& sent) {
  // Before the searches: what comes meanwhile may be found by them, and will be known the next time.
  const std::string mark = searcher.last_indexed();
  Transaction all = sent.transaction();
  std::vector<std::size_t> found;
  for (const WatchedQuery& query : list.queries) found.push_back(QueryLook(searcher, query, options, sent).look(mark));
  all.commit();
  return found;
}

std::optional<double> usual_number(const std::vector<Look>& looks, std::int64_t now, std::int64_t seconds) {
  if (seconds <= 0) return std::nullopt;
  const std::int64_t step = std::max(day, seconds);
  std::vector<double> numbers;
  for (std::int64_t back = 1; back <= compared_looks; ++back) {
    const std::int64_t then = now - back * step;
    const auto distance = [then](const Look& look) { return std::abs(look.ended - then); };
    const auto nearest = std::min_element(looks.begin(), looks.end(), [&](const Look& left, const Look& right) {
      return distance(left) < distance(right);
    });
    if (nearest == looks.end() || 2 * distance(*nearest) >= step || nearest->seconds <= 0) continue;
    numbers.push_back(static_cast<double>(nearest->found) * static_cast<double>(seconds) /
                      static_cast<double>(nearest->seconds));
  }
  if (numbers.size() < least_looks) return std::nullopt;
  return median(std::move(numbers));
}

bool is_peak(std::size_t found, double usual) {
  return found >= least_peak && static_cast<double>(found) >= peak_factor * usual;
}

}  // namespace fsearch
