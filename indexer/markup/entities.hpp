/// Character references of HTML: "&eacute;", "&#233;", "&#xE9;".
#pragma once
#include <string>
#include <string_view>

namespace fsearch::html {

/// Returns `text` with each well-formed reference replaced by its character; the rest as it is. References to
/// control characters are left alone. decode_entities("AT&amp;T, l&rsquo;&#233;t&#xE9; & co") is "AT&T, l’été
/// & co".
std::string decode_entities(std::string_view text);

}  // namespace fsearch::html
