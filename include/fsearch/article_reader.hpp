/// Reads the articles of an index one by one, whole.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Move-only handle. Not thread-safe. Memory: one article at a time.
///
///   ArticleReader articles("db");
///   while (const auto article = articles.next()) std::puts(article->title.c_str());
class ArticleReader {
 public:
  /// Opens the index at `database`, as it is now. Throws Error: not_found, corrupt.
  explicit ArticleReader(const std::string& database);
  ~ArticleReader();
  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;

  /// Returns the next article, in the order they were written; nothing after the last. Throws Error: corrupt where a
  /// table cannot be read, or where a writer has changed the index so often that it is no longer as it was opened.
  std::optional<Article> next();

  /// Returns how many records next() left out, because they are damaged.
  std::size_t damaged() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
