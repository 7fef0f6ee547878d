/// Reads every article back out of an index.
#pragma once
#include <functional>
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Calls `take` with each article of the index at `database`, in the order they were written, as they were
/// when it was opened. Returns how many records were damaged, and so left out. Throws Error: not_found,
/// corrupt; what `take` throws. Memory: one article at a time.
std::size_t export_articles(const std::string& database, const std::function<void(const Article&)>& take);

}  // namespace fsearch
