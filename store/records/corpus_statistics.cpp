#include "store/records/corpus_statistics.hpp"

#include "store/records/binary.hpp"

namespace fsearch {

std::string encode_statistics(const CorpusStatistics& statistics) {
  BinaryWriter out;
  out.number(statistics.articles);
  out.number(statistics.title_positions);
  out.number(statistics.body_positions);
  return out.bytes();
}

std::optional<CorpusStatistics> decode_statistics(std::string_view bytes) {
  BinaryReader in(bytes);
  CorpusStatistics statistics;
  statistics.articles = in.number();
  statistics.title_positions = in.number();
  statistics.body_positions = in.number();
  if (in.failed() || !in.at_end()) return std::nullopt;
  return statistics;
}

}  // namespace fsearch
