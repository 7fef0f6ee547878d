#include "store/records/acronym_table.hpp"

#include "store/records/binary.hpp"
#include "store/records/compression.hpp"

namespace fsearch {
namespace {

constexpr int compression_level = 6;
constexpr std::size_t most_bytes = std::size_t{1} << 28U;

AcronymExpansions read_expansions(BinaryReader& in) {
  AcronymExpansions expansions;
  for (auto left = in.count(); left > 0 && !in.failed(); --left) {
    std::string expansion(in.string());
    expansions[std::move(expansion)] = static_cast<std::uint32_t>(in.number());
  }
  return expansions;
}

}  // namespace

std::string encode_acronyms(const AcronymTable& table) {
  BinaryWriter out;
  out.number(table.size());
  for (const auto& [short_form, expansions] : table) {
    out.string(short_form);
    out.number(expansions.size());
    for (const auto& [expansion, count] : expansions) {
      out.string(expansion);
      out.number(count);
    }
  }
  return Compressor(compression_level).compress(out.bytes());
}

std::optional<AcronymTable> decode_acronyms(std::string_view bytes) {
  Decompressor decompressor;
  const auto plain = decompressor.decompress(bytes, most_bytes);
  if (!plain) return std::nullopt;
  BinaryReader in(*plain);
  AcronymTable table;
  for (auto left = in.count(); left > 0 && !in.failed(); --left) {
    std::string short_form(in.string());
    table[std::move(short_form)] = read_expansions(in);
  }
  if (in.failed() || !in.at_end()) return std::nullopt;
  return table;
}

}  // namespace fsearch
