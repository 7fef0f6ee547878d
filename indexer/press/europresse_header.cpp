#include "indexer/press/europresse_header.hpp"

#include <algorithm>
#include <array>

#include "indexer/article/extra_fields.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t longest_header = 400;  // Bytes.

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

std::string_view without_comma(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with(',') || text.ends_with(';')) text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

// Returns where the last of the marks stands, and takes what follows it off `line`; empty where none does.
template <std::size_t size>
std::string take_after(std::string_view& line, const std::array<std::string_view, size>& marks) {
  for (const auto mark : marks) {
    const std::size_t at = line.rfind(mark);
    if (at == std::string_view::npos || (at > 0 && is_letter(mark[0]) && is_letter(line[at - 1]))) continue;
    const auto after = trimmed(line.substr(at + mark.size()));
    if (after.empty() || after.size() > 40) continue;
    line = without_comma(line.substr(0, at));
    return std::string(after);
  }
  return "";
}

// "412 mots", at the end of a line: no-break spaces may part thousands.
std::string_view without_count(std::string_view line) {
  for (const std::string_view unit : {"mots", "mot", "words", "word"}) {
    if (!line.ends_with(unit)) continue;
    auto number = trimmed(line.substr(0, line.size() - unit.size()));
    const std::size_t before = number.size();
    while (!number.empty() && is_digit(number.back())) number.remove_suffix(1);
    if (number.size() < before) return without_comma(number);
  }
  return line;
}

bool is_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 14> days = {"lundi",    "mardi",    "mercredi", "jeudi",   "vendredi",
                                                     "samedi",   "dimanche", "monday",   "tuesday", "wednesday",
                                                     "thursday", "friday",   "saturday", "sunday"};
  return std::find(days.begin(), days.end(), fold(word)) != days.end();
}

bool is_day(std::string_view text) {
  const auto date = normalise_date(text);
  return date && date->size() >= 10;
}

// Returns where the date of a header starts: at a weekday before a date, else at a part that is one; else its
// end.
std::size_t start_of_date(std::string_view line) {
  std::size_t part = line.size();
  for (std::size_t at = 0; at < line.size();) {
    const auto end = static_cast<std::size_t>(
        std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), is_letter) - line.begin());
    if (end > at && is_weekday(line.substr(at, end - at)) && is_day(line.substr(at))) return at;
    const bool starts = at == 0 || (at > 1 && line[at - 1] == ' ' && line[at - 2] == ',');
    if (part == line.size() && starts && is_date_line(line.substr(at))) part = at;
    at = std::max(end, at + 1);
  }
  return part;
}

void set_sections(Article& article, std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(';'), names.size());
    const auto name = without_comma(names.substr(0, end));
    if (!name.empty()) article.section.emplace_back(name);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

}  // namespace

void set_publication(Article& article, std::string_view line) {
  constexpr std::array<std::string_view, 6> numbers = {", no. ", ", no ", ", n° ", ", nº ", ", No. ", " no. "};
  line = trimmed(line);
  add_extra(article, "issue", take_after(line, numbers));
  for (const std::string_view edition : {"(site web)", "(web site)", "(site web réf.)"})
    if (line.ends_with(edition)) {
      line = without_comma(line.substr(0, line.size() - edition.size()));
      add_extra(article, "edition", edition.substr(1, edition.size() - 2));
    }
  article.source = line;
}

void set_header(Article& article, std::string_view line) {
  constexpr std::array<std::string_view, 5> pages = {"p. ", "p.", "pp. ", "page ", "pages "};
  if (line.size() > longest_header) return;
  line = without_count(trimmed(line));
  add_extra(article, "page", take_after(line, pages));
  line = without_count(line);
  const std::size_t at = start_of_date(line);
  set_sections(article, line.substr(0, at));
  article.date = normalise_date(line.substr(at)).value_or("");
}

std::string day_in_number(std::string_view number) {
  constexpr std::string_view dot = "·";
  for (std::size_t at = number.find(dot); at != std::string_view::npos; at = number.find(dot, at + 1)) {
    const auto day = number.substr(at + dot.size(), 8);
    if (day.size() == 8 && std::all_of(day.begin(), day.end(), is_digit)) return normalise_date(day).value_or("");
  }
  return "";
}

std::string copyright_holder(std::string_view line) {
  line = trimmed(line);
  bool marked = false;
  for (const std::string_view mark : {"©", "(c)", "(C)", "Copyright"})
    if (line.starts_with(mark)) {
      line = trimmed(line.substr(mark.size()));
      marked = true;
    }
  while (!line.empty() && is_digit(line.front())) line.remove_prefix(1);
  for (const std::string_view end : {". Tous droits", ". All rights", " Tous droits", " All rights"})
    line = line.substr(0, line.find(end));
  while (line.ends_with('.')) line.remove_suffix(1);
  return marked ? std::string(trimmed(line)) : "";
}

}  // namespace fsearch::archives
