/// What a reader may have been about to type.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fsearch {

struct Suggestion {
  enum class Kind {
    word,    ///< A word of the articles: "exclusivité".
    name,    ///< The same, mostly written as a name: "Azure".
    phrase,  ///< Words that follow each other in the articles: "intelligence artificielle".
    title,   ///< The title of an article.
  };

  std::string text;  ///< As written, without markup.
  Kind kind = Kind::word;
  std::size_t articles = 0;  ///< How many hold it; for a phrase or title, among the 200 newest that may.

  bool operator==(const Suggestion&) const = default;
};

/// Returns "word", "name", "phrase" or "title".
constexpr std::string_view name_of(Suggestion::Kind kind) {
  switch (kind) {
    case Suggestion::Kind::word:
      return "word";
    case Suggestion::Kind::name:
      return "name";
    case Suggestion::Kind::phrase:
      return "phrase";
    default:
      return "title";
  }
}

}  // namespace fsearch
