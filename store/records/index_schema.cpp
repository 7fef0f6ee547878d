#include "store/records/index_schema.hpp"

#include <algorithm>
#include <cmath>

#include "store/records/hash.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {

extern const std::string_view language_names;  // store/data

}  // namespace fsearch::data

namespace fsearch::schema {
namespace {

constexpr std::size_t longest_kept = 200;
constexpr std::size_t kept_of_longer = 180;
constexpr std::size_t time_bytes = 5;
constexpr std::int64_t latest_time = (std::int64_t{1} << 40U) - 1;

// Two long ids that differ only at their end must not share a term. Zero bytes take two in a key of Xapian's.
std::string shortened(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  if (value.size() <= longest_kept && value.find('\0') == std::string_view::npos) return term.append(value);
  term.append(value.substr(0, kept_of_longer));
  std::erase(term, '\0');
  return term.append(hash64_hex(value));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Returns the bytes of the separator at the start of folded text, 0 where a word starts. Beyond ASCII, the
// blocks Latin-1 (« » ·) and General Punctuation (dashes, quotes, thin spaces) separate words; all else is
// letters.
std::size_t separator_size(std::string_view rest) {
  const char c = rest.front();
  if ((c >= 'a' && c <= 'z') || is_digit(c)) return 0;
  if (static_cast<unsigned char>(c) < 0x80) return 1;
  if (c == '\xC2') return std::min<std::size_t>(2, rest.size());
  return rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81") ? std::min<std::size_t>(3, rest.size()) : 0;
}

template <typename Use>
void for_each_word(std::string_view folded, Use use) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t skipped = separator_size(folded.substr(at));
    at += std::max<std::size_t>(skipped, 1);
    const std::size_t end = skipped == 0 ? at : at - skipped;
    if (skipped == 0 && at < folded.size()) continue;
    if (end > begin) use(folded.substr(begin, end - begin));
    begin = at;
  }
}

std::vector<std::string_view> split_words(std::string_view folded) {
  std::vector<std::string_view> words;
  for_each_word(folded, [&](std::string_view word) { words.push_back(word); });
  return words;
}

// Returns the digits of the date's known parts: "2025", "202503" or "20250315"; empty without a year.
std::string date_digits(std::string_view iso) {
  std::string digits;
  for (const auto& [from, count] : {std::pair{0U, 4U}, {5U, 2U}, {8U, 2U}}) {
    const std::string_view part = iso.substr(std::min<std::size_t>(from, iso.size()), count);
    if (part.size() < count || !std::all_of(part.begin(), part.end(), is_digit)) break;
    digits += part;
  }
  return digits;
}

}  // namespace

std::uint32_t title_weight(std::uint32_t title_length, std::uint32_t body_length) {
  const double body_norm = .25 + .75 * body_length / 400;
  const double title_norm = .25 + .75 * title_length / 10;
  return std::max(1U, static_cast<std::uint32_t>(std::lround(16 * body_norm / title_norm)));
}

std::string id_term(std::string_view id) { return shortened(prefix::id, id); }

std::string article_value(std::string_view id) { return hash64_bytes(id); }

std::string origin_term(std::string_view absolute_path) {
  return std::string(prefix::origin) + hash128_hex(absolute_path);
}

std::string whole_name(std::string_view folded_name) {
  std::string whole;
  whole.reserve(folded_name.size());
  for_each_word(folded_name, [&](std::string_view word) {
    if (!whole.empty()) whole += ' ';
    whole += word;
  });
  return whole;
}

std::vector<std::string> name_terms(std::string_view prefix, std::string_view folded_name) {
  const auto words = split_words(folded_name);
  if (words.empty()) return {};
  std::vector<std::string> terms{shortened(prefix, whole_name(folded_name))};
  if (words.size() > 1)
    for (const auto word : words) terms.push_back(shortened(prefix, word));
  return terms;
}

std::string bare_address(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const std::string_view host = url.substr(0, url.find_first_of("/?#:"));
  std::string bare = ascii_lower(host).append(url.substr(host.size()));
  return bare.starts_with("www.") ? bare.substr(4) : bare;
}

std::string host_of(std::string_view bare_address) {
  return std::string(bare_address.substr(0, bare_address.find_first_of("/?#:")));
}

std::string host_term(std::string_view host) { return shortened(prefix::url, host); }

std::vector<std::string> url_terms(std::string_view url) {
  if (url.empty()) return {};
  std::vector<std::string> terms{shortened(prefix::url, url)};
  if (url.find("://") == std::string_view::npos) return terms;
  if (const std::string host = host_of(bare_address(url)); !host.empty()) terms.push_back(host_term(host));
  return terms;
}

std::string language_code(std::string_view tag) {
  const std::string folded = fold(trimmed(tag));
  const std::string_view primary = std::string_view(folded).substr(0, folded.find_first_of("-_"));
  std::string_view code;
  for_each_row(data::language_names, [&](std::string_view row) {
    const std::string_view name = take_part(row, '\t');
    if (name == folded || (name == primary && code.empty())) code = row;
  });
  if (!code.empty()) return std::string(code);
  const bool letters = std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && primary.size() == 2 ? std::string(primary) : "";
}

std::string language_term(std::string_view language) {
  if (language.empty()) return {};
  if (const std::string code = language_code(language); !code.empty()) return std::string(prefix::language) + code;
  const auto primary = language.substr(0, std::min<std::size_t>(language.find_first_of("-_"), 8));
  return std::string(prefix::language) + ascii_lower(primary);
}

std::vector<std::string> date_terms(std::string_view iso_date) {
  const std::string digits = date_digits(iso_date);
  std::vector<std::string> terms;
  if (digits.size() >= 4) terms.push_back(std::string(prefix::year) + digits.substr(0, 4));
  if (digits.size() >= 6) terms.push_back(std::string(prefix::month) + digits.substr(0, 6));
  if (digits.size() >= 8) terms.push_back(std::string(prefix::day) + digits);
  return terms;
}

std::string date_value(std::string_view iso_date) {
  std::string digits = date_digits(iso_date);
  if (!digits.empty()) digits.resize(8, '0');
  return digits;
}

std::string date_of_value(std::string_view value) {
  std::string date(value.substr(0, 4));
  for (std::size_t at = 4; at + 2 <= value.size() && value.substr(at, 2) != "00"; at += 2)
    date.append("-").append(value.substr(at, 2));
  return date;
}

std::string time_value(std::int64_t seconds) {
  auto rest = static_cast<std::uint64_t>(std::clamp<std::int64_t>(seconds, 0, latest_time));
  std::string bytes(time_bytes, '\0');
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, rest >>= 8U) *byte = static_cast<char>(rest & 255U);
  return bytes;
}

std::optional<std::int64_t> time_of_value(std::string_view value) {
  if (value.size() != time_bytes) return std::nullopt;
  std::int64_t seconds = 0;
  for (const char byte : value) seconds = seconds * 256 + static_cast<unsigned char>(byte);
  return seconds;
}

std::string join_sections(const std::vector<std::string>& sections) {
  std::string joined;
  for (const auto& section : sections) {
    if (!joined.empty()) joined += section_separator;
    joined += section;
  }
  return joined;
}

std::vector<std::string> split_sections(std::string_view value) {
  std::vector<std::string> sections;
  while (!value.empty()) {
    const auto end = std::min(value.find(section_separator), value.size());
    sections.emplace_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return sections;
}

}  // namespace fsearch::schema
