/// Gives each word of an index its number, and remembers the new ones until they are written.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory_resource>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/token.hpp"
#include "store/records/hash.hpp"
#include "store/records/word_list.hpp"

namespace fsearch {

/// Thread-safe: the threads of a build share one.
class WordNumbers {
 public:
  /// Reads what a metadata key of the index holds, from wherever it is. Called by one thread at a time.
  using Load = std::function<std::string(const std::string& key)>;

  /// Numbers the words of a new index, or goes on where `load` is given with the numbers that it has.
  explicit WordNumbers(Load load = {});

  /// Returns the number of a word. It is also found by the stems of `alone`, the word that its form is by
  /// itself.
  std::uint32_t number_of(const Word& word, const Word& alone);

  /// Returns what to write: keys and values of the metadata, of all buckets with new words, and forgets what
  /// is new.
  std::vector<std::pair<std::string, std::string>> take_changes();

 private:
  struct Hash {
    using is_avalanching = void;
    std::size_t operator()(std::string_view bytes) const { return hash64(bytes); }
  };
  using Words = std::vector<NumberedWord>;

  std::string_view kept(std::string_view key);
  void load_bucket(const std::string& bucket);
  Words read_bucket(const std::string& bucket) const;

  std::mutex mutex_;
  Load load_;
  std::pmr::monotonic_buffer_resource arena_{std::size_t{1} << 20U};
  boost::unordered_flat_map<std::string_view, std::uint32_t, Hash> numbers_;  // By key_of().
  std::set<std::string> loaded_;                                              // Buckets.
  std::map<std::string, std::vector<std::uint32_t>> new_;                     // By bucket: places in keys_.
  std::vector<std::string_view> keys_;                                        // Of new words, from first_new_ on.
  std::uint32_t first_new_ = 0;
};

}  // namespace fsearch
