#include "indexer/article_entities.hpp"

#include <algorithm>

#include "analyzers/entities/text_hash.hpp"
#include "analyzers/fold.hpp"
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

void ArticleEntityFinder::Group::start(const std::string& of_key, std::uint64_t of_key_hash, std::string_view name) {
  key = of_key;
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

const ArticleEntityFinder::KnownKey& ArticleEntityFinder::key_of(std::string_view name, std::uint64_t hash) {
  KnownKey& known = place_of(hash);
  if (known.hash == hash) return known;
  std::string key = schema::entity_key(fold(name));
  const std::uint64_t key_hash = text_hash(key);
  return known = {hash, key_hash, std::move(key)};
}

/// Returns the group of a name, made where it is the first; nothing for a name without a key.
ArticleEntityFinder::Group* ArticleEntityFinder::group_of(std::string_view name, std::uint64_t hash) {
  for (const auto& [seen, group] : by_name_)
    if (seen == hash) return &pool_[group];
  const KnownKey& known = key_of(name, hash);
  if (known.key.empty()) return nullptr;
  const auto same = std::find_if(groups().begin(), groups().end(),
                                 [&](const Group& group) { return group.key_hash == known.key_hash; });
  Group& group = same == groups().end() ? add_group(known, name) : *same;
  by_name_.emplace_back(hash, static_cast<std::uint32_t>(&group - pool_.data()));
  return &group;
}

ArticleEntityFinder::Group& ArticleEntityFinder::add_group(const KnownKey& known, std::string_view name) {
  if (used_ == pool_.size()) pool_.emplace_back();
  Group& group = pool_[used_++];
  group.start(known.key, known.key_hash, name);
  return group;
}

// All keys are fetched into the cache before the first is waited for.
void ArticleEntityFinder::add(std::string_view text, const std::vector<Token>& tokens, bool in_title) {
  const auto& mentions = finder_.find_mentions(text, tokens);
  hashes_.clear();
  for (const EntityMention& mention : mentions) {
    hashes_.push_back(text_hash(mention.canonical) | 1U);  // 0 marks an empty place
    __builtin_prefetch(&place_of(hashes_.back()));
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Group* group = group_of(mentions[i].canonical, hashes_[i]);
    if (group == nullptr) continue;
    ++(in_title ? group->title_types : group->text_types)[static_cast<std::size_t>(mentions[i].type)];
    (in_title ? group->entity.in_title : group->entity.in_text).push_back(mentions[i].span);
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
