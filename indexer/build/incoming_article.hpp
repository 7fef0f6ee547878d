/// An article on its way into an index, with the checksum of all it says.
#pragma once
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

struct IncomingArticle {
  Article article;
  std::string checksum;      ///< See article_checksum().
  std::string origin;        ///< See ArticleSink::origin.
  std::string indexed = {};  ///< See IndexingTimes::of().
  std::string sketch = {};   ///< See sketch_article().
  std::string cluster = {};  ///< See DuplicateClusters::place().
};

}  // namespace fsearch
