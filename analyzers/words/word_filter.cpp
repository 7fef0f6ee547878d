#include "analyzers/words/word_filter.hpp"

#include <cstddef>

#include "text/latin1.hpp"

namespace fsearch {
namespace {

constexpr unsigned no_letter = 0;    ///< After a word of one letter.
constexpr unsigned any_letter = 31;  ///< Not told here: digits, marks, other scripts.
constexpr unsigned letters = 32;     ///< With these two.

unsigned ascii_letter(char c) {
  const auto lower = static_cast<unsigned char>(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1U : any_letter;
}

/// Where words that start with these letters have their bit.
std::size_t place_of(unsigned first, unsigned second, unsigned third) {
  return (first * letters + second) * letters + third;
}

/// Reads one letter and moves `at` past it.
unsigned next_letter(std::string_view word, std::size_t& at) {
  if (at >= word.size()) return no_letter;
  const auto byte = static_cast<unsigned char>(word[at++]);
  if (byte < 0x80) return ascii_letter(static_cast<char>(byte));
  if (static_cast<char>(byte) != latin1_lead || at >= word.size()) return any_letter;
  return ascii_letter(latin1_letters[static_cast<unsigned char>(word[at++]) & 0x3F]);
}

}  // namespace

void WordFilter::add(std::string_view folded) {
  std::size_t at = 0;
  const unsigned first = next_letter(folded, at);
  const unsigned second = next_letter(folded, at);
  const unsigned third = next_letter(folded, at);
  if (second != no_letter && third == no_letter)
    for (unsigned letter = 0; letter < letters; ++letter) starts_.set(place_of(first, second, letter));
  starts_.set(place_of(first, second, third));
}

void WordFilter::add_start(std::string_view folded) {
  std::size_t at = 0;
  const unsigned first = next_letter(folded, at);
  if (first == no_letter)
    starts_.set();
  else if (next_letter(folded, at) != no_letter)
    add(folded);
  else
    for (unsigned second = 0; second < letters; ++second)
      for (unsigned third = 0; third < letters; ++third) starts_.set(place_of(first, second, third));
}

bool WordFilter::admits(std::string_view surface) const {
  if (surface.size() >= 3) {  // Most words start with three letters of ASCII.
    const unsigned first = ascii_letter(surface[0]);
    const unsigned second = ascii_letter(surface[1]);
    const unsigned third = ascii_letter(surface[2]);
    if (first != any_letter && second != any_letter && third != any_letter)
      return starts_.test(place_of(first, second, third));
  }
  std::size_t at = 0;
  const unsigned first = next_letter(surface, at);
  const unsigned second = next_letter(surface, at);
  const unsigned third = next_letter(surface, at);
  if (first == any_letter || second == any_letter || third == any_letter) return true;
  return starts_.test(place_of(first, second, third));
}

}  // namespace fsearch
