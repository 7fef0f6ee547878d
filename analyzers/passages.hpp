/// Sentences and passages: where a text may be cut for a reader.
///
/// Both are lists of spans in order, not overlapping, without white space at their ends, none empty; every
/// word of the text lies in exactly one.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "fsearch/passage.hpp"
#include "fsearch/spans.hpp"

namespace fsearch {

/// Returns the sentences of `text`. A line end always ends one; "M. Dupont", "J.-C.", "art. 5", "11.9" and the
/// dots of "S.N.C.F." do not. A closing » or ” belongs to the sentence it closes.
std::vector<Span> split_sentences(std::string_view text);

/// What ends between two words.
enum class TextBreak { none, sentence, paragraph };

/// Tells what ends before each of the words of a text, asked in their order.
class TextBreaks {
 public:
  explicit TextBreaks(std::string_view text) : text_(text), sentences_(split_sentences(text)) {}

  /// Returns what ends between the word asked for last and the one that begins at `offset`.
  TextBreak before(std::size_t offset);

 private:
  std::string_view text_;
  std::vector<Span> sentences_;
  std::size_t next_ = 0;
};

/// Returns passages of whole sentences, of about 60 to 120 words, cut at paragraph ends where possible. A
/// sentence of more than 250 words is cut at a space. Stable: the same text gives the same passages, so that
/// `article#3` names the same passage until the article changes.
///
/// `asides` are whole lines, in order; no passage holds words of one and of something else.
std::vector<Passage> split_passages(std::string_view text, std::span<const Passage> asides = {});

}  // namespace fsearch
