/// How articles reach the indexer: whoever has some calls back with each, in order.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/problem.hpp"

namespace fsearch {

/// A file that articles are read from, by what they are known by that have neither an id nor an address.
struct InputFile {
  std::string key;  ///< What their ids begin with: "1.txt" of a folder, "-" of the standard input.
  /// What may stand in its place where another file has that key, too: "fev/1.txt", "/news/fev/1.txt". None for
  /// the standard input, whose articles are then known by what they say.
  std::vector<std::string> longer;
};

/// What a reader is given. All are called on the reader's thread, one call at a time.
struct ArticleSink {
  std::function<void(Article)> article;
  std::function<void(Problem)> problem;
  /// Names where the articles that follow come from: the absolute path of a file or folder the user gave;
  /// empty for none. May be left out.
  std::function<void(std::string)> origin = {};
  /// Names the file that the articles that follow are read from. May be left out.
  std::function<void(InputFile)> file = {};
};

/// Hands every article it has to the sink, then returns. An exception stops the indexing, which then leaves
/// the published index as it was.
using ArticleSource = std::function<void(const ArticleSink&)>;

}  // namespace fsearch
