#include "indexer/lines/byline.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "text/data_rows.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view author_labels;
}

namespace fsearch::html {
namespace {

constexpr std::size_t longest_author = 80;  // Bytes.
constexpr std::size_t longest_label = 60;
constexpr std::size_t longest_byline = 15;  // Words, brackets aside.
constexpr std::size_t longest_byline_bytes = 400;

bool joins_names(std::string_view word) {
  constexpr std::array<std::string_view, 15> particles = {"de",  "du", "des", "la", "le",  "et", "avec", "van",
                                                          "von", "di", "ben", "el", "and", "&",  "da"};
  return std::find(particles.begin(), particles.end(), word) != particles.end() || word.starts_with("d'") ||
         word.starts_with("d’") || word.starts_with("al-");
}

// Labels folded, each with the space that ends it.
const std::vector<std::string>& author_labels() {
  static const auto labels = [] {
    std::vector<std::string> read;
    for_each_row(data::author_labels, [&](std::string_view row) { read.push_back(std::string(row) + ' '); });
    return read;
  }();
  return labels;
}

// Returns the line without a label such as "Par", "Propos recueillis par"; `labelled` where it had one.
std::string_view without_label(std::string_view line, bool& labelled) {
  const std::string folded = fold(line.substr(0, longest_label));
  // The longest: "texte et photos" starts with "texte", too.
  std::size_t most = 0;
  for (const auto& label : author_labels())
    if (label.size() > most && folded.starts_with(label)) most = label.size();
  labelled = most > 0;
  const auto words = std::count(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(most), ' ');
  for (auto word = 0; word < words; ++word) line.remove_prefix(line.find(' ') + 1);
  return line;
}

// Returns true for a part of a list of names: "Zep", beside "Ana Dupré"; not "journaliste" or "à Lyon".
bool is_listed(std::string_view part) {
  std::istringstream words{std::string(part)};
  for (std::string word; words >> word;)
    if (!starts_with_capital(word) && !joins_names(word)) return false;
  return starts_with_capital(part);
}

// Returns the text without what stands in brackets: where somebody is, and as what. One that is not closed
// ends it.
std::string without_brackets(std::string_view text) {
  std::string bare;
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '(' && depth++ == 0 && bare.ends_with(' ')) bare.pop_back();
    if (depth == 0) bare += c;
    if (c == ')' && depth > 0) --depth;
  }
  return bare;
}

// Returns a part of a list without the place that somebody writes from: "Ana Dupré" for "Ana Dupré à Lyon".
std::string_view without_place(std::string_view part) { return trimmed(part.substr(0, part.find(" à "))); }

// Returns true for where somebody writes from, before the name: "à Brest" of "De notre envoyée spéciale à Brest, Ana
// Dupré".
bool is_place_alone(std::string_view part) {
  return part.starts_with("à ") || part.starts_with("en ") || part.starts_with("au ") || part.starts_with("aux ");
}

// Returns the names of a list, without what is said of them: "Ana Dupré, Luc Rémy" for "Ana Dupré, envoyée
// spéciale à Lyon, et Luc Rémy, journaliste". After what is said of one, the next must follow "et".
std::string names_in_list(std::string_view text) {
  std::string names;
  bool described = false;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(", "), rest.size());
    auto part = without_place(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 2, rest.size()));
    if (names.empty() && is_place_alone(part)) continue;
    const bool joined = part.starts_with("et ") || part.starts_with("and ");
    if (joined) part = trimmed(part.substr(part.find(' ')));
    const bool listed = names.empty() || joined ? is_name(part) : !described && is_listed(part);
    if (listed) names.append(names.empty() ? "" : ", ").append(part);
    if (!listed && names.empty()) return is_name(text) ? std::string(text) : "";
    described = !listed;
  }
  return names;
}

}  // namespace

std::string names_after_label(std::string text) {
  for (auto at = text.find("\xC2\xA0"); at != std::string::npos; at = text.find("\xC2\xA0", at))
    text.replace(at, 2, " ");
  bool labelled = false;
  text = std::string(trimmed(without_label(text, labelled)));
  for (const std::string_view label : {"Auteurs", "Auteur", "Autrice", "Author"})
    if (text.starts_with(label)) text = std::string(trimmed(std::string_view(text).substr(label.size())));
  if (text.starts_with(':')) text = std::string(trimmed(std::string_view(text).substr(1)));
  text = without_brackets(text);
  for (const std::string_view end : {", le ", " le ", " - ", " – ", " | ", " • ", " · ", ", publié", " Publié",
                                     " Journaliste", " journaliste", " Correspondant", " Envoyé", " Rédact"})
    text.resize(std::min(text.size(), text.find(end)));
  while (text.ends_with('.') || text.ends_with(',')) text.pop_back();
  return names_in_list(text);
}

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > longest_author || text.find_first_of("0123456789:/@") != std::string_view::npos)
    return false;
  std::istringstream stream{std::string(text)};
  std::size_t words = 0, capitals = 0;
  for (std::string word; stream >> word; ++words) {
    if (starts_with_capital(word))
      ++capitals;
    else if (!joins_names(word))
      return false;
  }
  const bool agency = words == 1 && text.size() <= 8 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return agency || (capitals >= 2 && words <= 9);
}

std::string byline_name(std::string_view line) {
  if (line.size() > longest_byline_bytes) return "";
  const auto bare = without_brackets(line);
  if (static_cast<std::size_t>(std::count(bare.begin(), bare.end(), ' ')) >= longest_byline) return "";
  bool labelled = false;
  const auto name = without_label(line, labelled);
  return labelled ? names_after_label(std::string(trimmed(name))) : "";
}

std::string author_name(const std::string& author) {
  static constexpr std::array<std::string_view, 6> logins = {"admin",     "administrateur", "administrator",
                                                             "webmaster", "root",           "auteur"};
  std::string name = names_after_label(author);
  if (!name.empty()) return name;
  const bool domain = author.find(' ') == std::string::npos && author.find('.') != std::string::npos;
  return domain || std::find(logins.begin(), logins.end(), fold(author)) != logins.end() ? "" : author;
}

}  // namespace fsearch::html
