#include <utility>

#include "indexer/article/article_checksum.hpp"
#include "indexer/indexing_session.hpp"
#include "store/records/hash.hpp"
#include "store/records/index_schema.hpp"

// What articles are known by that the indexing session takes from files: see indexer/inputs/file_keys.hpp.
namespace fsearch {

void IndexingSession::from(std::string origin) {
  origin_ = std::move(origin);
  origin_number_ = origins_met_.try_emplace(origin_, static_cast<std::uint32_t>(origins_met_.size())).first->second;
}

IdHolder IndexingSession::holder_of(const std::string& id) const {
  if (const auto met = seen_.find(hash64_bytes(id)); met != seen_.end())
    return met->second.origin == origin_number_ ? IdHolder::here : IdHolder::elsewhere;
  const auto origin = existing_ ? existing_->origin_of(id) : std::nullopt;
  if (!origin) return IdHolder::nobody;
  // An index made before origins were kept is updated by the same paths again.
  return origin->empty() || *origin == schema::origin_term(origin_) ? IdHolder::here : IdHolder::elsewhere;
}

bool IndexingSession::holds_same(Article& article, const std::string& id) const {
  const std::string own = std::exchange(article.id, id);
  const std::string checksum = article_checksum(article);
  article.id = own;
  if (const auto met = seen_.find(hash64_bytes(id)); met != seen_.end()) return met->second.checksum == checksum;
  return existing_ && existing_->holds_checksum(checksum);
}

void IndexingSession::choose_id(Article& article, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  article.id = chosen_id(ids, file_,
                         {[&](const std::string& id) { return holder_of(id); },
                          [&](const std::string& id) { return holds_same(article, id); }});
  if (article.id == ids.front() || origin_.empty() || holder_of(article.id) != IdHolder::nobody) return;
  LongerKeys& given = longer_keys_[origin_];
  if (++given.count == 1) given.example = article.id;
}

void IndexingSession::tell_longer_keys() {
  for (const auto& [origin, given] : longer_keys_) {
    const std::string articles = given.count == 1 ? "1 article has" : std::to_string(given.count) + " articles have";
    note({origin, 0, articles + " the key of an article from elsewhere, and a longer one for it: " + given.example,
          "if the folder was only moved, --rebuild forgets where it was", false});
  }
}

}  // namespace fsearch
