#include "indexer/readers/encoding.hpp"

#include <simdjson.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>

#include "text/double_utf8.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace fsearch {
namespace {

constexpr std::size_t head_size = 4096;      // Where a declaration may stand, and what shows UTF-16.
constexpr std::size_t guessed_size = 65536;  // Given to uchardet.

unsigned char byte(char c) { return static_cast<unsigned char>(c); }

// Returns the encoding of a byte order mark, or of text with every other byte NUL; empty where it is neither.
std::string wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  const auto head = bytes.substr(0, head_size);
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  const std::size_t many = head.size() / 4;
  if (head.size() < 8 || (even > 0 && odd > 0)) return "";
  return odd > many ? "utf-16le" : even > many ? "utf-16be" : "";
}

// Returns what <meta charset=...>, <meta content="...; charset=..."> or <?xml encoding="..."> says, lower
// case.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, head_size));
  if (head.find('<') == std::string::npos) return "";
  for (const std::string_view name : {"charset", "encoding"}) {
    std::size_t at = head.find(std::string(name) + "=");
    if (at == std::string::npos) continue;
    at = head.find_first_not_of("=\"' ", at + name.size());
    if (at == std::string::npos) continue;
    return head.substr(at, head.find_first_of("\"' ;/>?", at) - at);
  }
  return "";
}

// ICU passes over what is no letter or figure, and would know "\xFFiso-8859-1", too.
bool is_name(std::string_view encoding) {
  return std::all_of(encoding.begin(), encoding.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
  });
}

// The letters and signs of French beyond ASCII, at their places in Windows-1252.
bool is_french(char c) {
  static constexpr std::string_view letters =
      "\xE0\xE2\xE4\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF6\xF9\xFB\xFC\xFF\xC0\xC2\xC7\xC8\xC9\xCA\xCB\xCE\xCF"
      "\xD4"
      "\xD9\xDB\xDC\xE6\xC6\xAB\xBB\xB0\xA0\x80\x85\x91\x92\x93\x94\x95\x96\x97\x8C\x9C\xA4\xBC\xBD\xA9\xB7"
      "\xAD";
  return letters.find(c) != std::string_view::npos;
}

// Returns which of the Latin encodings of French the bytes have; empty where they do not read as French.
std::string latin_encoding(std::string_view bytes) {
  std::size_t high = 0, french = 0, windows = 0, latin9 = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char c = byte(bytes[i]);
    if (c < 0x80) continue;
    ++high;
    french += is_french(bytes[i]) ? 1U : 0U;
    windows += c < 0xA0 ? 1U : 0U;
    const bool letter_after = i + 1 < bytes.size() && bytes[i + 1] >= 'a' && bytes[i + 1] <= 'z';
    // œ stands before a letter, where ½ and ¼ do not; € where ¤ hardly ever does.
    latin9 += c == 0xA4 || ((c == 0xBD || c == 0xBC) && letter_after) ? 1U : 0U;
  }
  if (french * 5 < high * 4) return "";
  if (windows > 0) return "windows-1252";
  return latin9 > 0 ? "iso-8859-15" : "iso-8859-1";
}

std::string guessed_encoding(std::string_view bytes) {
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, void (*)(uchardet_t)> detector(uchardet_new(),
                                                                                          &uchardet_delete);
  const auto sample = bytes.substr(0, guessed_size);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return ascii_lower(uchardet_get_charset(detector.get()));
}

// Returns the encoding to read bytes by that are neither UTF-8 nor UTF-16.
std::string narrow_encoding(std::string_view bytes, const std::string& served) {
  std::string latin = latin_encoding(bytes);
  std::string declared = declared_encoding(bytes);
  if (declared.empty()) declared = served;
  if (!is_name(declared)) declared.clear();
  const bool latin_declared = declared.starts_with("iso-8859-1") || declared == "windows-1252" || declared == "utf-8";
  if (!declared.empty() && !latin_declared && is_known_encoding(declared)) return declared;
  if (!latin.empty()) return latin;
  if (auto guess = guessed_encoding(bytes); !guess.empty() && guess != "utf-8" && is_known_encoding(guess))
    return guess;
  return "windows-1252";
}

DecodedText repaired(std::string text) {
  auto once = undo_double_utf8(text);
  return once ? DecodedText{std::move(*once), "utf-8 twice"} : DecodedText{std::move(text), "utf-8"};
}

}  // namespace

std::optional<DecodedText> decode(std::string_view bytes, const std::string& declared) {
  if (auto wide = wide_encoding(bytes); !wide.empty()) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
    return DecodedText{repaired_utf8(convert_to_utf8(bytes, wide)), std::move(wide)};
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
  if (simdjson::validate_utf8(bytes)) return repaired(std::string(bytes));
  const Utf8Counts counts = count_utf8(bytes);
  if (counts.well_formed > counts.ill_formed) return repaired(repaired_utf8(bytes));
  const std::string encoding = narrow_encoding(bytes, declared);
  // Windows-1252 holds all of ISO-8859-1 that a text has, and the quotes that many take for it.
  return DecodedText{convert_to_utf8(bytes, encoding == "iso-8859-1" ? "windows-1252" : encoding), encoding};
}

}  // namespace fsearch
