#include "searcher/find/shortlist.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "searcher/rank/rank.hpp"

namespace fsearch {
namespace {

/// Streams are read fastest in the order in which they lie in the index.
std::vector<std::size_t> places_by_document(const std::vector<Candidate>& block) {
  std::vector<std::size_t> places(block.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::sort(places, {}, [&](std::size_t place) { return block[place].document; });
  return places;
}

/// An article by its stream.
struct Scored {
  double score = 0;
  std::size_t place = 0;  ///< In the block.
  DatedArticle dated = {};
};

/// The better first; of equals the one that the index has first.
bool is_better(const Scored& a, const Scored& b) { return a.score != b.score ? a.score > b.score : a.place < b.place; }

Scored scored(const PlannedSearch& search, const AverageLengths& lengths, Xapian::docid document, std::size_t place) {
  Scored article{0, place};
  const ArticleScan* scan = search.settled->scan(document);
  if (scan == nullptr) return article;
  const Features features = compute_features(search.plan, *scan, {}, lengths);
  article.dated = {day_of(search.reader, document), false, weight_in_affair(features)};
  article.score = score(features) * timeliness_factor(article.dated.date, search.timeliness);
  return article;
}

}  // namespace

Shortlist shortlist(const PlannedSearch& search, const std::vector<Candidate>& block, std::size_t most) {
  Shortlist list{std::vector<bool>(block.size(), true), {}};
  if (block.size() <= most || search.reader.remote()) return list;
  const AverageLengths lengths = average_lengths(search.reader.statistics());
  std::vector<Scored> articles;
  articles.reserve(block.size());
  for (const std::size_t place : places_by_document(block))
    articles.push_back(scored(search, lengths, block[place].document, place));
  std::ranges::sort(articles, is_better);
  for (std::size_t i = most; i < articles.size(); ++i) {
    list.chosen[articles[i].place] = false;
    list.unread.push_back(std::move(articles[i].dated));
  }
  return list;
}

}  // namespace fsearch
