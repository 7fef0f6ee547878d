/// What the gazetteer says a name or a word may be.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace fsearch {

/// Each is the letter that data/entity_names.txt writes behind a name.
enum class NameKind : char {
  word = 'w',
  adjective = 'j',
  first_name = 'f',
  person_part = 'p',
  begins_longer = '+',  ///< The first words of a longer row.
  country = 'y',
  region = 'r',
  great_town = 'b',
  town = 'c',
  large_commune = 'V',  ///< Of 5,000 people or more.
  commune = 'v',
  foreign_division = 'd',
  natural = 'n',  ///< A river, a sea, a height.
  site = 'q',
  institution = 'o',
  company = 'e',
  medium = 'm',
  club = 'a',
  party = 'g',
  work = 'x',  ///< A work, a prize, an event, a product.
};

/// A set of them.
class NameKinds {
 public:
  constexpr NameKinds() = default;
  constexpr NameKinds(NameKind kind) : bits_(bit(kind)) {}  // NOLINT: a kind is a set of one.
  /// Requires: `letters` are some of those.
  constexpr explicit NameKinds(std::string_view letters) {
    for (const char letter : letters) bits_ |= bit(NameKind{letter});
  }
  constexpr bool any(NameKinds of) const { return (bits_ & of.bits_) != 0; }
  constexpr bool has(NameKind kind) const { return (bits_ & bit(kind)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool operator==(const NameKinds&) const = default;
  friend constexpr NameKinds operator|(NameKinds left, NameKinds right) {
    left.bits_ |= right.bits_;
    return left;
  }

 private:
  static constexpr std::uint32_t bit(NameKind kind) {
    if (kind == NameKind::begins_longer) return 1U << 27;
    return kind == NameKind::large_commune ? 1U << 26 : 1U << (static_cast<char>(kind) - 'a');
  }
  std::uint32_t bits_ = 0;
};

constexpr NameKinds operator|(NameKind left, NameKind right) { return NameKinds(left) | NameKinds(right); }

constexpr NameKinds people = NameKind::first_name | NameKind::person_part;
constexpr NameKinds chief_places = NameKind::country | NameKind::region | NameKind::great_town;
constexpr NameKinds known_places =
    chief_places | NameKind::town | NameKind::large_commune | NameKind::natural | NameKind::site;
constexpr NameKinds all_places = known_places | NameKind::commune | NameKind::foreign_division;
constexpr NameKinds organisations =
    NameKind::institution | NameKind::company | NameKind::medium | NameKind::club | NameKind::party;
constexpr NameKinds entity_kinds = all_places | organisations | NameKind::work;

}  // namespace fsearch
