#include "indexer/merge_databases.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <utility>

#include "indexer/disk_room.hpp"
#include "indexer/xapian_error.hpp"

namespace fsearch {
namespace {

// Each database is five open files, of which a process may have 1,024.
constexpr std::ptrdiff_t most_at_once = 100;

std::uintmax_t total_size(const std::vector<std::string>& databases) {
  std::uintmax_t bytes = 0;
  for (const auto& database : databases)
    for (const auto& file : std::filesystem::directory_iterator(database))
      if (file.is_regular_file()) bytes += file.file_size();
  return bytes;
}

void merge_few(const std::vector<std::string>& sources, const std::string& output) {
  with_xapian(output, [&] {
    require_room(std::filesystem::path(output).parent_path(), total_size(sources));
    Xapian::Database all;
    for (const auto& source : sources) all.add_database(Xapian::Database(source));
    all.compact(output, Xapian::Compactor::STANDARD);
  });
}

}  // namespace

void merge_databases(std::vector<std::string> sources, const std::string& output) {
  for (int part = 0; std::ssize(sources) > most_at_once;) {
    std::vector<std::string> merged;
    for (auto begin = sources.begin(); begin != sources.end();) {
      const auto end = begin + std::min(most_at_once, sources.end() - begin);
      merged.push_back(output + "-part" + std::to_string(part++));
      merge_few({begin, end}, merged.back());
      begin = end;
    }
    sources = std::move(merged);
  }
  merge_few(sources, output);
}

}  // namespace fsearch
