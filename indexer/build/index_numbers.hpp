/// The numbers that an index gives: to words for streams, to entities for columns.
#pragma once
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "indexer/build/entity_numbers.hpp"
#include "indexer/build/word_numbers.hpp"

namespace fsearch {

/// Thread-safe: the threads of a build share one.
struct IndexNumbers {
  /// See WordNumbers; what `load` does it does for both, at any time.
  explicit IndexNumbers(const WordNumbers::Load& load = {}) : words(load), entities(load) {}

  /// Returns what to write: keys and values of the metadata; and forgets what is new.
  std::vector<std::pair<std::string, std::string>> take_changes() {
    auto changes = words.take_changes();
    auto more = entities.take_changes();
    changes.insert(changes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return changes;
  }

  WordNumbers words;
  EntityNumbers entities;
};

}  // namespace fsearch
