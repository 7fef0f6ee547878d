/// What characters mean in the query language. Code points; negative where the bytes are ill-formed.
#pragma once
#include <cstdint>
#include <string_view>

namespace fsearch {

/// Any white space, no-break and thin ones included, control characters, and ill-formed bytes: they part words.
bool is_query_space(std::int32_t c);

/// The characters that close a phrase opened by `c`; empty where `c` opens none. Apostrophes never do.
/// closing_quotes(U'«') is U"»".
std::u32string_view closing_quotes(std::int32_t c);

/// Quotes that only close: » ” ›
bool is_closing_quote(std::int32_t c);

/// Whether a word can be made of it. Punctuation and brackets are not; % & # @ $ and all beyond are.
bool is_searchable(std::int32_t c);
bool has_searchable(std::string_view text);

/// Punctuation a word sheds at its beginning and at its end, full stops apart: « , ; : ! ? … » and brackets.
bool is_shed_before(std::int32_t c);
bool is_shed_after(std::int32_t c);

bool is_digit(std::int32_t c);

/// Whether it is a capital letter.
bool is_capital(std::int32_t c);

/// Whether any letter of `text` is in lower case, as far as French goes.
bool has_lower_case(std::string_view text);

}  // namespace fsearch
