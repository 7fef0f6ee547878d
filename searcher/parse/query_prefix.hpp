/// Fields as they are typed before a value: "titre:", "TIT_HEAD=", "date>".
#pragma once
#include <optional>

#include "searcher/parse/query_scanner.hpp"
#include "searcher/query/query_fields.hpp"

namespace fsearch {

/// Moves past a prefix with its sign and returns what it asks for. Of "date>=2024" it leaves the sign, as of
/// "date:>=2024". Nothing, and no move, where none stands here: "since:2024" is one, "After:the party" is not.
std::optional<FieldPrefix> take_field_prefix(QueryScanner& scan);

}  // namespace fsearch
