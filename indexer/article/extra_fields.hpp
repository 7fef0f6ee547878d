/// What archives tell of an article beyond its own fields, such as its page: members of Article::extra.
#pragma once
#include <string>
#include <string_view>

#include "fsearch/article.hpp"

namespace fsearch::archives {

/// Adds {"page": "7"} to Article::extra; nothing where the value is empty.
void add_extra(Article& article, std::string_view name, std::string_view value);

}  // namespace fsearch::archives
