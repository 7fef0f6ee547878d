#include "watch/digests/digest.hpp"

#include <algorithm>
#include <utility>

#include "store/records/article_sketch.hpp"
#include "store/records/hash.hpp"

namespace fsearch {
namespace {

constexpr std::int64_t told_lately = std::int64_t{30} * 86'400;

/// An item with the sketch of its first article.
struct Folded {
  NewsItem item;
  std::string sketch;
};

Article without_text(Article article) {
  article.text.clear();
  return article;
}

std::string start_of(const std::string& text) { return text.substr(0, text.find('\n')); }

bool comes_before(const NewsItem& left, const NewsItem& right) {
  if (left.told_before.has_value() != right.told_before.has_value()) return !left.told_before;
  if (left.article.date != right.article.date) return left.article.date > right.article.date;
  return left.article.id < right.article.id;
}

}  // namespace

std::size_t size_of(const Digest& digest) {
  std::size_t size = 0;
  for (const NewsOfQuery& news : digest.queries) size += news.items.size();
  return size;
}

Digest DigestMaker::digest(const std::string& id, const std::string& target, const std::vector<Notice>& notices) {
  std::map<std::string, std::vector<Notice>, std::less<>> by_query;
  for (const Notice& notice : notices) by_query[notice.query].push_back(notice);
  Digest digest{id, now_, {}};
  for (const WatchedQuery& query : list_.queries) {
    const auto some = by_query.find(query.name);
    if (some == by_query.end()) continue;
    NewsOfQuery news = news_of(query, target, some->second);
    if (!news.items.empty()) digest.queries.push_back(std::move(news));
  }
  return digest;
}

void DigestMaker::keep_present(std::vector<Notice>& notices) {
  std::erase_if(notices, [&](const Notice& notice) {
    const bool watched = std::any_of(list_.queries.begin(), list_.queries.end(),
                                     [&](const WatchedQuery& query) { return query.name == notice.query; });
    return !watched || !searcher_.article(notice.article.id);
  });
}

NewsOfQuery DigestMaker::news_of(const WatchedQuery& query, const std::string& target,
                                 const std::vector<Notice>& notices) {
  std::vector<Folded> kept;
  for (const Notice& notice : notices) {
    std::optional<NewsItem> one = item(query, notice);
    if (!one) continue;
    const std::string& sketch = notice.article.sketch;
    const auto original = std::find_if(kept.begin(), kept.end(),
                                       [&](const Folded& other) { return are_near_duplicates(other.sketch, sketch); });
    if (original != kept.end())
      original->item.copies.push_back(std::move(one->article));
    else
      kept.push_back({*std::move(one), sketch});
  }
  NewsOfQuery news{query.name, query.request.query, {}, {}, 0};
  const std::vector<Notice> earlier = sent_.told(target, query.name, now_ - told_lately);
  for (Folded& folded : kept) {
    const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const Notice& told) {
      return told.found < folded.item.found && are_near_duplicates(told.article.sketch, folded.sketch);
    });
    if (same != earlier.end()) folded.item.told_before = same->told;
    news.items.push_back(std::move(folded.item));
  }
  std::sort(news.items.begin(), news.items.end(), comes_before);
  note_peak(notices, news);
  return news;
}

std::optional<NewsItem> DigestMaker::item(const WatchedQuery& query, const Notice& notice) {
  auto found = searcher_.article(notice.article.id, query.request.query);
  if (!found) return std::nullopt;
  NewsItem item;
  item.indexed = std::move(found->indexed);
  item.lead = start_of(found->article.text);
  item.title_highlights = std::move(found->in_title);
  if (!found->passages.empty()) item.snippet = std::move(found->passages.front().snippet);
  item.article = without_text(std::move(found->article));
  item.found = notice.found;
  return item;
}

void DigestMaker::note_peak(const std::vector<Notice>& notices, NewsOfQuery& news) {
  const auto first = std::min_element(notices.begin(), notices.end(),
                                      [](const Notice& a, const Notice& b) { return a.found < b.found; });
  for (const Look& look : sent_.looks_at(news.name, first->found)) {
    const bool told_of =
        std::any_of(notices.begin(), notices.end(), [&](const Notice& notice) { return notice.found == look.ended; });
    if (!look.usual || !told_of) continue;
    news.usual = look.usual;
    news.peak = look.found;
  }
}

std::string digest_id(const std::string& target, const std::vector<Notice>& notices) {
  std::string all = target;
  for (const Notice& notice : notices) all += '\n' + notice.query + '\n' + notice.article.id;
  return hash64_hex(all);
}

}  // namespace fsearch
