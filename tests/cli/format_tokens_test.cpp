#include "cli/render/format_tokens.hpp"

#include <doctest/doctest.h>

using fsearch::format_tokens;
using fsearch::Token;
using fsearch::TokenFlag;
using fsearch::Word;

namespace {

const std::string kHeader = "position\tbegin\tend\twidth\tsurface\texact\tfolded\tstem\ttwin\tflags\n";

}  // namespace

TEST_CASE("format_tokens: a header, then one row a token with its columns in order") {
  const Word word{.id = 0, .stop_word = true, .exact = "élysée", .folded = "elysee", .stem = "elys", .twin = "elyse"};
  Token token{.begin = 4, .end = 12, .position = 3, .width = 2, .flags = 0, .word = &word};
  token.set(TokenFlag::part);
  token.set(TokenFlag::capitalised);
  CHECK(format_tokens("l’Élysée", {token}) ==
        kHeader + "3\t4\t12\t2\tÉlysée\télysée\telysee\telys\telyse\tcapitalised,part,stop_word\n");
  CHECK(format_tokens("", {}) == kHeader);
}

TEST_CASE("format_tokens: a surface never breaks the table") {
  const Word word;
  const std::string text = "a\tb\nc\\d\re";
  const Token token{.begin = 0, .end = 9, .position = 0, .width = 1, .flags = 0, .word = &word};
  CHECK(format_tokens(text, {token}) == kHeader + "0\t0\t9\t1\ta\\tb\\nc\\\\d\\re\t\t\t\t\t\n");
}

TEST_CASE("format_tokens: every flag has a name") {
  const Word word;
  const Token token{.begin = 0, .end = 1, .position = 0, .width = 1, .flags = 0x3FF, .word = &word};
  CHECK(format_tokens("a", {token})
            .ends_with("\tcapitalised,sentence_start,upper,mixed_case,number,elided,clitic,joined,part,code\n"));
}
