#include "indexer/press/ris_reader.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/author_names.hpp"
#include "indexer/article/extra_fields.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t head_lines = 12;  // Some providers name themselves before the first record.

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Field {
  std::string tag, value;
};

struct Record {
  std::size_t line = 0;  // Where it starts.
  std::vector<Field> fields;
  bool ended = false;
};

constexpr std::size_t mark_place = 4;  // Of the hyphen.

// Returns the tag of "AU  - Dupré, Ana", and leaves its value in `line`; empty for a line without one. Where
// they are written `loosely`, there is one space before the hyphen, or three.
std::string take_tag(std::string_view& line, bool loosely) {
  if (line.size() < 4 || !is_capital(line[0]) || !(is_capital(line[1]) || is_digit(line[1])) || line[2] != ' ')
    return "";
  const std::size_t mark = line.find_first_not_of(' ', 2);
  if (mark == std::string_view::npos || line[mark] != '-') return "";
  if (mark != mark_place && !(loosely && mark <= mark_place + 1)) return "";
  std::string tag(line.substr(0, 2));
  line = trimmed(line.substr(mark + 1));
  return tag;
}

struct Records {
  std::vector<Record> all;
  std::vector<std::size_t> lost;  // Lines outside any record.
};

Records records_of(std::string_view text) {
  Records records;
  bool open = false, loosely = false;
  std::size_t number = 0;
  for (auto line : split_lines(text)) {
    ++number;
    if (line.starts_with("TY ")) loosely = line.find('-') != mark_place;
    const auto tag = take_tag(line, loosely);
    if (tag == "TY") {
      records.all.push_back({number, {{tag, std::string(line)}}});
      open = true;
    } else if (tag == "ER") {
      if (open) records.all.back().ended = true;
      open = false;
    } else if (!open) {
      if (!line.empty() && !records.all.empty()) records.lost.push_back(number);
    } else if (!tag.empty()) {
      records.all.back().fields.push_back({tag, std::string(line)});
    } else if (!line.empty()) {
      std::string& value = records.all.back().fields.back().value;
      value.append(value.empty() ? "" : "\n").append(line);
    }
  }
  return records;
}

// Returns the value of the first of the tags that says anything.
std::string first_of(const Record& record, std::initializer_list<std::string_view> tags) {
  for (const auto tag : tags)
    for (const auto& [name, value] : record.fields)
      if (name == tag && !value.empty()) return value;
  return "";
}

std::string in_one_line(std::string value) {
  std::replace(value.begin(), value.end(), '\n', ' ');
  return value;
}

// "2025/03/15/", "2025///printemps"
std::string date_of(std::string written) {
  const std::size_t end = written.find("//");
  written = written.substr(0, std::min(end, written.size()));
  while (!written.empty() && written.back() == '/') written.pop_back();
  return normalise_date(written).value_or("");
}

void set_date(Article& article, const Record& record, const std::string& key, std::vector<Problem>& problems) {
  std::string unread;
  for (const auto* tag : {"DA", "Y1", "PY", "Y2"}) {
    const auto written = first_of(record, {tag});
    const auto date = date_of(written);
    if (!written.empty() && date.empty() && unread.empty()) unread = written;
    if (date.size() > article.date.size()) article.date = date;
    if (article.date.size() >= 10) break;
  }
  if (article.date.empty() && !unread.empty())
    problems.push_back({key, record.line, unreadable_date(unread), "write it as 2025/03/15", false});
}

void set_authors(Article& article, const Record& record) {
  for (const auto& [tag, value] : record.fields)
    if (tag == "AU" || tag == "A1") add_author(article.author, authors_in_order(in_one_line(value), true));
}

void set_keywords(Article& article, const Record& record) {
  std::string keywords;
  for (const auto& [tag, value] : record.fields)
    if (tag == "KW" && !value.empty()) keywords += (keywords.empty() ? "" : ", ") + in_one_line(value);
  add_extra(article, "keywords", keywords);
}

Article read_record(const Record& record, const std::string& key, std::vector<Problem>& problems) {
  Article article;
  article.title = in_one_line(first_of(record, {"TI", "T1", "CT", "ST"}));
  article.source = in_one_line(first_of(record, {"T2", "JO", "JF", "BT", "JA", "J2", "T3", "PB"}));
  add_text(article.text, first_of(record, {"AB", "N2"}));
  article.url = first_of(record, {"UR", "L2", "LK"});
  article.url = article.url.substr(0, article.url.find_first_of("\n "));
  article.id = in_one_line(first_of(record, {"AN"}));
  const auto language = first_of(record, {"LA"});
  article.language = schema::language_code(language);
  if (auto section = in_one_line(first_of(record, {"SE"})); !section.empty()) article.section.push_back(section);
  set_authors(article, record);
  set_date(article, record, key, problems);
  const auto first = first_of(record, {"SP"}), last = first_of(record, {"EP"});
  add_extra(article, "page", last.empty() || last == first ? first : first + "-" + last);
  add_extra(article, "issue", first_of(record, {"IS"}));
  add_extra(article, "note", first_of(record, {"N1"}));
  set_keywords(article, record);
  return article;
}

}  // namespace

bool looks_like_ris(std::string_view head) {
  std::size_t number = 0;
  while (!head.empty() && number++ < head_lines) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    auto line = trimmed(head.substr(0, end));
    if (line.size() > 6 && take_tag(line, true) == "TY")
      return line.size() <= 12 && line.find(' ') == std::string::npos;
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

std::vector<Extraction> read_ris(std::string_view text, const std::string& key, std::vector<Problem>& problems) {
  const auto records = records_of(text);
  std::vector<Extraction> extractions;
  for (std::size_t number = 1; const auto& record : records.all) {
    Extraction extraction{read_record(record, key, problems), "ris", "", {}};
    Article& article = extraction.article;
    const std::string name = "record " + std::to_string(number);
    if (article.id.empty()) article.id = article.url.empty() ? key + ":" + std::to_string(number) : article.url;
    ++number;
    if (!record.ended) problems.push_back({key, record.line, name + " has no end", "write \"ER  -\" below it", false});
    if (article.title.empty() && article.text.empty())
      problems.push_back({key, record.line, name + ": neither title nor abstract", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  if (!records.lost.empty())
    problems.push_back({key, records.lost.front(),
                        "lines in no record, from here on: " + std::to_string(records.lost.size()),
                        "start each with \"TY  - NEWS\"", true});
  if (records.all.empty()) problems.push_back({key, 0, "no record", "a record starts with \"TY  - NEWS\"", true});
  return extractions;
}

}  // namespace fsearch::archives
