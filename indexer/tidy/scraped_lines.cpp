#include "indexer/tidy/scraped_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "indexer/lines/article_end.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/lines/page_furniture.hpp"
#include "indexer/lines/site_notice.hpp"
#include "indexer/lines/written_dates.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_pointer = 25;  // Words of "Lire aussi : ..."; more are a sentence.
constexpr std::size_t paragraph = 16;        // Words: more are one.
constexpr std::size_t most_after = 2;        // Paragraphs after the end, such as an author's life.
constexpr double most_words_after = 0.3;     // Of the whole.

std::size_t words_of(std::string_view line) {
  return line.empty() ? 0 : static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

// Returns true for a line of a name and a date, with a mark between them: "Ana Dupré | 3 mars 2024".
bool take_signed_date(std::string_view line, ScrapedText& scraped) {
  for (const std::string_view mark : {" | ", " · ", " • ", " – ", " - "}) {
    const std::size_t at = line.find(mark);
    if (at == std::string_view::npos) continue;
    const auto name = line.substr(0, at), date = line.substr(at + mark.size());
    if (!html::is_name(name) || !is_date_line(date)) return false;
    if (scraped.author.empty()) scraped.author = name;
    if (scraped.date.empty()) scraped.date = normalise_date(date).value_or("");
    return true;
  }
  return false;
}

// Returns true where the line is a date, or gives that of the publication and is no sentence.
bool take_date(std::string_view line, bool at_the_edge, std::string& date) {
  const std::string phrase = line.ends_with('.') ? "" : html::date_phrase(line);
  const bool dated = !phrase.empty() || (at_the_edge && is_date_line(line));
  if (dated && date.empty()) date = normalise_date(phrase.empty() ? line : phrase).value_or("");
  return dated;
}

}  // namespace

std::string line_reason(std::string_view line, bool at_the_edge, ScrapedText& scraped) {
  if (line.empty()) return "";
  if (is_site_notice(line)) return "notice";
  if (words_of(line) > longest_pointer) return "";
  if (is_furniture(line)) return "furniture";
  if (is_photo_credit(line)) return "credit";
  if (at_the_edge && take_signed_date(line, scraped)) return "author";
  std::string author = at_the_edge ? html::byline_name(line) : "";
  const bool dated = take_date(line, at_the_edge, scraped.date);
  const bool signature = !author.empty();
  if (scraped.author.empty()) scraped.author = std::move(author);
  if (signature) return "author";
  if (dated) return "date";
  if (html::line_kind(line) == html::LineKind::notice && words_of(line) <= paragraph) return "notice";
  const bool sentence = line.ends_with('.');  // "Publié le 3 mars 2020, ce rapport annonçait la crue."
  return !sentence && html::line_kind(line) == html::LineKind::skipped ? "furniture" : "";
}

void drop_after_end(std::vector<std::string_view>& lines, ScrapedText& scraped) {
  std::size_t all = 0, after = 0, paragraphs = 0, prose = 0;
  for (const auto line : lines) all += words_of(line);
  auto end = lines.end();
  for (auto line = lines.end(); line != lines.begin();) {
    --line;
    const auto kind = html::line_kind(*line);
    const bool notice = kind == html::LineKind::notice && prose == 0;
    const bool ends = kind == html::LineKind::end || notice || (kind == html::LineKind::maybe_end && paragraphs <= 1);
    if (ends) end = line;
    after += words_of(*line);
    paragraphs += words_of(*line) > paragraph ? 1U : 0U;
    prose += words_of(*line) > paragraph && !html::is_offer(*line) ? 1U : 0U;
    if (paragraphs > most_after || static_cast<double>(after) > most_words_after * static_cast<double>(all)) break;
  }
  for (auto line = end; line != lines.end(); ++line) {
    line_reason(*line, true, scraped);
    if (!line->empty()) scraped.dropped.push_back({std::string(*line), "after the article"});
  }
  lines.erase(end, lines.end());
}

}  // namespace fsearch
