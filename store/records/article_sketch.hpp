/// What an index keeps of an article's words to tell its near-duplicates: two printings of one dispatch, an article
/// and its correction.
///
/// A sketch is one of three: `sketch_bins` bytes, one for each bin of a MinHash over the text's shingles (runs of
/// three words); 8 bytes for a text too short for that, a hash of all its words; empty for hardly any words.
#pragma once
#include <cstddef>
#include <string_view>

namespace fsearch {

inline constexpr std::size_t sketch_bins = 64;

/// Returns the share of their shingles that two articles have in common (Jaccard), in [0, 1]: an estimate with a
/// standard error of at most 0.07. Of short texts 1 where all words are equal, else 0. 0 for an empty sketch.
/// Source: Broder, "On the resemblance and containment of documents" (1997); of each bin's least hash one byte is
/// kept, after Li, König, "b-Bit minwise hashing" (WWW 2010).
double sketch_resemblance(std::string_view left, std::string_view right);

/// Returns whether the resemblance is .7 or more: below, texts share a formula more often than a story
/// (docs/decisions/0008-near-duplicates.md).
bool are_near_duplicates(std::string_view left, std::string_view right);

}  // namespace fsearch
