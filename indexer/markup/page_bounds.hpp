/// What no honest page has, told before it is parsed: parsing would take far more time or memory than its
/// bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fsearch::html {

inline constexpr std::size_t deepest_page = 12'000;     ///< Elements in elements; parsing takes time in its square.
inline constexpr std::size_t most_tags = 500'000;       ///< Of a page: each takes some 400 bytes of memory.
inline constexpr std::size_t most_attributes = 10'000;  ///< Of an element; parsing takes time in its square.

/// Returns why a page or a fragment is not parsed ("more than 500,000 tags, as in no honest page"); empty
/// where it is.
std::string excess_of(std::string_view page);

/// Returns how many attributes the element with most has, at most: the words of its tag.
std::size_t attributes_bound(std::string_view markup);

/// Returns how many tags there are, at most.
std::size_t tags_bound(std::string_view markup);

}  // namespace fsearch::html
