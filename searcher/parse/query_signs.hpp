/// Whether a sign glued to what follows is one: "-12 degrés" and "sont -ils" exclude nothing, "grève -2024"
/// does.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

struct SignReading {
  bool is_sign = false;
  std::string warning = {};  ///< Where the reader may have meant the other.
  std::uint32_t length = 0;  ///< Of the number that the warning is about, in bytes.
};

/// Returns the reading of `sign` (+ - − ! =) right before `rest`. A term must follow: "-macron", "-(a b)",
/// not "- macron" nor "--". A number takes a plus or minus as its own, without a doubt where something is
/// counted: "10 %", "15°C", "3 points". What only starts as a number, "5G", "2024-03" or "4x4", is a word
/// like any other, and so is a year in which nothing is counted.
SignReading read_query_sign(std::int32_t sign, std::string_view rest);

}  // namespace fsearch
