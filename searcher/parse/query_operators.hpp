/// The operators that are spelt like words: ours, and those of other tools that mean the same here.
#pragma once
#include <optional>
#include <string_view>

#include "searcher/parse/query_lexer.hpp"

namespace fsearch {

struct OperatorName {
  Lexeme::Kind kind = Lexeme::Kind::et;
  int number = 0;        ///< The distance of a near (see Query), 0 for a bare one; how often of a least.
  bool ordered = false;  ///< Of a near.
};

/// Returns what a chunk of a query means as an operator: "AND" ET, "w/5" and "NEAR5" PRES/5, "adj3" AVANT/3,
/// "atleast2" AUMOINS/2; nothing for "et", "adj" or "W5". Numbers are brought within their bounds.
std::optional<OperatorName> operator_named(std::string_view chunk);

/// What another tool would do with a chunk, and fsearch cannot.
struct ForeignChunk {
  std::string_view advice = {};  ///< What to write instead; empty where there is nothing to say.
  bool dropped = false;          ///< There are no words in it.
};

/// Returns what is to be said of "/regex/", "/F20/", "wc>500", "%5", "PROX/5", "chalut$" or "2020..2022".
ForeignChunk foreign_chunk(std::string_view chunk);

}  // namespace fsearch
