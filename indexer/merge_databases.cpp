#include "indexer/merge_databases.hpp"

#include "indexer/xapian_error.hpp"

namespace fsearch {

void merge_databases(const std::vector<std::string>& sources, const std::string& output) {
  with_xapian(output, [&] {
    Xapian::Database all;
    for (const auto& source : sources) all.add_database(Xapian::Database(source));
    all.compact(output, Xapian::Compactor::STANDARD);
  });
}

}  // namespace fsearch
