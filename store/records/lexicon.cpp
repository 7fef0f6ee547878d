#include "store/records/lexicon.hpp"

#include <algorithm>

#include "store/records/binary.hpp"
#include "store/records/compression.hpp"

namespace fsearch {
namespace {

constexpr int compression_level = 6;
constexpr std::size_t most_bytes = std::size_t{1} << 28U;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

// Most forms carry no accent: an empty string then stands for the folded form itself.
void write_entry(BinaryWriter& out, const LexiconEntry& entry, std::string_view previous) {
  const std::size_t shared = common_prefix(entry.folded, previous);
  out.number(shared);
  out.string(std::string_view(entry.folded).substr(shared));
  out.number(entry.forms.size());
  for (const auto& form : entry.forms) {
    out.string(form.exact == entry.folded ? std::string_view() : form.exact);
    out.number(form.documents);
    out.number(form.occurrences);
    out.number(form.name_like);
  }
}

LexiconForm read_form(BinaryReader& in, const std::string& folded) {
  const std::string_view exact = in.string();
  LexiconForm form;
  form.exact = exact.empty() ? folded : std::string(exact);
  for (auto* count : {&form.documents, &form.occurrences, &form.name_like})
    *count = static_cast<std::uint32_t>(in.number());
  return form;
}

bool read_entry(BinaryReader& in, LexiconEntry& entry, std::string_view previous) {
  const std::uint64_t shared = in.number();
  if (shared > previous.size()) return false;
  entry.folded = previous.substr(0, shared);
  entry.folded += in.string();
  for (auto left = in.count(); left > 0 && !in.failed(); --left) entry.forms.push_back(read_form(in, entry.folded));
  return !in.failed() && !entry.forms.empty();
}

}  // namespace

bool in_lexicon(std::string_view folded) {
  const auto characters =
      folded.size() - static_cast<std::size_t>(std::count_if(folded.begin(), folded.end(), continues_character));
  return characters >= 2 && characters <= 40 && std::any_of(folded.begin(), folded.end(), is_letter);
}

std::string lexicon_bucket(std::string_view folded) {
  std::size_t end = 0;
  for (int characters = 0; characters < 2 && end < folded.size(); ++characters) {
    ++end;
    while (end < folded.size() && continues_character(folded[end])) ++end;
  }
  return std::string(folded.substr(0, end));
}

std::string encode_lexicon(const std::vector<LexiconEntry>& entries) {
  BinaryWriter out;
  out.number(entries.size());
  std::string_view previous;
  for (const auto& entry : entries) {
    write_entry(out, entry, previous);
    previous = entry.folded;
  }
  return Compressor(compression_level).compress(out.bytes());
}

std::optional<std::vector<LexiconEntry>> decode_lexicon(std::string_view bytes) {
  Decompressor decompressor;
  const auto plain = decompressor.decompress(bytes, most_bytes);
  if (!plain) return std::nullopt;
  BinaryReader in(*plain);
  std::vector<LexiconEntry> entries(in.count());
  std::string_view previous;
  for (auto& entry : entries) {
    if (!read_entry(in, entry, previous)) return std::nullopt;
    previous = entry.folded;
  }
  if (in.failed() || !in.at_end()) return std::nullopt;
  return entries;
}

}  // namespace fsearch
