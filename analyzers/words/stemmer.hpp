/// French stemming: Snowball's French stemmer between our own suffix rules, behind a reviewed lexicon.
/// Invariants: output is never empty for non-empty input, carries no accent, and depends on the word alone.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace fsearch {

class StemTables;

/// Stems French words one by one. Move-only; not thread-safe (Snowball keeps a buffer): one per thread.
class FrenchStemmer {
 public:
  /// Reads the embedded tables, which takes about a millisecond: keep one stemmer per thread.
  FrenchStemmer();
  ~FrenchStemmer();
  FrenchStemmer(FrenchStemmer&&) noexcept;
  FrenchStemmer& operator=(FrenchStemmer&&) noexcept;

  /// Returns the folded stem of a lower-case NFC word, accents kept: stem("françaises") and stem("francais")
  /// are "francais". Parts around hyphens are stemmed apart ("grands-pères" is "grand-per"); words with
  /// digits or in other scripts are only folded. About 1 µs. Source: Snowball French,
  /// docs/decisions/0002-stemming.md.
  std::string stem(std::string_view lower) const;

  /// Returns the first two letters, folded, of the irregular forms that do not start as their stem does.
  const std::vector<std::string>& irregular_starts(std::string_view stem) const;

 private:
  struct FreeSnowball {
    void operator()(sb_stemmer* snowball) const;
  };

  std::string stem_part(std::string_view part) const;
  std::string_view snowball_stem(std::string_view word) const;

  std::unique_ptr<sb_stemmer, FreeSnowball> snowball_;
  std::unique_ptr<StemTables> tables_;
};

}  // namespace fsearch
