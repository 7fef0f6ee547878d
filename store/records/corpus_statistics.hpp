/// Totals over the articles of an index, from which a searcher computes average lengths.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

struct CorpusStatistics {
  std::uint64_t articles = 0;
  std::uint64_t title_positions = 0;  ///< Over all titles; the average divides by `articles`.
  std::uint64_t body_positions = 0;

  bool operator==(const CorpusStatistics&) const = default;
};

std::string encode_statistics(const CorpusStatistics& statistics);

/// Returns the statistics; nothing where the bytes are damaged.
std::optional<CorpusStatistics> decode_statistics(std::string_view bytes);

}  // namespace fsearch
