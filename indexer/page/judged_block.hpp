/// A block with what was decided about it.
#pragma once
#include <string>

#include "indexer/markup/blocks.hpp"

namespace fsearch::html {

struct JudgedBlock {
  Block block;
  std::string why;  ///< Why it is no part of the article; empty where it is.
};

}  // namespace fsearch::html
