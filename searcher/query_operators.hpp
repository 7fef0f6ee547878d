/// The operators of the query language, in capitals: ET, OU, SAUF, PRES and their English names.
#pragma once
#include <optional>
#include <string_view>

#include "searcher/query_lexer.hpp"

namespace fsearch {

struct QueryOperator {
  Lexeme::Kind kind;
  int distance = 0;  ///< Of PRES/5, from 1 to 100; 0 where none is given.
};

/// Returns the operator that `chunk` is, whole and in capitals. operator_named("PRES/5") is {near, 5};
/// operator_named("et") and operator_named("ET,") are nothing.
std::optional<QueryOperator> operator_named(std::string_view chunk);

}  // namespace fsearch
