/// Who says what in the articles of an index.
///
///   Searcher searcher({"db"});
///   const QuoteList list = list_quotes(searcher, {.of = "Claire Vasseur", .about = "digue", .among = {}});
///   for (const SaidWords& said : list.quotes) std::printf("%s: %s\n", said.speaker.c_str(), said.words.c_str());
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"

namespace fsearch {

struct QuoteRequest {
  std::string of;             ///< Who speaks, as one would name them: "Lagarde"; empty for anybody.
  std::string about;          ///< Words that a quote must hold, each in any form; empty for none.
  std::size_t limit = 20;     ///< At most this number of quotes,
  std::size_t most_read = 0;  ///< of at most this number of articles; 0 for all.
  /// Which articles are read: source, section, since, until. Its query and what it asks to be shown is not read.
  SearchRequest among;
};

struct SaidWords {
  Article article;      ///< Without its text.
  std::string speaker;  ///< The fullest form of the name in the article.
  std::string entity;   ///< Whose name that is: EntityCount::id, "sam altman" for an article that says Altman,
  EntityType type = EntityType::other;  ///< and of which type.
  std::string words;                    ///< As written, without the quotation marks.
  Span span;                            ///< Their place in the article's text.
  bool reported = false;                ///< No quotation marks: "selon Claire Vasseur, la digue tiendra".
  std::size_t repeated = 0;  ///< In how many older articles of the answer the same words of the same speaker stand.
};

struct QuoteList {
  std::vector<SaidWords> quotes;  ///< Those of the newest articles first; of one article in their order.
  std::size_t articles = 0;       ///< That may hold some: they name the speaker, and hold the words.
  std::size_t read = 0;           ///< Of these; less than all where the limit was reached.
  std::vector<Warning> warnings;
};

/// Reads the articles that a search finds, the newest first, until there are enough quotes. Throws Error where the
/// index can no longer be read. Cost: a search, and some 150 microseconds an article read.
QuoteList list_quotes(Searcher& searcher, const QuoteRequest& request);

}  // namespace fsearch
