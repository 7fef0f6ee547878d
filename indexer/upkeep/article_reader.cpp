#include "fsearch/article_reader.hpp"

#include <xapian.h>

#include "store/index_directory.hpp"
#include "store/records/stored_article.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {

struct ArticleReader::State {
  explicit State(const std::string& database)
      : path(database),
        generation(published_generation(database).string()),
        at(generation.postlist_begin("")),
        end(generation.postlist_end("")) {}

  std::string path;
  Xapian::Database generation;
  Xapian::PostingIterator at, end;
  ArticleDecoder decoder;
  std::size_t damaged = 0;
};

ArticleReader::ArticleReader(const std::string& database)
    : state_(with_xapian(database, [&] { return std::make_unique<State>(database); })) {}

ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

std::optional<Article> ArticleReader::next() {
  return with_xapian(state_->path, [this]() -> std::optional<Article> {
    for (; state_->at != state_->end; ++state_->damaged) {
      auto stored = state_->decoder.decode(state_->generation.get_document(*state_->at).get_data());
      ++state_->at;
      if (stored) return std::move(stored->article);
    }
    return std::nullopt;
  });
}

std::size_t ArticleReader::damaged() const { return state_->damaged; }

}  // namespace fsearch
