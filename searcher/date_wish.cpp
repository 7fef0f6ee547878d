#include "searcher/date_wish.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/fold.hpp"
#include "searcher/calendar.hpp"
#include "searcher/plain_words.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_words = 10;

using Words = std::vector<std::string>;

struct RelativePeriod {
  std::string_view words;
  CalendarUnit unit;
  int ago;
};

constexpr std::array<RelativePeriod, 13> relative_periods{{{"aujourd hui", CalendarUnit::day, 0},
                                                           {"avant hier", CalendarUnit::day, 2},
                                                           {"hier", CalendarUnit::day, 1},
                                                           {"cette semaine", CalendarUnit::week, 0},
                                                           {"semaine derniere", CalendarUnit::week, 1},
                                                           {"ce mois", CalendarUnit::month, 0},
                                                           {"mois dernier", CalendarUnit::month, 1},
                                                           {"cette annee", CalendarUnit::year, 0},
                                                           {"annee derniere", CalendarUnit::year, 1},
                                                           {"an dernier", CalendarUnit::year, 1},
                                                           {"ces derniers jours", CalendarUnit::last_days, 7},
                                                           {"ces dernieres semaines", CalendarUnit::last_days, 28},
                                                           {"ces derniers mois", CalendarUnit::last_days, 90}}};

constexpr std::array<std::string_view, 12> months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

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

  std::optional<DateRange> read() const {
    for (std::size_t at = 0; at < words_.size(); ++at)
      if (auto wish = read_at(at)) return wish;
    return std::nullopt;
  }

 private:
  std::string word(std::size_t at) const { return at < words_.size() ? words_[at] : ""; }

  std::optional<DateRange> read_at(std::size_t at) const {
    if (auto period = relative(at)) return period;
    const std::string& first = words_[at];
    if (!contains(std::array<std::string_view, 6>{"en", "fin", "debut", "depuis", "avant", "apres"}, first)) return dated(at);
    std::optional<DateRange> period = relative(at + 1);
    if (!period) period = dated(at + 1);
    if (!period && contains(months, word(at + 1))) period = latest(word(at + 1));
    if (!period && is_year(word(at + 1)) && first != "fin" && first != "debut") period = parse_date_range(word(at + 1), today_);
    return period ? opened(first, *period) : period;
  }

  std::optional<DateRange> relative(std::size_t at) const {
    for (const RelativePeriod& candidate : relative_periods) {
      const Words wanted = split(candidate.words);
      if (at + wanted.size() <= words_.size() && std::equal(wanted.begin(), wanted.end(), words_.begin() + static_cast<std::ptrdiff_t>(at)))
        return calendar_period(candidate.unit, candidate.ago, today_);
    }
    return std::nullopt;
  }

  static Words split(std::string_view text) {
    Words words;
    for (const Span& word : plain_words(text)) words.emplace_back(word.of(text));
    return words;
  }

  /// "15 mars 2024" or "mars 2024".
  std::optional<DateRange> dated(std::size_t at) const {
    if (contains(months, word(at + 1)) && is_year(word(at + 2)))
      if (auto day = parse_date_range(word(at) + " " + word(at + 1) + " " + word(at + 2), today_)) return day;
    if (!contains(months, word(at)) || !is_year(word(at + 1))) return std::nullopt;
    return parse_date_range(word(at) + " " + word(at + 1), today_);
  }

  /// The last month of this name that has begun.
  std::optional<DateRange> latest(const std::string& month) const {
    const auto now = parse_date_range(today_, "");
    if (!now) return std::nullopt;
    const int year = std::stoi(now->from.substr(0, 4));
    auto period = parse_date_range(month + " " + std::to_string(year), today_);
    return period && period->from > now->from ? parse_date_range(month + " " + std::to_string(year - 1), today_) : period;
  }

  static std::optional<DateRange> opened(std::string_view how, const DateRange& period) {
    if (how == "depuis") return DateRange{period.from, ""};
    if (how == "apres") return parse_date_range(">" + to_string({period.to, period.to}), "");
    if (how == "avant") return parse_date_range("<" + to_string({period.from, period.from}), "");
    return period;
  }

  Words words_;
  std::string today_;
};

}  // namespace

bool is_date_word(std::string_view folded) {
  return contains(months, folded) || contains(std::array<std::string_view, 3>{"hier", "hui", "aujourd hui"}, folded);
}

std::optional<DateRange> read_date_wish(const Query& query, std::string_view today) {
  Words words = words_of(query);
  if (words.size() > most_words) return std::nullopt;
  return WishReader(std::move(words), today).read();
}

}  // namespace fsearch
