#include "indexer/build/article_entities.hpp"

#include <algorithm>
#include <utility>

#include "analyzers/entities/text_hash.hpp"
#include "store/entities/entity_key.hpp"
#include "store/entities/entity_terms.hpp"

namespace fsearch {
namespace {

void append(std::vector<Span>& spans, const std::vector<Span>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
}

// To clear a table takes as long as it is large: that of an article of many names is not kept for the next
// ones.
void forget(boost::unordered_flat_map<std::uint64_t, std::uint32_t>& table) {
  constexpr std::size_t most_buckets = 1024;
  if (table.bucket_count() > most_buckets)
    table = {};
  else
    table.clear();
}

bool is_short_form(std::string_view key, std::string_view full) {
  return full.size() > key.size() && is_called(full, key);
}

}  // namespace

void ArticleEntityFinder::Group::start(std::string&& of_key, std::string_view name) {
  key = std::move(of_key);
  entity.name = name;
  entity.in_title.clear();
  entity.in_text.clear();
  text_types = title_types = {};
  in_links = 0;
  disputed = joined = false;
}

void ArticleEntityFinder::Group::settle_type() {
  const auto& types = entity.in_text.empty() ? title_types : text_types;
  entity.type = static_cast<EntityType>(std::max_element(types.begin(), types.end()) - types.begin());
}

/// Returns the group of a name, made where it is the first; nothing for a name without a key.
ArticleEntityFinder::Group* ArticleEntityFinder::group_of(std::string_view name) {
  const std::uint64_t hash = text_hash(name);
  if (const auto seen = by_name_.find(hash); seen != by_name_.end()) return &pool_[seen->second];
  std::string key = entity_key_of(name);
  if (key.empty()) return nullptr;
  const std::uint32_t group = group_of_key(std::move(key), name);
  by_name_.emplace(hash, group);
  return &pool_[group];
}

std::uint32_t ArticleEntityFinder::group_of_key(std::string&& key, std::string_view name) {
  const auto [known, first] = by_key_.try_emplace(text_hash(key), static_cast<std::uint32_t>(used_));
  if (!first) return known->second;
  if (used_ == pool_.size()) pool_.emplace_back();
  pool_[used_++].start(std::move(key), name);
  return known->second;
}

void ArticleEntityFinder::add(const EntityMention& mention, bool in_title, bool in_link) {
  Group* group = group_of(mention.canonical);
  if (group == nullptr) return;
  ++(in_title ? group->title_types : group->text_types)[static_cast<std::size_t>(mention.type)];
  (in_title ? group->entity.in_title : group->entity.in_text).push_back(mention.span);
  group->in_links += in_link ? 1U : 0U;
}

void ArticleEntityFinder::read_text(std::string_view text, const std::vector<Token>& tokens,
                                    std::span<const Passage> asides) {
  used_ = 0;
  forget(by_name_);
  forget(by_key_);
  PassageCursor passage(asides);
  for (const EntityMention& mention : finder_.find_mentions(text, tokens)) {
    const PassageKind kind = passage.kind_at(mention.span.begin);
    if (kind == PassageKind::text || kind == PassageKind::link) add(mention, false, kind == PassageKind::link);
  }
}

void ArticleEntityFinder::read_title(std::string_view title, const std::vector<Token>& tokens) {
  for (const EntityMention& mention : finder_.find_mentions(title, tokens)) add(mention, true, false);
}

void ArticleEntityFinder::list_full_names() {
  by_ending_.clear();
  for (std::uint32_t i = 0; i < used_; ++i) {
    if (pool_[i].entity.type != EntityType::person) continue;
    const std::string_view key = pool_[i].key;
    for (std::size_t space = key.find(' '); space != std::string_view::npos; space = key.find(' ', space + 1))
      by_ending_.emplace_back(text_hash(key.substr(space + 1)), i);
  }
  std::sort(by_ending_.begin(), by_ending_.end());
}

/// Returns the one full name that `group` is short for; nothing, and the group disputed, where there are two.
ArticleEntityFinder::Group* ArticleEntityFinder::owner_of(Group& group) {
  const std::uint64_t ending = text_hash(group.key);
  auto named = std::lower_bound(by_ending_.begin(), by_ending_.end(), std::pair(ending, std::uint32_t{0}));
  Group* owner = nullptr;
  for (; named != by_ending_.end() && named->first == ending; ++named) {
    Group& full = pool_[named->second];
    if (full.joined || !is_short_form(group.key, full.key)) continue;
    if (owner != nullptr && is_short_form(full.key, owner->key)) continue;
    group.disputed = owner != nullptr && !is_short_form(owner->key, full.key);
    if (group.disputed) return nullptr;
    owner = &full;
  }
  return owner;
}

void ArticleEntityFinder::join_short_forms() {
  for (Group& group : groups()) group.settle_type();
  list_full_names();
  for (Group& group : groups()) {
    if (!group.may_be_person()) continue;
    Group* owner = owner_of(group);
    if (owner == nullptr) continue;
    append(owner->entity.in_title, group.entity.in_title);
    append(owner->entity.in_text, group.entity.in_text);
    owner->in_links += group.in_links;
    group.joined = true;
  }
}

ArticleEntities ArticleEntityFinder::finish() {
  join_short_forms();
  std::vector<const Group*> order;
  order.reserve(used_);
  for (const Group& group : groups())
    if (!group.joined) order.push_back(&group);
  std::stable_sort(order.begin(), order.end(),
                   [](const Group* a, const Group* b) { return a->weight() > b->weight(); });
  ArticleEntities found;
  found.entities.reserve(order.size());
  found.terms.reserve(order.size());
  for (const Group* group : order) {
    if (!group->disputed) found.terms.push_back(schema::entity_term(group->entity.type, group->key));
    found.entities.push_back(&group->entity);
  }
  return found;
}

}  // namespace fsearch
