/// Queries taken as plain words.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `text` without what the query language would read as an operator: quotes, brackets, the signs
/// + = : ^ * ~ | \ && and a hyphen before a word become spaces; ET OU SAUF AND OR NOT PRES NEAR become words.
/// Meant for headlines pasted as queries. plain_query("«Total» OU -Elf") is " Total  ou  Elf".
std::string plain_query(std::string_view text);

}  // namespace fsearch
