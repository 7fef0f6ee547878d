#include "indexer/article_entities.hpp"

#include <algorithm>
#include <utility>

#include "analyzers/entities/text_hash.hpp"
#include "analyzers/entity_key.hpp"
#include "schema/entity_terms.hpp"

namespace fsearch {
namespace {

void append(std::vector<Span>& spans, const std::vector<Span>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
}

bool is_short_form(std::string_view key, std::string_view full) {
  return full.size() > key.size() && full[full.size() - key.size() - 1] == ' ' && full.ends_with(key);
}

}  // namespace

void ArticleEntityFinder::Group::start(std::string&& of_key, std::uint64_t of_key_hash, std::string_view name) {
  key = std::move(of_key);
  key_hash = of_key_hash;
  entity.name = name;
  entity.in_title.clear();
  entity.in_text.clear();
  text_types = title_types = {};
  disputed = joined = false;
}

void ArticleEntityFinder::Group::settle_type() {
  const auto& types = entity.in_text.empty() ? title_types : text_types;
  entity.type = static_cast<EntityType>(std::max_element(types.begin(), types.end()) - types.begin());
}

/// Returns the group of a name, made where it is the first; nothing for a name without a key.
ArticleEntityFinder::Group* ArticleEntityFinder::group_of(std::string_view name) {
  const std::uint64_t hash = text_hash(name);
  for (const auto& [seen, group] : by_name_)
    if (seen == hash) return &pool_[group];
  std::string key = entity_key_of(name);
  if (key.empty()) return nullptr;
  Group& group = group_of_key(std::move(key), name);
  by_name_.emplace_back(hash, static_cast<std::uint32_t>(&group - pool_.data()));
  return &group;
}

ArticleEntityFinder::Group& ArticleEntityFinder::group_of_key(std::string&& key, std::string_view name) {
  const std::uint64_t hash = text_hash(key);
  for (Group& group : groups())
    if (group.key_hash == hash) return group;
  if (used_ == pool_.size()) pool_.emplace_back();
  Group& group = pool_[used_++];
  group.start(std::move(key), hash, name);
  return group;
}

void ArticleEntityFinder::add(std::string_view text, const std::vector<Token>& tokens, bool in_title) {
  for (const EntityMention& mention : finder_.find_mentions(text, tokens)) {
    Group* group = group_of(mention.canonical);
    if (group == nullptr) continue;
    ++(in_title ? group->title_types : group->text_types)[static_cast<std::size_t>(mention.type)];
    (in_title ? group->entity.in_title : group->entity.in_text).push_back(mention.span);
  }
}

void ArticleEntityFinder::read_text(std::string_view text, const std::vector<Token>& tokens) {
  used_ = 0;
  by_name_.clear();
  add(text, tokens, false);
}

void ArticleEntityFinder::read_title(std::string_view title, const std::vector<Token>& tokens) {
  add(title, tokens, true);
}

/// Returns the one full name that `group` is short for; nothing, and the group disputed, where there are two.
ArticleEntityFinder::Group* ArticleEntityFinder::owner_of(Group& group) {
  Group* owner = nullptr;
  for (Group& full : groups()) {
    if (full.joined || full.entity.type != EntityType::person || !is_short_form(group.key, full.key)) continue;
    if (owner != nullptr && is_short_form(full.key, owner->key)) continue;
    group.disputed = owner != nullptr && !is_short_form(owner->key, full.key);
    if (group.disputed) return nullptr;
    owner = &full;
  }
  return owner;
}

void ArticleEntityFinder::join_short_forms() {
  for (Group& group : groups()) group.settle_type();
  for (Group& group : groups()) {
    if (!group.may_be_person()) continue;
    Group* owner = owner_of(group);
    if (owner == nullptr) continue;
    append(owner->entity.in_title, group.entity.in_title);
    append(owner->entity.in_text, group.entity.in_text);
    group.joined = true;
  }
}

ArticleEntities ArticleEntityFinder::finish() {
  join_short_forms();
  std::vector<const Group*> order;
  order.reserve(used_);
  for (const Group& group : groups())
    if (!group.joined) order.push_back(&group);
  std::stable_sort(order.begin(), order.end(), [](const Group* a, const Group* b) {
    return a->entity.mentions() > b->entity.mentions();
  });
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
