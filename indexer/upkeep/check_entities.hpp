/// What is wrong with the columns of entities of a database, and with the table of their terms. Private to the indexer.
#pragma once
#include <xapian.h>

#include <string>
#include <string_view>

#include "store/entities/entity_table.hpp"

namespace fsearch {

class EntityCheck {
 public:
  /// Reads the table. Throws Xapian::Error.
  explicit EntityCheck(const Xapian::Database& database);

  /// Returns what is wrong with it, empty where nothing is.
  const std::string& fault() const { return fault_; }

  /// Returns whether a column can be read and knows entities only.
  bool is_whole(std::string_view column) const;

 private:
  EntityTable table_;
  std::string fault_;
};

}  // namespace fsearch
