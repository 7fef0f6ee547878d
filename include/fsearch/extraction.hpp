/// What a reader makes of an input: an article, with how it was read and what was left out.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/article_source.hpp"
#include "fsearch/problem.hpp"

namespace fsearch {

/// A piece of an input that is no part of the article's text.
struct DroppedText {
  std::string text;
  std::string why;  ///< "navigation", "furniture", "class: share"

  bool operator==(const DroppedText&) const = default;
};

struct Extraction {
  Article article;
  std::string reader;    ///< The format it was read as: "html".
  std::string encoding;  ///< What its bytes were: "utf-8", "windows-1252".
  std::vector<DroppedText> dropped;
};

/// What a reader is given. All are called on the reader's thread, one call at a time.
struct ExtractionSink {
  std::function<void(Extraction)> extraction;
  std::function<void(Problem)> problem;
  std::function<void(std::string)> origin = {};  ///< As ArticleSink::origin.
  std::function<void(InputFile)> file = {};      ///< As ArticleSink::file.
};

}  // namespace fsearch
