#include "indexer/article/extra_fields.hpp"

#include "indexer/article/json_string.hpp"

namespace fsearch::archives {

void add_extra(Article& article, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string& extra = article.extra;
  if (extra.empty())
    extra = "{";
  else
    extra.back() = ',';
  extra += json_string(name) + ":" + json_string(value) + "}";
}

}  // namespace fsearch::archives
