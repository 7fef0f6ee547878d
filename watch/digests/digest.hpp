/// What a target is told at once.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"
#include "watch/kept/sent_articles.hpp"
#include "watch/kept/watch_list.hpp"

namespace fsearch {

/// One article, and those that say nearly the same.
struct NewsItem {
  Article article;      ///< Without its text.
  std::string indexed;  ///< As Hit::indexed.
  std::string lead;     ///< How the text starts; for where there is no title.
  std::vector<Span> title_highlights;
  std::optional<Snippet> snippet;           ///< What the query finds in it; nothing where the text holds none of it.
  std::vector<Article> copies;              ///< Without their texts; in the order of their finding.
  std::optional<std::int64_t> told_before;  ///< When the target was told of another printing of it.
  std::int64_t found = 0;
};

struct NewsOfQuery {
  std::string name;
  std::string query;
  std::vector<NewsItem> items;       ///< The newest first; those told before come last.
  std::optional<std::size_t> usual;  ///< Where there are far more than this, which is usual,
  std::size_t peak = 0;              ///< so many.
};

struct Digest {
  std::string id;                    ///< The same where it is delivered again.
  std::int64_t now = 0;              ///< UTC seconds.
  std::vector<NewsOfQuery> queries;  ///< Those with items, in the order of the list.
};

/// Returns how many items a digest has.
std::size_t size_of(const Digest& digest);

/// Makes digests of notices.
class DigestMaker {
 public:
  /// Requires: all outlive it.
  DigestMaker(Searcher& searcher, const WatchList& list, SentArticles& sent, std::int64_t now)
      : searcher_(searcher), list_(list), sent_(sent), now_(now) {}

  /// Returns what `notices` tell the target. Near-duplicates (article_sketch.hpp) of one query are one item, the first
  /// found with the others as its copies; where another was told in the last 30 days, it says so. Articles that the
  /// index holds no longer are left out, as are queries that the list has not.
  Digest digest(const std::string& id, const std::string& target, const std::vector<Notice>& notices);

  /// Leaves out what digest() would leave out: should the article come back, it is told then.
  void keep_present(std::vector<Notice>& notices);

 private:
  NewsOfQuery news_of(const WatchedQuery& query, const std::string& target, const std::vector<Notice>& notices);
  std::optional<NewsItem> item(const WatchedQuery& query, const Notice& notice);
  void note_peak(const std::vector<Notice>& notices, NewsOfQuery& news);

  Searcher& searcher_;
  const WatchList& list_;
  SentArticles& sent_;
  std::int64_t now_;
};

/// Returns the id of a digest of these notices: 16 hexadecimal digits.
std::string digest_id(const std::string& target, const std::vector<Notice>& notices);

}  // namespace fsearch
