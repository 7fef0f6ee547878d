#include "searcher/plan/date_wish.hpp"

#include <string>
#include <vector>

#include "searcher/dates/date_phrase.hpp"
#include "searcher/dates/date_words.hpp"
#include "searcher/query/plain_words.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_words = 10;

std::vector<std::string> words_of(const Query& query) {
  std::string text;
  for_each_positive_leaf(query, [&](const Query& leaf) {
    if (leaf.kind == Query::Kind::word && leaf.field == Field::text) text += fold(leaf.text) + " ";
  });
  std::vector<std::string> words;
  for (const Span& word : plain_words(text)) words.emplace_back(word.of(text));
  return words;
}

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
    if (const auto phrase = reader.read(static_cast<std::size_t>(at - words.begin())); phrase && is_wished(*phrase))
      return DateWish{phrase->days, {at, at + static_cast<std::ptrdiff_t>(phrase->words)}};
  return std::nullopt;
}

}  // namespace fsearch
