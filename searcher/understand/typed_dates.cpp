#include "searcher/understand/typed_dates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "searcher/dates/written_date.hpp"
#include "searcher/query/plain_leaf.hpp"
#include "searcher/query/plain_words.hpp"
#include "searcher/query/query_token.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr unsigned first_year = 1900;
constexpr unsigned last_year = 2100;

/// A month has no points: "10.2022" may be any number.
bool is_in_figures(std::string_view text) {
  const std::size_t sign = text.find_first_of("/-.");
  if (sign == std::string_view::npos || text.find_first_not_of("0123456789/-.") != std::string_view::npos) return false;
  const auto signs = std::count(text.begin(), text.end(), text[sign]);
  if (std::count_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; }) != signs) return false;
  const bool whole_year = is_year(text.substr(0, sign)) || is_year(text.substr(text.rfind(text[sign]) + 1));
  return whole_year && (signs == 2 || (signs == 1 && text[sign] != '.'));
}

/// The words of a date, apart; nothing where `text` is none.
std::vector<std::string> date_words_of(std::string_view text) {
  const auto date = is_in_figures(text) ? read_written_date(text) : std::nullopt;
  if (!date || date->month == 0 || date->year < first_year || date->year > last_year || !days_of(*date)) return {};
  std::vector<std::string> words;
  if (date->day > 0) words.push_back(date->day == 1 ? "1er" : std::to_string(date->day));
  words.emplace_back(months[date->month - 1]);
  words.push_back(std::to_string(date->year));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// The words of the leaf, where it is a date; else nothing.
std::vector<Query> in_words(const Query& leaf, std::vector<DateInFigures>& dates) {
  std::vector<Query> leaves;
  if (!is_plain_leaf(leaf)) return leaves;
  const std::vector<std::string> words = date_words_of(leaf.text);
  if (!words.empty()) dates.push_back({leaf.text, joined(words)});
  for (const std::string& word : words) {
    leaves.push_back(leaf);
    leaves.back().text = word;
  }
  return leaves;
}

void add_as_typed(Query& leaf, const std::vector<QueryToken>& tokens, const DateInFigures& date) {
  const std::string folded = fold(date.words);
  const std::vector<Span> words = plain_words(folded);
  const auto same = [&](const QueryToken& token, const Span& word) { return token.word.folded == word.of(folded); };
  auto from = tokens.begin();
  while (true) {
    from = std::search(from, tokens.end(), words.begin(), words.end(), same);
    if (from == tokens.end()) return;
    const auto last = from + static_cast<std::ptrdiff_t>(words.size() - 1);
    leaf.added.push_back(
        {Equivalent::Kind::spelling, from->token.position, last->token.position, date.words, date.typed});
    from = last;
  }
}

/// Whether a day and a month begin at `at`, and no year or "dernier" makes them a wish.
bool is_day_without_year(const std::vector<Query>& words, std::size_t at, const std::set<std::string>& wish_words) {
  if (at + 1 >= words.size() || !is_plain_leaf(words[at]) || !is_plain_leaf(words[at + 1])) return false;
  const std::string day = fold(words[at].text), month = fold(words[at + 1].text);
  if (!is_day_of_month(day, month) || (wish_words.contains(day) && wish_words.contains(month))) return false;
  return at + 2 == words.size() || !is_plain_leaf(words[at + 2]) || !is_year(words[at + 2].text);
}

}  // namespace

Query with_dates_in_words(Query query, std::vector<DateInFigures>& dates) {
  if (query.kind == Query::Kind::word) {
    std::vector<Query> words = in_words(query, dates);
    if (words.empty()) return query;
    Query bag;
    bag.kind = Query::Kind::bag;
    bag.span = query.span;
    bag.children = std::move(words);
    return bag;
  }
  if (query.kind != Query::Kind::bag || query.field != Field::text || query.occur == Occur::must_not) return query;
  std::vector<Query> children;
  for (Query& child : query.children) {
    std::vector<Query> words = in_words(child, dates);
    if (words.empty())
      children.push_back(child.kind == Query::Kind::word ? std::move(child)
                                                         : with_dates_in_words(std::move(child), dates));
    else
      children.insert(children.end(), words.begin(), words.end());
  }
  query.children = std::move(children);
  return query;
}

void add_dates_as_typed(Query& query, const std::vector<DateInFigures>& dates, Analyzer& analyzer) {
  if (dates.empty()) return;
  for (Query& child : query.children) add_dates_as_typed(child, dates, analyzer);
  if (!is_plain_leaf(query)) return;
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer, query.text);
  for (const DateInFigures& date : dates) add_as_typed(query, tokens, date);
}

Query with_days_of_months(Query query, const std::set<std::string>& wish_words) {
  if (query.kind != Query::Kind::bag || query.field != Field::text || query.occur == Occur::must_not) return query;
  std::vector<Query> children;
  for (std::size_t at = 0; at < query.children.size(); ++at) {
    Query& child = query.children[at];
    const bool is_day = is_day_without_year(query.children, at, wish_words);
    children.push_back(is_day ? std::move(child) : with_days_of_months(std::move(child), wish_words));
    if (!is_day) continue;
    const Query& month = query.children[++at];
    Query& phrase = children.back();
    phrase.kind = Query::Kind::phrase;
    phrase.text += " " + month.text;
    phrase.span.end = month.span.end;
  }
  if (children.size() == 1 && children[0].kind == Query::Kind::phrase && query.children.size() > 1) {
    children[0].occur = query.occur;
    children[0].boost = query.boost;
    return std::move(children[0]);
  }
  query.children = std::move(children);
  return query;
}

}  // namespace fsearch
