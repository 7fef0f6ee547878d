#include "indexer/bulk/merge_databases.hpp"

#include <cstdint>
#include <filesystem>

#include "store/disk_room.hpp"
#include "store/glass/version_file.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

std::uintmax_t total_size(const std::vector<std::string>& databases) {
  std::uintmax_t bytes = 0;
  for (const auto& database : databases) bytes += size_of_files(database);
  return bytes;
}

}  // namespace

void merge_databases(const std::vector<std::string>& sources, const std::string& output) {
  with_xapian(output, [&] {
    require_room(std::filesystem::path(output).parent_path(), total_size(sources));
    Xapian::Database all;
    for (const auto& source : sources) all.add_database(Xapian::Database(source));
    all.compact(output, Xapian::Compactor::STANDARD);
    glass::set_term_lists(output, {});
  });
}

}  // namespace fsearch
