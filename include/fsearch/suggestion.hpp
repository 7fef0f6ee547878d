/// What a reader may have been about to type.
#pragma once
#include <cstddef>
#include <string>

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

}  // namespace fsearch
