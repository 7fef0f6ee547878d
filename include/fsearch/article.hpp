/// An article: what a reader produces, what an index stores, what a search returns.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// All strings are UTF-8 (ill-formed bytes already replaced by U+FFFD). Regular value.
struct Article {
  std::string id;     ///< Unique key; the path or URL where the input gives none. Never empty once read.
  std::string title;  ///< May be empty.
  std::string text;   ///< Body without the title; paragraphs end with "\n".
  std::string date;   ///< ISO 8601, as precise as known: "2025", "2025-03", "2025-03-15" or "2025-03-15T10:12:00"; or
                      ///< empty. A time as read may have its offset from UTC behind it; indexing makes it local.
  std::string source;
  std::string author;
  std::string url;
  std::string language;              ///< ISO 639 code, or empty.
  std::vector<std::string> section;  ///< Most general first.
  std::string extra;                 ///< Unknown input fields as one JSON object, returned untouched; or empty.

  bool operator==(const Article&) const = default;
};

}  // namespace fsearch
