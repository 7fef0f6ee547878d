#include "indexer/inputs/file_keys.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/article/article_checksum.hpp"
#include "store/records/hash.hpp"
#include "text/utf8.hpp"

namespace fsearch {
namespace {

// Behind the key stand the name in an archive, the number of a row or a line, the page of a volume.
bool is_named_by(std::string_view id, std::string_view key) {
  if (!id.starts_with(key)) return false;
  const std::string_view rest = id.substr(key.size());
  return rest.empty() || rest.front() == '/' || rest.front() == ':' || rest.front() == ' ';
}

std::string checksum_as(Article& article, const std::string& id) {
  const std::string own = std::exchange(article.id, id);
  std::string checksum = article_checksum(article);
  article.id = own;
  return checksum;
}

}  // namespace

std::vector<std::string> possible_ids(const Article& article, const InputFile& file) {
  if (file.key.empty()) return {};
  const std::string key = repaired_utf8(file.key);  // As that of an id.
  if (!is_named_by(article.id, key)) return {};
  std::vector<std::string> ids{article.id};
  for (const auto& longer : file.longer) ids.push_back(repaired_utf8(longer) + article.id.substr(key.size()));
  if (file.longer.empty()) {
    Article content = article;
    content.id = key;
    ids.push_back(key + ":" + article_checksum(content).substr(0, 16));
  }
  return ids;
}

std::string chosen_id(const std::vector<std::string>& ids, const InputFile& file, const KnownIds& known) {
  // An index made by version 0.2.0 holds "-": what has not changed since is left as it is.
  if (file.longer.empty()) return known.holds_same(ids[0]) ? ids[0] : ids[1];
  const auto is_ours = [&](const std::string& id) { return known.holder(id) == IdHolder::here; };
  if (const auto own = std::find_if(ids.begin(), ids.end(), is_ours); own != ids.end()) return *own;
  for (const auto& id : ids)
    if (known.holder(id) == IdHolder::nobody || known.holds_same(id)) return id;
  return ids.back();
}

void KeysOfRun::name(Article& article, const InputFile& file, const std::string& origin) {
  const auto ids = possible_ids(article, file);
  if (ids.empty()) return;
  const std::uint64_t place = hash64(origin);
  const auto named = [&](const std::string& id) { return named_.find(hash64(id)); };
  article.id = chosen_id(ids, file,
                         {[&](const std::string& id) {
                            const auto found = named(id);
                            if (found == named_.end()) return IdHolder::nobody;
                            return found->second.origin == place ? IdHolder::here : IdHolder::elsewhere;
                          },
                          [&](const std::string& id) {
                            const auto found = named(id);
                            return found != named_.end() && found->second.checksum == checksum_as(article, id);
                          }});
  named_.insert_or_assign(hash64(article.id), Named{place, article_checksum(article)});
}

}  // namespace fsearch
