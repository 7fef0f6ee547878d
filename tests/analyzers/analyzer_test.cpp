#include "fsearch/analyzer.hpp"

#include <fstream>
#include <utility>

#include "analyzers/words/word_filter.hpp"
#include "tests/support/check_tokens.hpp"

using fsearch::Analyzer;
using fsearch::Token;
using fsearch::TokenFlag;
using fsearch::test::check_tokens;
using fsearch::test::shape;

namespace {

const Token& token_of(const std::vector<Token>& tokens, std::string_view folded) {
  for (const Token& token : tokens)
    if (token.word->folded == folded) return token;
  FAIL("no token " << folded);
  return tokens.front();
}

std::string surface(std::string_view text, const Token& token) {
  return std::string(text.substr(token.begin, token.end - token.begin));
}

/// The text with "\\n" and "\\r" made line ends.
std::string with_line_ends(std::string row) {
  for (const auto& [written, end] : {std::pair{"\\n", "\n"}, std::pair{"\\r", "\r"}})
    for (std::size_t at = row.find(written); at != std::string::npos; at = row.find(written)) row.replace(at, 2, end);
  return row;
}

}  // namespace

TEST_CASE("analyze: every row of the golden table has the tokens it names, and the same ones twice") {
  std::ifstream rows("tokens.tsv");
  REQUIRE(rows);
  Analyzer analyzer;
  std::size_t count = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, line);
    const std::string text = with_line_ends(line.substr(0, tab));
    CAPTURE(text);
    const std::string once = shape(analyzer.analyze(text));
    check_tokens(text, analyzer.analyze(text));
    CHECK(once == line.substr(tab + 1));
    CHECK(shape(analyzer.analyze(text)) == once);
    CHECK(shape(Analyzer().analyze(text)) == once);
    ++count;
  }
  CHECK(count > 80);
}

TEST_CASE("analyze: l’Élysée yields Élysée with its own span") {
  Analyzer analyzer;
  const std::string text = "À l’Élysée";
  const auto& tokens = analyzer.analyze(text);
  CHECK(surface(text, token_of(tokens, "elysee")) == "Élysée");
  CHECK(token_of(tokens, "l").has(TokenFlag::elided));
}

TEST_CASE("analyze: a part of a glued word has its own span") {
  Analyzer analyzer;
  const std::string text = "Stargate, d’OracleOpenAI";
  CHECK(surface(text, token_of(analyzer.analyze(text), "openai")) == "OpenAI");
}

TEST_CASE("analyze: a soft hyphen or a zero-width space at the end of a word is outside its span") {
  Analyzer analyzer;
  const std::string text = "exclu\u00ADsivité\u00AD fin\u200B";
  const auto& tokens = analyzer.analyze(text);
  CHECK(surface(text, token_of(tokens, "exclusivite")) == "exclu\u00ADsivité");
  CHECK(surface(text, token_of(tokens, "fin")) == "fin");
}

TEST_CASE("analyze: NFD text has the same words as NFC text, over its own bytes") {
  Analyzer analyzer;
  const std::string nfd = "le congre\u0300s de l’e\u0301lyse\u0301e";
  const auto& tokens = analyzer.analyze(nfd);
  check_tokens(nfd, tokens);
  CHECK(surface(nfd, token_of(tokens, "congres")) == "congre\u0300s");
  CHECK(token_of(tokens, "elysee").word->exact == "élysée");
}

TEST_CASE("name_like: a capital counts inside a sentence, not at its start") {
  Analyzer analyzer;
  const auto& tokens =
      analyzer.analyze("Azure arrive. Le cloud Azure, dit M. Dupont. Ensuite ? « Vite », l’OTAN et iPhone");
  CHECK_FALSE(tokens[0].name_like());
  CHECK(token_of(tokens, "dupont").name_like());
  CHECK_FALSE(token_of(tokens, "ensuite").name_like());
  CHECK_FALSE(token_of(tokens, "vite").name_like());
  CHECK(token_of(tokens, "otan").name_like());
  CHECK(token_of(tokens, "iphone").name_like());
  CHECK_FALSE(token_of(tokens, "cloud").name_like());
}

TEST_CASE("twin: a word is found by its stem with and without accents") {
  Analyzer analyzer;
  const fsearch::Word accented = analyzer.word("exclusivité");
  const fsearch::Word bare = analyzer.word("exclusivite");
  CHECK((accented.stem == bare.stem || accented.twin == bare.stem));
  CHECK(accented.exact == "exclusivité");
  CHECK(accented.folded == "exclusivite");
}

TEST_CASE("stop words are known with and without accents, and été is none") {
  Analyzer analyzer;
  for (const char* word : {"le", "À", "même", "meme", "Très", "est"})
    CHECK_MESSAGE(analyzer.word(word).stop_word, word);
  for (const char* word : {"été", "or", "avions", "président"}) CHECK_MESSAGE(!analyzer.word(word).stop_word, word);
}

TEST_CASE("fingerprint: is stable and names the analyzer") {
  CHECK(Analyzer::fingerprint() == Analyzer::fingerprint());
  CHECK(Analyzer::fingerprint().starts_with("french-"));
}

TEST_CASE("analyze with a filter: the admitted words are those of the whole analysis, in their positions") {
  Analyzer analyzer;
  const std::string text =
      "Les yeux de l’Élysée, une start-up d’Azur : 1 000 élus iront à Nîmes, ÉLUS et eﬁn œufs, des maux aigus, âgés.";
  for (const char* wanted : {"élysée", "oeil", "aller", "élu", "nimes", "oeuf", "startup", "x", "mal", "âge", "aigu"}) {
    const fsearch::Word word = analyzer.word(wanted);
    fsearch::WordFilter filter;
    analyzer.admit(word, filter);
    const auto matches = [&](const std::vector<Token>& tokens) {
      std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
      for (const Token& token : tokens)
        if (token.word->stem == word.stem || token.word->folded == word.folded)
          places.emplace_back(token.begin, token.position);
      return places;
    };
    const auto all = matches(analyzer.analyze(text));
    const auto positions = analyzer.positions();
    CHECK_MESSAGE(matches(analyzer.analyze(text, filter)) == all, wanted);
    CHECK(analyzer.positions() == positions);
  }
}
