#include "indexer/tidy/asides.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "indexer/lines/article_end.hpp"
#include "indexer/lines/link_lines.hpp"
#include "indexer/lines/script_lines.hpp"
#include "indexer/lines/site_notice.hpp"
#include "indexer/tidy/scraped_lines.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

using Lines = std::vector<std::string_view>;
using Kinds = std::vector<PassageKind>;

constexpr std::size_t edge = 2;  // Lines at either end, where authors sign.
constexpr std::ptrdiff_t lines_for_each_name = 3;
constexpr std::size_t longest_lead = 120;
constexpr std::size_t longest = 300;  // Bytes: more are a paragraph of the article, or hardly worth telling.

// Returns the lines that are not empty, trimmed.
Lines full_lines(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (const auto line = trimmed(text.substr(begin, end - begin)); !line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

void tell_scripts(const Lines& lines, Kinds& kinds) {
  const std::vector<bool> scripts = find_script_lines(lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (scripts[i]) kinds[i] = PassageKind::script;
}

bool has_small_letter(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] >= 'a' && line[i] <= 'z') return true;
    if (line[i] == '\xC3' && i + 1 < line.size() && static_cast<unsigned char>(line[i + 1]) >= 0xA0) return true;
  }
  return false;
}

// Returns true for two to four words in capitals, "LÉA RÉMY": below a picture, who made it; an article starts
// a heading.
bool is_name_in_capitals(std::string_view line) {
  constexpr std::array<std::string_view, 9> articles = {"LE ", "LA ",  "LES ", "L’",     "L'",
                                                        "UN ", "UNE ", "DES ", "LETTRE "};
  const auto spaces = std::count(line.begin(), line.end(), ' ');
  return spaces >= 1 && spaces <= 3 && line.size() < 40 && starts_with_capital(line) && !has_small_letter(line) &&
         line.find_first_of("0123456789:?!.,;") == std::string_view::npos &&
         std::none_of(articles.begin(), articles.end(), [&](auto article) { return line.starts_with(article); });
}

// A play has many such lines, and a text all in capitals.
void tell_names_in_capitals(const Lines& lines, Kinds& kinds) {
  if (lines_for_each_name * std::count_if(lines.begin(), lines.end(), is_name_in_capitals) >
      static_cast<std::ptrdiff_t>(lines.size()))
    return;
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (kinds[i] == PassageKind::text && is_name_in_capitals(lines[i])) kinds[i] = PassageKind::credit;
}

// Returns what a line is whatever stands around it, `text` for a link.
PassageKind kind_of(std::string_view line, bool at_the_edge, const std::string& author) {
  if (line.size() > longest) return PassageKind::text;
  const auto kind = html::line_kind(line);
  if (kind == html::LineKind::end || kind == html::LineKind::notice) return PassageKind::furniture;
  if (is_signature(line, author)) return PassageKind::credit;
  ScrapedText ignored;
  const std::string reason = line_reason(line, at_the_edge, ignored);
  if (reason.empty()) return PassageKind::text;
  return reason == "credit" || reason == "author" ? PassageKind::credit : PassageKind::furniture;
}

// Returns true for "Lire le reportage :" and "Voir en graphiques :", before the headline of another article.
bool leads_elsewhere(std::string_view line) {
  constexpr std::array<std::string_view, 10> verbs = {"Lire ",      "Relire ",   "Voir ",      "Revoir ",
                                                      "Écouter ",   "Ecouter ",  "Réécouter ", "Regarder ",
                                                      "Retrouver ", "Retrouvez "};
  return line.size() <= longest_lead && line.ends_with(':') &&
         std::any_of(verbs.begin(), verbs.end(), [&](auto verb) { return line.starts_with(verb); });
}

void tell_leads(const Lines& lines, Kinds& kinds) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (kinds[i] == PassageKind::script || !leads_elsewhere(lines[i])) continue;
    kinds[i] = PassageKind::furniture;
    if (i + 1 < lines.size() && kinds[i + 1] == PassageKind::text && lines[i + 1].size() <= longest)
      kinds[i + 1] = PassageKind::link;
  }
}

void tell_furniture(const Lines& lines, const std::string& author, Kinds& kinds) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool at_the_edge = i < edge || i + edge >= lines.size();
    if (kinds[i] == PassageKind::text) kinds[i] = kind_of(lines[i], at_the_edge, author);
  }
}

// Tells the links among the lines that are nothing else.
void tell_links(const Lines& lines, Kinds& kinds) {
  Lines left;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (kinds[i] == PassageKind::text) left.push_back(lines[i]);
  const std::vector<bool> links = find_link_lines(left);
  auto link = links.begin();
  for (PassageKind& kind : kinds)
    if (kind == PassageKind::text && *link++) kind = PassageKind::link;
}

}  // namespace

std::vector<Passage> find_asides(const Article& article) {
  const std::string_view text = article.text;
  const Lines lines = full_lines(text);
  Kinds kinds(lines.size(), PassageKind::text);
  if (text.find('{') != std::string_view::npos || text.find('=') != std::string_view::npos) tell_scripts(lines, kinds);
  tell_furniture(lines, article.author, kinds);
  tell_leads(lines, kinds);
  tell_names_in_capitals(lines, kinds);
  tell_links(lines, kinds);
  std::vector<Passage> asides;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(lines[i].data() - text.data());
    const Span span{begin, begin + static_cast<std::uint32_t>(lines[i].size())};
    if (kinds[i] != PassageKind::text) asides.push_back({span, kinds[i]});
  }
  return asides;
}

std::string_view name_of(PassageKind kind) {
  constexpr std::array<std::string_view, passage_kinds> names = {"text", "link", "furniture", "credit", "script"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace fsearch
