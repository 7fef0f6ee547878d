// Where phrases stand in a text: word after word, or gathered in any order within a distance.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "searcher/read/article_scan.hpp"

namespace fsearch {
namespace {

/// In one field so many places are looked at to give each word of a phrase its own.
constexpr std::size_t most_trials = 200'000;

bool matches(const Occurrence& occurrence, const SearchPhrase& phrase) {
  return occurrence.kind >= (phrase.exact ? MatchKind::exact : MatchKind::stem);
}

/// Calls `use` on each occurrence of `term` at `position` that satisfies `phrase`.
template <class Use>
void for_each_at(const FieldScan& field, const SearchPhrase& phrase, std::size_t term, std::uint32_t position,
                 Use use) {
  auto it = std::lower_bound(field.occurrences.begin(), field.occurrences.end(), position,
                             [](const Occurrence& o, std::uint32_t p) { return o.position < p; });
  for (; it != field.occurrences.end() && it->position == position; ++it)
    if (it->term == term && matches(*it, phrase)) use(*it);
}

/// What a phrase has taken of a field so far.
struct Taken {
  std::uint32_t extra = 0;  ///< Positions beyond one for each word.
  std::uint32_t end = 0;    ///< Of the span.

  Taken with(const Occurrence& occurrence) const {
    return {extra + occurrence.width - 1U, std::max(end, occurrence.span.end)};
  }
};

/// Returns the span of `variant` whose first member is `first`, or nothing. A member that matches a whole
/// ("startup" in "start-up française") takes as many positions as that; where a pattern matches both the
/// whole and its first part, each is tried.
std::optional<Span> follow(const FieldScan& field, const SearchPhrase& phrase, const SearchPhrase::Variant& variant,
                           const Occurrence& first) {
  std::vector<Taken> ways{Taken().with(first)};
  for (std::size_t member = 1; member < variant.size() && !ways.empty(); ++member) {
    const auto& [offset, term] = variant[member];
    std::vector<Taken> longer;
    for (const Taken& way : ways)
      for_each_at(field, phrase, term, first.position + offset + way.extra, [&](const Occurrence& occurrence) {
        const Taken next = way.with(occurrence);
        const auto same = [&](const Taken& other) { return other.extra == next.extra; };
        if (std::none_of(longer.begin(), longer.end(), same)) longer.push_back(next);
      });
    ways = std::move(longer);
  }
  if (ways.empty()) return std::nullopt;
  return Span{first.span.begin, ways.front().end};
}

/// Gives each member of a phrase a place of its own among those it could take: a matching by augmenting
/// paths.
class Places {
 public:
  Places(std::size_t members, std::size_t places) : choices_(members), taken_(places, nobody) {}

  void allow(std::size_t member, const Occurrence& occurrence, std::size_t place) {
    choices_[member].push_back({place, &occurrence});
  }

  /// Returns the end of the last member's span, or nothing where they do not all find a place.
  std::optional<std::uint32_t> settle() {
    for (std::size_t member = 0; member < choices_.size(); ++member)
      if (std::vector<bool> tried(taken_.size()); !seat(member, tried)) return std::nullopt;
    std::uint32_t end = 0;
    for (std::size_t member = 0; member < choices_.size(); ++member)
      for (const auto& [place, occurrence] : choices_[member])
        if (taken_[place] == member) end = std::max(end, occurrence->span.end);
    return end;
  }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  bool seat(std::size_t member, std::vector<bool>& tried) {
    for (const auto& [place, occurrence] : choices_[member]) {
      if (tried[place]) continue;
      tried[place] = true;
      if (taken_[place] != nobody && !seat(taken_[place], tried)) continue;
      taken_[place] = member;
      return true;
    }
    return false;
  }

  std::vector<std::vector<std::pair<std::size_t, const Occurrence*>>> choices_;
  std::vector<std::size_t> taken_;
};

/// Slides over a field, and tells whether the members of a phrase may find places from a position on: whether
/// each word stands there as often as the phrase has it. Only where two words of a phrase share some places
/// does that not prove it.
class Window {
 public:
  Window(const FieldScan& field, const SearchPhrase& phrase, const SearchPhrase::Variant& variant)
      : size_(static_cast<std::uint32_t>(variant.size()) + static_cast<std::uint32_t>(phrase.distance)) {
    struct Member {
      std::size_t count = 0;
      std::vector<std::uint32_t> places;
    };
    std::map<std::size_t, Member> members;  // By term.
    for (const auto& [offset, term] : variant) ++members[term].count;
    for (const Occurrence& occurrence : field.occurrences) {
      const auto member = members.find(occurrence.term);
      if (member != members.end() && matches(occurrence, phrase)) member->second.places.push_back(occurrence.position);
    }
    std::map<std::vector<std::uint32_t>, std::size_t> wanted;
    for (auto& [term, member] : members) wanted[std::move(member.places)] += member.count;
    for (const auto& [places, count] : wanted) words_.push_back({places, count});
  }

  /// Requires: `first` is not smaller than in the last call.
  bool may_hold(std::uint32_t first) {
    for (Word& word : words_) {
      while (word.begin < word.places.size() && word.places[word.begin] < first) ++word.begin;
      while (word.end < word.places.size() && word.places[word.end] < first + size_) ++word.end;
      if (word.end < word.begin + word.wanted) return false;
    }
    return true;
  }

 private:
  struct Word {
    std::vector<std::uint32_t> places;
    std::size_t wanted = 0;  ///< How often the phrase has it.
    std::size_t begin = 0;   ///< Those in the window.
    std::size_t end = 0;
  };

  std::uint32_t size_;
  std::vector<Word> words_;
};

/// The stretch from `first` on that holds all members, in any order, each in a place of its own, within the
/// phrase's window.
std::optional<Span> gather(const FieldScan& field, const SearchPhrase& phrase, const SearchPhrase::Variant& variant,
                           const Occurrence& first) {
  const auto window = variant.size() + static_cast<std::size_t>(phrase.distance);
  Places places(variant.size(), window);
  for (std::size_t member = 0; member < variant.size(); ++member)
    for (std::uint32_t place = 0; place < window; ++place)
      for_each_at(field, phrase, variant[member].second, first.position + place,
                  [&](const Occurrence& occurrence) { places.allow(member, occurrence, place); });
  const auto end = places.settle();
  return end ? std::optional<Span>({first.span.begin, std::max(first.span.end, *end)}) : std::nullopt;
}

bool is_member(const SearchPhrase::Variant& variant, std::size_t term) {
  return std::any_of(variant.begin(), variant.end(), [&](const auto& member) { return member.second == term; });
}

/// Finds one phrase in one field.
class PhraseFinder {
 public:
  PhraseFinder(const SearchPhrase& phrase, const FieldScan& field) : phrase_(phrase), field_(field) {
    if (phrase.distance > 0)
      for (const SearchPhrase::Variant& variant : phrase.variants) windows_.emplace_back(field, phrase, variant);
  }

  std::vector<Span> find() {
    std::vector<Span> found;
    for (const Occurrence& occurrence : field_.occurrences) {
      if (!matches(occurrence, phrase_) || (!found.empty() && occurrence.span.begin < found.back().end)) continue;
      for (std::size_t i = 0; i < phrase_.variants.size(); ++i) {
        const auto span = from(occurrence, i);
        if (!span) continue;
        found.push_back(*span);
        break;
      }
    }
    return found;
  }

 private:
  std::optional<Span> from(const Occurrence& occurrence, std::size_t number) {
    const SearchPhrase::Variant& variant = phrase_.variants[number];
    if (variant.empty()) return std::nullopt;
    if (phrase_.distance == 0)
      return occurrence.term == variant.front().second ? follow(field_, phrase_, variant, occurrence) : std::nullopt;
    if (!is_member(variant, occurrence.term) || !windows_[number].may_hold(occurrence.position)) return std::nullopt;
    trials_ += variant.size() * (variant.size() + static_cast<std::size_t>(phrase_.distance));
    return trials_ > most_trials ? std::nullopt : gather(field_, phrase_, variant, occurrence);
  }

  const SearchPhrase& phrase_;
  const FieldScan& field_;
  std::vector<Window> windows_;  ///< Of each variant, where the order is free.
  std::size_t trials_ = 0;
};

}  // namespace

std::vector<Span> find_phrase(const SearchPhrase& phrase, const FieldScan& field) {
  return PhraseFinder(phrase, field).find();
}

}  // namespace fsearch
