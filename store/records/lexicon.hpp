/// The lexicon of an index: for each folded form, the exact forms its articles hold.
///
/// Stored in buckets, one metadata key each, by the first two folded letters: a reader decodes the one it
/// needs.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

struct LexiconForm {
  std::string exact;            ///< As exact_form() gives it: "élevé".
  std::uint32_t documents = 0;  ///< Articles holding it.
  std::uint32_t occurrences = 0;
  std::uint32_t name_like = 0;  ///< Occurrences that looked like a name (see Token::name_like).

  bool operator==(const LexiconForm&) const = default;
};

struct LexiconEntry {
  std::string folded;
  std::vector<LexiconForm> forms;  ///< At least one, in byte order.

  bool operator==(const LexiconEntry&) const = default;
};

/// Returns true where the lexicon keeps a form: a letter in it, and 2 to 40 characters.
bool in_lexicon(std::string_view folded);

/// Returns the name of the bucket of `folded`: its first two characters, "el" for "eleve". The entries that
/// start with a prefix of two letters or more are thus all in one bucket.
std::string lexicon_bucket(std::string_view folded);

/// Returns one bucket's bytes. Requires: entries in byte order of `folded`, without repeats.
std::string encode_lexicon(const std::vector<LexiconEntry>& entries);

/// Returns one bucket's entries, in byte order of `folded`; nothing where the bytes are damaged.
std::optional<std::vector<LexiconEntry>> decode_lexicon(std::string_view bytes);

}  // namespace fsearch
