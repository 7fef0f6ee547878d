#include "analyzers/entities/usual_names.hpp"

#include <boost/unordered/unordered_flat_map.hpp>
#include <string>

#include "analyzers/entities/name_text.hpp"
#include "analyzers/entities/text_hash.hpp"
#include "analyzers/words/embedded_data.hpp"
#include "fsearch/entities.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

/// By the hash of the key, each type with its own start.
using Names = boost::unordered_flat_map<std::uint64_t, std::string_view>;

std::uint64_t hash_of(EntityType type, std::string_view key) {
  return text_hash(key) + static_cast<std::uint64_t>(type);
}

EntityType type_named(std::string_view name) {
  for (const EntityType type : {EntityType::organisation, EntityType::place})
    if (name == name_of(type)) return type;
  return EntityType::other;
}

void add_row(std::string_view row, Names& names) {
  const EntityType type = type_named(take_part(row, '\t'));
  const std::string_view full = take_part(row, '\t');
  const auto add = [&](std::string_view name) {
    std::string key;
    append_key(fold(name), key);
    names.try_emplace(hash_of(type, key), full);
  };
  add(full);  // so that its own spellings, "Etats-unis", get its accents
  while (!row.empty()) add(take_part(row, ';'));
}

Names read_names() {
  Names names;
  for_each_row(data::entity_aliases, [&](std::string_view row) { add_row(row, names); });
  return names;
}

}  // namespace

std::string_view usual_name(EntityType type, std::string_view key) {
  static const Names names = read_names();
  const auto found = names.find(hash_of(type, key));
  return found == names.end() ? std::string_view() : found->second;
}

std::string usual_entity_name(EntityType type, std::string_view name) {
  std::string key;
  append_key(fold(name), key);
  return std::string(usual_name(type, key));
}

}  // namespace fsearch
