/// Settles by their neighbours what may be operators or ordinary words and signs: "|" and "&", OR that is
/// gold, the small "or" and "and not" of English.
#pragma once
#include <string_view>
#include <vector>

#include "searcher/parse/query_lexer.hpp"
#include "searcher/parse/query_warnings.hpp"

namespace fsearch {

/// Makes ordinary words or nothing of the lexemes that are no operators, and operators of the words that are
/// some:
/// - " | " and " & " are operators between single words, and beside a phrase, a parenthesis or a field:
/// "Peugeot | Fiat".
///   In "Grève à Lyon | Le Progrès" and "Marks & Spencer" they are punctuation.
/// - Of a headline in capitals, no lower case, nothing but words and operators, and somewhere two words side
/// by side,
///   the operators are words: "LA SNCF ET LA RATP" is five words, "SNCF ET RATP" a conjunction.
/// - OR is gold where it has nothing to join: "OR NOIR".
/// - "ET PAS" and "and not" exclude; "or", "ou" between two such and "and" beside one are operators.
void settle_operators(std::string_view text, std::vector<Lexeme>& lexemes, QueryWarnings& warnings);

}  // namespace fsearch
