/// What ET, OU and SAUF join, and the rule of precedence: side by side first, then SAUF and ET, then OU.
#pragma once
#include <vector>

#include "searcher/parse/query_lexer.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// One item of a sequence, its `occur` set. A binding item is signed or a filter.
struct QueryItem {
  Query query;
  bool binding = false;
};

/// A sequence of items between two operators.
struct QueryOperand {
  bool alternative = false;       ///< Written after OU.
  bool excluded = false;          ///< Written after SAUF.
  const Lexeme* after = nullptr;  ///< The operator before it; null at the start.
  std::vector<QueryItem> items;
};

/// Returns what the operands of one level of parentheses mean together. The binding items that begin the first
/// operand and end the last hold for the whole level, where each keeps other items and no further binding item
/// is about: "macron OU biden date:2025" is "(macron OU biden) ET date:2025". Requires: no operand is empty.
Query join_operands(std::vector<QueryOperand> operands, Field field);

}  // namespace fsearch
