/// Queries taken as plain words.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `text` without what the query language would read as an operator: quotes, + ( ) = : ^ * and a
/// hyphen before a word become spaces, ET OU SAUF AND OR NOT PRES/n go to lower case. Meant for headlines
/// pasted as queries. plain_query("« Total » OU -Elf : la bataille") is "  Total   ou  Elf   la bataille".
std::string plain_query(std::string_view text);

}  // namespace fsearch
