// The calls that read all articles of an index.
#include <fsearch.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "capi/failure.hpp"
#include "capi/handles.hpp"
#include "fsearch/article_reader.hpp"
#include "indexer/article/article_json.hpp"

namespace fsearch::c {
namespace {

struct OpenArticles {
  explicit OpenArticles(const char* path) : reader(path) {}

  std::mutex mutex;  // Of the reader.
  ArticleReader reader;
};

/// Never destroyed: threads may outlive what exit() destroys.
Handles<fsearch_articles, OpenArticles>& lists() {
  static auto& handles = *new Handles<fsearch_articles, OpenArticles>;
  return handles;
}

}  // namespace
}  // namespace fsearch::c

using namespace fsearch;
using namespace fsearch::c;

fsearch_status fsearch_articles_open(const char* path, fsearch_articles** articles) {
  if (articles != nullptr) *articles = nullptr;
  return guarded([&] {
    require_argument(articles, "articles");
    require_argument(path, "path");
    *articles = lists().add(std::make_shared<OpenArticles>(path));
  });
}

fsearch_status fsearch_articles_next(fsearch_articles* articles, char** article) {
  return answered(article, [&] {
    const auto open = lists().get(articles);
    const std::scoped_lock lock(open->mutex);
    const auto next = open->reader.next();
    if (!next) throw Stop{FSEARCH_END, "there are no more articles"};
    return article_json(*next);
  });
}

fsearch_status fsearch_articles_close(fsearch_articles* articles) {
  return guarded([&] {
    if (articles != nullptr) lists().take(articles);
  });
}
