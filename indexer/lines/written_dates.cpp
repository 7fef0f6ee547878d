#include "indexer/lines/written_dates.hpp"

#include <algorithm>
#include <array>

#include "text/dates.hpp"
#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_date = 60;  // Bytes, folded: "mercredi 12 septembre 2018 a 10 h 12 min".

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Returns the date in `text` that starts at a digit near its start: after " : mercredi ".
std::string date_at_start(std::string_view text) {
  const auto piece = text.substr(0, longest_date);
  const auto digit = std::find_if(piece.begin(), piece.end(), is_digit);
  if (digit == piece.end() || digit - piece.begin() > 14) return "";
  const auto date = normalise_date(std::string_view(digit, piece.end()));
  return date && date->size() >= 10 ? *date : "";
}

// Returns the date that follows the first of `phrases` that has one.
template <std::size_t size>
std::string date_after(std::string_view folded, const std::array<std::string_view, size>& phrases) {
  for (const auto phrase : phrases)
    for (auto at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1))
      if (auto date = date_at_start(folded.substr(at + phrase.size())); !date.empty()) return date;
  return "";
}

}  // namespace

std::string date_phrase(std::string_view text) {
  static constexpr std::array<std::string_view, 19> phrases = {
      "publie le",     "publiee le", "mis en ligne le", "mise en ligne le", "paru le",  "parue le",    "poste le",
      "diffuse le",    "ecrit le",   "redige le",       "cree le",          "publie",   "publication", "mis en ligne",
      "mise en ligne", "en date du", "published on",    "posted",           "published"};
  if (std::none_of(text.begin(), text.end(), is_digit)) return "";
  const std::string folded = fold(text);
  if (auto date = date_after(folded, phrases); !date.empty()) return date;
  // "par Jeanne Dupuis, le 15 septembre 2009", "Soumis par Jeanne Dupuis le mar 05/03/2024 - 10:12"
  static constexpr std::array<std::string_view, 5> labels = {"par ", "soumis par ", "publie par ", "ecrit par ",
                                                             "propose par "};
  if (std::none_of(labels.begin(), labels.end(), [&](auto label) { return folded.starts_with(label); })) return "";
  const auto day = std::find_if(folded.begin(), folded.end(), is_digit);
  return date_at_start(std::string_view(folded).substr(static_cast<std::size_t>(day - folded.begin())));
}

std::string change_phrase(std::string_view text) {
  static constexpr std::array<std::string_view, 9> phrases = {"mis a jour",   "mise a jour",  "modifie le",
                                                              "modifiee le",  "actualise le", "maj",
                                                              "modification", "updated",      "last modified"};
  return date_after(fold(text), phrases);
}

std::string date_between_marks(std::string_view line) {
  constexpr std::array<std::string_view, 7> marks = {" · ", " | ", " • ", " – ", " — ", " - ", " / "};
  for (const auto mark : marks) {
    if (line.find(mark) == std::string_view::npos) continue;
    for (std::size_t begin = 0;;) {
      const std::size_t end = line.find(mark, begin);
      if (is_date_line(line.substr(begin, end - begin)))
        return normalise_date(line.substr(begin, longest_date)).value_or("");
      if (end == std::string_view::npos) break;
      begin = end + mark.size();
    }
  }
  return "";
}

std::string date_in_url(std::string_view url) {
  for (std::size_t at = 0; at + 8 <= url.size(); ++at) {
    if (url[at] != '/' && url[at] != '-' && url[at] != '_') continue;
    const auto rest = url.substr(at + 1, 10);
    // "2019/12/09", "2019-12-09", "20191209", "02-11-2023"
    const bool year_first = rest.starts_with("20") || rest.starts_with("19");
    const auto digits = static_cast<std::size_t>(std::count_if(rest.begin(), rest.end(), is_digit));
    const bool marked = rest.size() == 10 && digits == 8 && (year_first ? !is_digit(rest[4]) : !is_digit(rest[2]));
    const bool plain = year_first && digits >= 8 && std::all_of(rest.begin(), rest.begin() + 8, is_digit) &&
                       (rest.size() == 8 || !is_digit(rest[8]));
    if (!marked && !plain) continue;
    const auto date = normalise_date(marked ? rest : rest.substr(0, 8));
    if (date && date->size() == 10 && *date > "1990") return *date;
  }
  return "";
}

}  // namespace fsearch::html
