/// Reads JSON lines: one article a line, in the fields of the README.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/extraction.hpp"
#include "fsearch/problem.hpp"
#include "indexer/article/article_fields.hpp"

namespace fsearch {

/// Not thread-safe.
class JsonLinesReader {
 public:
  /// `path` names the input in problems, and in the ids of articles without id and url: "feed.jsonl:12".
  /// `map` gives other keys of the user's the meaning of these fields.
  explicit JsonLinesReader(std::string path, FieldMap map = {});
  ~JsonLinesReader();

  /// Returns the article of one line (the first is 1); nothing where the line is empty or, with the reason in
  /// `problems`, where it is no article. Fields: id, title, text, date, source, section (a string or a list),
  /// author (likewise), url, lang; where one is missing, a key that tables have for it, such as "titre"
  /// (data/field_names.tsv). A number is taken for the string it is written as, an object for its "name";
  /// null is no field; reader, encoding and dropped, which `fsearch extract` adds, are no part of the article
  /// (provenance()); other fields are kept in Article::extra.
  std::optional<Article> read(std::string_view line, std::size_t number, std::vector<Problem>& problems);

  /// Returns the articles of one line as read() does, and those of a line that holds several: a list, or an
  /// object around one, as an API answers ({"articles": [...]}, listed_articles()). Of JSON that is damaged
  /// or cut short, those that are whole. `line` 0 is that of a document, whose articles are known by their
  /// number alone: "a.json:3", else "feed.jsonl:12:3".
  std::vector<Article> read_all(std::string_view json, std::size_t line, std::vector<Problem>& problems);

  /// Returns true where the last line was one that `fsearch extract` wrote: it has a "reader". Such an
  /// article is what it should be to the letter, and is not tidied again (tidy_article()).
  bool was_extracted() const;

  /// Returns what the last line says of how its article was read, where was_extracted(): reader, encoding and
  /// what was left out; the article is empty.
  const Extraction& provenance() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
