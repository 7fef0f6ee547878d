#include "searcher/date_wish.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "analyzers/fold.hpp"
#include "searcher/calendar.hpp"
#include "searcher/date_words.hpp"
#include "searcher/plain_words.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_words = 10;

using Words = std::vector<std::string>;

bool is_year(const std::string& word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string::npos;
}

Words words_of(const Query& query) {
  std::string text;
  for_each_positive_leaf(query, [&](const Query& leaf) {
    if (leaf.kind == Query::Kind::word && leaf.field == Field::text) text += fold(leaf.text) + " ";
  });
  Words words;
  for (const Span& word : plain_words(text)) words.emplace_back(word.of(text));
  return words;
}

class WishReader {
 public:
  WishReader(Words words, std::string_view today) : words_(std::move(words)), today_(today) {}

  std::optional<DateWish> read() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      end_ = at;
      if (const auto days = read_at(at)) return DateWish{*days, {words_.begin() + index(at), words_.begin() + index(end_)}};
    }
    return std::nullopt;
  }

 private:
  static std::ptrdiff_t index(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

  /// Remembers that a wish was read up to here.
  std::optional<DateRange> until(std::size_t end, std::optional<DateRange> period) {
    if (period) end_ = end;
    return period;
  }

  std::string word(std::size_t at) const { return at < words_.size() ? words_[at] : ""; }

  std::optional<DateRange> read_at(std::size_t at) {
    if (auto period = relative(at)) return period;
    const auto opening = date_opening(words_[at]);
    if (!opening) return dated(at);
    std::optional<DateRange> period = relative(at + 1);
    if (!period) period = dated(at + 1);
    if (!period && is_month_name(word(at + 1))) period = until(at + 2, latest(word(at + 1)));
    if (!period && is_year(word(at + 1)) && *opening != DateOpening::of_month)
      period = until(at + 2, parse_date_range(word(at + 1), today_));
    return period ? opened(*opening, *period) : period;
  }

  std::optional<DateRange> relative(std::size_t at) {
    for (const auto& [words, unit, ago] : relative_periods()) {
      const auto first = words_.begin() + static_cast<std::ptrdiff_t>(std::min(at, words_.size()));
      if (at + words.size() <= words_.size() && std::equal(words.begin(), words.end(), first))
        return until(at + words.size(), calendar_period(unit, ago, today_));
    }
    return std::nullopt;
  }

  /// "15 mars 2024" or "mars 2024".
  std::optional<DateRange> dated(std::size_t at) {
    if (is_month_name(word(at + 1)) && is_year(word(at + 2)))
      if (auto day = parse_date_range(word(at) + " " + word(at + 1) + " " + word(at + 2), today_)) return until(at + 3, day);
    if (!is_month_name(word(at)) || !is_year(word(at + 1))) return std::nullopt;
    return until(at + 2, parse_date_range(word(at) + " " + word(at + 1), today_));
  }

  /// The last month of this name that has begun.
  std::optional<DateRange> latest(const std::string& month) const {
    const auto now = parse_date_range(today_, "");
    if (!now) return std::nullopt;
    const int year = std::stoi(now->from.substr(0, 4));
    auto period = parse_date_range(month + " " + std::to_string(year), today_);
    return period && period->from > now->from ? parse_date_range(month + " " + std::to_string(year - 1), today_) : period;
  }

  static std::optional<DateRange> opened(DateOpening how, const DateRange& period) {
    if (how == DateOpening::since) return DateRange{period.from, ""};
    if (how == DateOpening::after) return parse_date_range(">" + to_string({period.to, period.to}), "");
    if (how == DateOpening::until) return parse_date_range("<" + to_string({period.from, period.from}), "");
    return period;
  }

  Words words_;
  std::string today_;
  std::size_t end_ = 0;  ///< After the last word of the wish being read.
};

}  // namespace

bool is_date_word(std::string_view folded) {
  return is_month_name(folded) || is_day_word(folded);
}

std::optional<DateWish> read_date_wish(const Query& query, std::string_view today) {
  Words words = words_of(query);
  if (words.size() > most_words) return std::nullopt;
  return WishReader(std::move(words), today).read();
}

}  // namespace fsearch
