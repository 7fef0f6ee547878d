#include "indexer/page/facts/titles.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "indexer/lines/site_name.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t shortest_title = 10;  // Bytes that must be left of a title without its site.
constexpr std::size_t longest_site = 40;    // Bytes of a site's name, where only its mark tells it.
constexpr std::size_t few_words = 2;        // Of a title that is the site's name: "MEDEF".
constexpr std::size_t many_words = 4;
constexpr double same_title = 0.5;         // Share of the words of one that the other must have.
constexpr std::size_t longest_domain = 4;  // Letters: "info".
constexpr std::size_t longest_label = 12;  // Bytes that a heading may have beside the title: "Abonnés".

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : fold(text) + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) word += c;
    if (!letter && word.size() > 2) words.insert(word);
    if (!letter) word.clear();
  }
  return words;
}

// Returns true where `name` is that of the site, or starts with it: "Le Phare", "Le Phare : le journal".
bool names_site(std::string_view name, const std::string& site, std::string_view url) {
  const std::string letters = host_letters(name);
  const std::string known = host_letters(site);
  if (known.size() > 2 && letters.starts_with(known)) return true;
  std::string host = host_letters(host_of(url));
  if (host.starts_with("www")) host.erase(0, 3);
  return letters.size() > 3 && host.starts_with(letters) && host.size() <= letters.size() + longest_domain;
}

constexpr std::array<std::string_view, 10> marks = {" | ", " - ", " – ", " — ",  " : ",
                                                    " · ", " • ", " « ", " :: ", " / "};

struct Piece {
  std::string_view text;
  std::size_t end = 0;  // Of what stands before it and its mark.
};

// Returns what follows the last mark of a title; nothing where it has none.
Piece last_piece(std::string_view title) {
  Piece last{"", title.size()};
  std::size_t best = 0;
  for (const auto mark : marks) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string_view::npos || at + mark.size() <= best) continue;
    best = at + mark.size();
    last = {trimmed(title.substr(best)), at};
  }
  return last;
}

}  // namespace

double shared_words(std::string_view a, std::string_view b) {
  const auto first = words_of(a), second = words_of(b);
  const auto shared =
      std::count_if(first.begin(), first.end(), [&](const auto& word) { return second.count(word) > 0; });
  return first.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(first.size());
}

std::string without_site_name(const std::string& title, const std::string& site, std::string_view url) {
  for (const auto mark : marks) {
    const std::size_t last = title.rfind(mark);
    if (last == std::string::npos) continue;
    const std::string end = title.substr(last + mark.size());
    const bool marked = (mark == " | " || mark == " :: ") && end.size() < longest_site;
    if (last >= shortest_title && (marked || names_site(end, site, url)))
      return without_site_name(title.substr(0, last), site, url);
    const std::size_t first = title.find(mark);
    std::string rest = title.substr(first + mark.size());
    if (rest.size() >= shortest_title && mark != " : " && names_site(title.substr(0, first), site, url)) return rest;
  }
  return title;
}

std::string title_of_page(const std::string& title, const std::string& site, std::string_view url) {
  std::string bare = without_site_name(title, site, url);
  const std::size_t colon = bare.find(" : ");
  const bool named = colon != std::string::npos && bare.size() - colon >= shortest_title &&
                     names_site(std::string_view(bare).substr(0, colon), site, url);
  return named ? bare.substr(colon + 3) : bare;
}

bool names_site_of(std::string_view title, std::string_view name) {
  const auto [piece, end] = last_piece(title);
  const std::string letters = host_letters(piece), known = host_letters(name);
  const bool alike = name.size() <= longest_site && letters.size() > 2 && known.size() > 2 &&
                     (letters.starts_with(known) || known.starts_with(letters));
  const auto before = words_of(title.substr(0, end));
  return alike && before.size() >= many_words && before.size() > words_of(name).size();
}

std::string site_after_title(std::string_view page_title, const std::string& title) {
  const auto [piece, end] = last_piece(page_title);
  const std::string before = fold(page_title.substr(0, end));
  const bool starts = !title.empty() && before.starts_with(fold(title));
  return starts && piece.size() < longest_site ? std::string(piece) : "";
}

std::string chosen_title(const std::string& given, const std::string& heading) {
  if (given.empty() || heading.empty()) return given.empty() ? heading : given;
  const std::string folded = fold(given), seen = fold(heading);
  const auto words = words_of(given).size();
  if (words <= few_words && words_of(heading).size() >= many_words) return heading;
  if (seen.size() <= folded.size() + longest_label && seen.find(folded) != std::string::npos) return given;
  const double shared = std::max(shared_words(heading, given), shared_words(given, heading));
  return shared >= same_title && words_of(heading).size() > few_words ? heading : given;
}

}  // namespace fsearch::html
