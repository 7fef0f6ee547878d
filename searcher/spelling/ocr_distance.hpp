/// How far a word is from one that a machine read off print. Private to searcher/.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fsearch {

/// What is known of one word, to which many are compared.
class OcrDistance {
 public:
  explicit OcrDistance(std::string folded);

  /// Returns the distance of another folded word in halves of an edit: a letter added, left out, changed or swapped
  /// with its neighbour is 2, what print makes look alike (rn and m: searcher/data/ocr_confusions.tsv) is 1. Anything
  /// above `limit` comes back as limit + 1. Requires: limit < 100. Source: the edit distance of edit_distance.hpp, with
  /// the confusions of Kolak and Resnik, OCR error correction using a noisy channel model, 2002, all of one cost.
  int halves_to(std::string_view other, int limit) const;

 private:
  std::string folded_;
  /// For each place in the word the confusions of what ends there: its length, and what it may be read as.
  std::vector<std::vector<std::pair<std::size_t, std::string_view>>> confusions_;
};

}  // namespace fsearch
