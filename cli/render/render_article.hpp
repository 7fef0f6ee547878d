/// One whole article, for a person or a program.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/render/render_text.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

/// What a query finds in an article.
struct ArticleMarks {
  std::string query;
  std::vector<std::string> warnings;
  std::vector<Span> in_title, in_text;  ///< Ordered, not overlapping.
  std::vector<PassageHit> passages;     ///< Those with a mark, the best first.
};

struct ShownArticle {
  Article article;
  std::optional<ArticleMarks> marks;  ///< Where a query was given.
  bool only_passages = false;         ///< Show the passages of `marks` rather than the whole text.
};

/// Returns title, source, date, author, address and id, then the paragraphs wrapped to the width, an empty
/// line between two. Marks are coloured, or ‹so› without colours. Nothing reaches a terminal unneutralised
/// (see to_glyphs).
std::string render_article(const ShownArticle& shown, const TextStyle& style);

/// Returns one JSON object on one line; the names and their order are a contract (docs/command-line.md).
std::string render_article_json(const ShownArticle& shown);

}  // namespace fsearch
