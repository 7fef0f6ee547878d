#include "indexer/press/factiva_head.hpp"

#include <algorithm>
#include <array>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/author_names.hpp"
#include "indexer/article/extra_fields.hpp"
#include "indexer/lines/byline.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_count(std::string_view line) {
  return !line.empty() && is_digit(line.front()) && (line.ends_with(" mots") || line.ends_with(" words"));
}

bool is_time(std::string_view line) {
  const std::size_t colon = line.find(':');
  return line.size() <= 8 && colon != std::string_view::npos && colon > 0 && colon < 3 && is_digit(line.front());
}

bool is_page(std::string_view line) {
  return !line.empty() && line.size() <= 8 && std::any_of(line.begin(), line.end(), is_digit) &&
         line.find(' ') == std::string_view::npos;
}

bool is_code(std::string_view line) {
  return line.size() >= 2 && line.size() <= 8 &&
         std::all_of(line.begin(), line.end(), [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c); }) &&
         !std::all_of(line.begin(), line.end(), is_digit);
}

bool is_copyright(std::string_view line) {
  constexpr std::array<std::string_view, 4> marks = {"(c)", "(C)", "©", "Copyright"};
  return std::any_of(marks.begin(), marks.end(), [&](auto mark) { return line.starts_with(mark); });
}

}  // namespace

void FactivaHead::take(const std::string& line, Extraction& extraction) {
  Article& article = extraction.article;
  if (line.starts_with("Document ") && line.find(' ', 9) == std::string::npos) {
    article.id = accession_number(line);
    return;
  }
  if (is_count(line) || is_copyright(line) || !article.text.empty()) {
    counted_ = counted_ || is_count(line);
    extraction.dropped.push_back({line, "outside the article"});
  } else if (take_dated(line, extraction)) {
    return;
  } else if (counted_) {
    extraction.dropped.push_back({line, "outside the article"});
  } else if (article.title.empty()) {
    article.section.push_back(line);
  } else {
    const auto name = html::author_name(line);
    add_author(article.author, name.empty() ? line : name);
  }
}

// Takes what follows the count of words: date, time, source, code, page, language.
bool FactivaHead::take_dated(const std::string& line, Extraction& extraction) {
  Article& article = extraction.article;
  const bool is_day = article.date.empty() && normalise_date(line).value_or("").size() >= 10;
  if (is_day && line.size() < 40) {
    article.date = normalise_date(line).value_or("");
    counted_ = true;
    return true;
  }
  if (!counted_ || article.date.empty()) return false;
  if (is_time(line)) {
    article.date = normalise_date(article.date.substr(0, 10) + " " + line).value_or(article.date);
  } else if (!schema::language_code(line).empty()) {
    article.language = schema::language_code(line);
  } else if (article.source.empty()) {
    article.source = line;
  } else if (is_code(line)) {
    extraction.dropped.push_back({line, "outside the article"});
  } else if (is_page(line)) {
    add_extra(article, "page", line);
  } else {
    return false;
  }
  return true;
}

std::string accession_number(std::string_view line) {
  if (line.starts_with("Document ")) line.remove_prefix(9);
  return std::string(trimmed(line));
}

}  // namespace fsearch::archives
