/// The first letters of many phrases, by which most lines are told from all of them without being folded.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// May tell too much, never too little.
class LineStarts {
 public:
  /// Adds a phrase as fold() gives it.
  void add(std::string_view phrase);

  /// Returns true where `line`, folded, starts with an added phrase, whatever stands between letters. So it does
  /// for some lines that only start with the same four letters.
  bool may_start(std::string_view line) const;

 private:
  std::vector<std::uint32_t> starts_;  // Of four letters or, for shorter phrases, all; sorted.
  std::uint32_t lengths_ = 0;          // Bit n is set where one has n letters.
  std::vector<std::string> marks_;     // Phrases without a letter.
};

}  // namespace fsearch
