/// Repairs what the source of an article did to its characters.
#pragma once
#include <string>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Takes the text out of its markup where it starts with a tag ("<p>Il pleut.</p>") or holds links or several
/// paragraphs, and the title out of tags such as <i>; decodes the character references left in title, text,
/// author, source and sections ("d&rsquo;&eacute;t&eacute;", "AT&amp;T"); reads control characters as
/// Windows-1252 (utf8.hpp); makes words whole that line ends cut (cut_words.hpp); undoes a double encoding
/// (double_utf8.hpp), which it says in `encoding`. Idempotent on what has none.
void tidy_article(Extraction& extraction);

}  // namespace fsearch
