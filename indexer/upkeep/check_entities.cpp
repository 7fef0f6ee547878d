#include "indexer/upkeep/check_entities.hpp"

#include <cstdint>

#include "store/entities/entity_terms.hpp"

namespace fsearch {

EntityCheck::EntityCheck(const Xapian::Database& database)
    : table_(EntityTable::read([&](const std::string& key) { return database.get_metadata(key); })) {
  if (table_.damaged()) fault_ = "the table of entities is damaged";
  for (std::uint32_t number = 0; number < table_.size() && fault_.empty(); ++number)
    if (!schema::read_entity_term(table_.term(number))) fault_ = "the table of entities holds what is none";
}

bool EntityCheck::is_whole(std::string_view column) const {
  bool known = true;
  return read_entities(column, [&](std::uint32_t number) { known = known && number < table_.size(); }) && known;
}

}  // namespace fsearch
