/// The French analyzer: text in, tokens out. Never throws on any bytes; ill-formed UTF-8 separates words.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/token.hpp"

namespace fsearch {

class WordFilter;

/// Not thread-safe: give each thread its own. Remembers every distinct form it has seen (up to some 500,000),
/// which is what makes it fast; moving it keeps them.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Returns the tokens of `text` (UTF-8, at most 4 GiB), ordered by position. The vector and its words are
  /// valid until the next call. Same text, same tokens, whatever was analysed before.
  /// analyze("L’avion") is l[0,1) elided, avion[4,9).
  const std::vector<Token>& analyze(std::string_view text);

  /// Returns the tokens that `filter` admits, in the positions that analyze() gives them; some others too.
  const std::vector<Token>& analyze(std::string_view text, const WordFilter& filter);

  /// Returns the number of word positions of the text analysed last.
  std::uint32_t positions() const;

  /// Lets `filter` admit every written form of `word`, the irregular ones included: "yeux" for "oeil".
  void admit(const Word& word, WordFilter& filter) const;

  /// Returns the word for a single written form, as analyze() would give it for that form alone. Valid as
  /// analyze()'s words are.
  const Word& word(std::string_view form);

  /// Returns a name that changes whenever the same text could yield other tokens. Stored in every index; a
  /// searcher refuses an index made with another one. Example: "french-2-icu72-9f2c41d0".
  static const std::string& fingerprint();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
