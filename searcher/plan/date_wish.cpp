#include "searcher/plan/date_wish.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "searcher/dates/date_phrase.hpp"
#include "searcher/dates/date_words.hpp"
#include "searcher/dates/written_date.hpp"
#include "searcher/query/plain_words.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_words = 10;

bool is_read(const Query& leaf) { return leaf.kind == Query::Kind::word && leaf.field == Field::text; }

std::vector<std::string> words_of_text(const std::string& text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  for (const Span& word : plain_words(folded)) words.emplace_back(word.of(folded));
  return words;
}

std::vector<std::string> words_of(const Query& query) {
  std::vector<std::string> words;
  for_each_positive_leaf(query, [&](const Query& leaf) {
    if (!is_read(leaf)) return;
    for (std::string& word : words_of_text(leaf.text)) words.push_back(std::move(word));
  });
  return words;
}

/// Whether a word names a month, a day of the week, a season or a year.
bool names_days(const std::string& word) {
  const DateWords& known = date_words();
  const auto in_part = [&](const YearPart& part) {
    return std::find(part.words.begin(), part.words.end(), word) != part.words.end();
  };
  return month_named(word) || known.weekdays.contains(word) || is_year(word) ||
         std::any_of(known.parts.begin(), known.parts.end(), in_part);
}

/// Leaves out the leaves of the words from `first` on; `at` counts those passed.
class WordDropper {
 public:
  explicit WordDropper(const DateWish& wish) : first_(wish.first), end_(wish.first + wish.count) {}

  /// Returns whether all of the leaf is dropped: "d’hier" goes with its "hier".
  bool drops(const Query& leaf) {
    bool drops = false, keeps = false;
    for (const std::string& word : words_of_text(leaf.text)) {
      const bool inside = at_ >= first_ && at_ < end_;
      drops = drops || inside;
      keeps = keeps || (!inside && !date_words().small.contains(word));
      ++at_;
    }
    return drops && !keeps;
  }

  Query without(Query query) {
    if (query.occur == Occur::must_not) return query;
    std::vector<Query> children;
    for (Query& child : query.children) {
      const bool read = is_read(child) && child.occur != Occur::must_not;
      if (read && drops(child) && query.kind == Query::Kind::bag && child.occur == Occur::should) continue;
      children.push_back(without(std::move(child)));
    }
    query.children = std::move(children);
    return query;
  }

 private:
  std::size_t first_, end_, at_ = 0;
};

/// Readers wish for days of our time; other numbers of four digits count things: "avant 1500 euros".
bool is_wished(const DatePhrase& phrase) {
  const auto near = [](const std::string& day) { return day.empty() || (day >= "19000101" && day < "21000101"); };
  return !phrase.bare && near(phrase.days.from) && near(phrase.days.to);
}

}  // namespace

bool is_date_word(std::string_view folded) {
  return date_words().months.contains(folded) || date_words().days.contains(folded);
}

std::optional<DateWish> read_date_wish(const Query& query, std::string_view today) {
  const std::vector<std::string> words = words_of(query);
  if (words.size() > most_words) return std::nullopt;
  const DatePhraseReader reader(words, today);
  for (auto at = words.begin(); at != words.end(); ++at)
    if (const auto phrase = reader.read(static_cast<std::size_t>(at - words.begin())); phrase && is_wished(*phrase)) {
      const auto end = at + static_cast<std::ptrdiff_t>(phrase->words);
      return DateWish{phrase->days,
                      {at, end},
                      static_cast<std::size_t>(at - words.begin()),
                      phrase->words,
                      std::none_of(at, end, names_days)};
    }
  return std::nullopt;
}

Query without_wish(const Query& query, const DateWish& wish) {
  if (query.kind != Query::Kind::bag) return query;
  Query rest = WordDropper(wish).without(query);
  const auto& small = date_words().small;
  const auto says_something = [&](const Query& child) {
    return child.occur != Occur::must_not && !(is_read(child) && small.contains(fold(child.text)));
  };
  if (std::none_of(rest.children.begin(), rest.children.end(), says_something)) return query;
  if (rest.children.size() > 1 || rest.children[0].occur != Occur::should) return rest;
  Query only = std::move(rest.children[0]);
  only.occur = rest.occur;
  only.boost *= rest.boost;
  return only;
}

}  // namespace fsearch
