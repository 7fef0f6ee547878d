/// How articles reach the indexer: whoever has some calls back with each, in order.
#pragma once
#include <functional>
#include <string>

#include "fsearch/article.hpp"
#include "fsearch/problem.hpp"

namespace fsearch {

/// What a reader is given. All are called on the reader's thread, one call at a time.
struct ArticleSink {
  std::function<void(Article)> article;
  std::function<void(Problem)> problem;
  /// Names where the articles that follow come from: the absolute path of a file or folder the user gave;
  /// empty for none. May be left out.
  std::function<void(std::string)> origin = {};
};

/// Hands every article it has to the sink, then returns. An exception stops the indexing, which then leaves
/// the published index as it was.
using ArticleSource = std::function<void(const ArticleSink&)>;

}  // namespace fsearch
