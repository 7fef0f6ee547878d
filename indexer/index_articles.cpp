#include "fsearch/index_articles.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/indexing_session.hpp"

namespace fsearch {

IndexReport index_articles(const IndexOptions& options, const ArticleSource& source, const ProgressCallback& progress,
                           const std::stop_token& stop) {
  try {
    IndexingSession run(options, progress, stop);
    source({[&](Article article) { run.add(std::move(article)); },
            [&](Problem problem) { run.note(std::move(problem)); },
            [&](std::string origin) { run.from(std::move(origin)); },
            [&](InputFile file) { run.read_from(std::move(file)); }});
    return run.finish();
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(Error::Kind::not_writable, error.path1().string(),
                error.code().message() + "; check the free space and the permissions");
  }
}

}  // namespace fsearch
