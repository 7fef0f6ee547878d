#include "store/entities/entity_terms.hpp"

#include "store/records/index_schema.hpp"

namespace fsearch::schema {
namespace {

constexpr char separator = '\x1f';
constexpr std::string_view letters = "POLX";  // in the order of EntityType

// Where a person's surname starts, which is told first; 0 for all else.
std::size_t surname_of(EntityType type, std::string_view key) {
  return type == EntityType::person ? key.rfind(' ') + 1 : 0;
}

}  // namespace

std::string entity_key(std::string_view folded_name) {
  std::string key = whole_name(folded_name);
  return key.size() > longest_entity_key ? std::string() : key;
}

std::string entity_terms_of(std::string_view word) { return std::string(prefix::entity).append(word) + separator; }

std::string entity_term(EntityType type, std::string_view key) {
  const std::size_t surname = surname_of(type, key);
  std::string term;
  term.reserve(prefix::entity.size() + key.size() + 2);
  term.append(prefix::entity).append(key.substr(surname)) += separator;
  term += letters[static_cast<std::size_t>(type)];
  return surname == 0 ? term : term.append(key.substr(0, surname - 1));
}

std::optional<EntityType> type_of_entity_term(std::string_view term) {
  const auto end = term.find(separator);
  if (!term.starts_with(prefix::entity) || end == std::string_view::npos || end + 1 >= term.size()) return std::nullopt;
  const auto letter = letters.find(term[end + 1]);
  return letter == std::string_view::npos ? std::nullopt : std::optional(static_cast<EntityType>(letter));
}

std::optional<EntityTerm> read_entity_term(std::string_view term) {
  const auto type = type_of_entity_term(term);
  if (!type) return std::nullopt;
  const auto end = term.find(separator);
  const std::string_view head = term.substr(prefix::entity.size(), end - prefix::entity.size());
  std::string key(term.substr(end + 2));
  if (!key.empty()) key += ' ';
  return EntityTerm{*type, key.append(head)};
}

}  // namespace fsearch::schema
