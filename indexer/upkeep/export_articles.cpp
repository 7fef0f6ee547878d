#include "fsearch/upkeep.hpp"

#include <xapian.h>

#include "store/index_directory.hpp"
#include "store/records/stored_article.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {

std::size_t export_articles(const std::string& database, const std::function<void(const Article&)>& take) {
  const std::string path = published_generation(database).string();
  return with_xapian(database, [&] {
    const Xapian::Database generation(path);
    ArticleDecoder decoder;
    std::size_t damaged = 0;
    for (auto it = generation.postlist_begin(""); it != generation.postlist_end(""); ++it) {
      const auto stored = decoder.decode(generation.get_document(*it).get_data());
      if (stored)
        take(stored->article);
      else
        ++damaged;
    }
    return damaged;
  });
}

}  // namespace fsearch
