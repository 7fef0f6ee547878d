/// Gives each entity of an index its number, and remembers the new ones until they are written.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <functional>
#include <memory_resource>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/entities/entity_table.hpp"
#include "store/records/hash.hpp"

namespace fsearch {

/// Thread-safe: the threads of a build share one.
class EntityNumbers {
 public:
  /// Reads what a metadata key of the index holds, from wherever it is. Called by one thread at a time.
  using Load = std::function<std::string(const std::string& key)>;

  /// Numbers the entities of a new index, or goes on where `load` is given with the numbers that it has.
  explicit EntityNumbers(Load load = {}) : load_(std::move(load)) {}

  /// Returns the column (see encode_entities()) of an article with these terms. Throws Error: corrupt.
  std::string column(const std::vector<std::string>& terms);

  /// Returns what to write: keys and values of the metadata, of all buckets with new entities.
  std::vector<std::pair<std::string, std::string>> take_changes();

 private:
  struct Hash {
    using is_avalanching = void;
    std::size_t operator()(std::string_view bytes) const { return hash64(bytes); }
  };

  void read_table();
  std::uint32_t number_of(std::string_view term);
  std::string_view kept(std::string_view term);

  std::mutex mutex_;
  Load load_;  // Empty once the table is read.
  EntityTable known_;
  std::pmr::monotonic_buffer_resource arena_{std::size_t{1} << 20U};
  boost::unordered_flat_map<std::string_view, std::uint32_t, Hash> numbers_;
  std::vector<std::string_view> terms_;  // By number; views of known_ and of arena_.
  std::size_t written_ = 0;              // So many of them are in the index.
};

}  // namespace fsearch
