#include "fsearch/analyzer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using fsearch::Analyzer;
using fsearch::Token;

namespace {

/// The index terms of the tokens that cover the whole of `text`.
std::set<std::string> terms_of(Analyzer& analyzer, const std::string& text) {
  std::set<std::string> terms;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.begin != 0 || token.end != text.size()) continue;
    terms.insert(token.word->stem);
    if (!token.word->twin.empty()) terms.insert(token.word->twin);
  }
  return terms;
}

bool share(const std::set<std::string>& left, const std::set<std::string>& right) {
  return std::any_of(left.begin(), left.end(), [&](const std::string& term) { return right.contains(term); });
}

}  // namespace

TEST_CASE("analyze: writings of one word share a term, and other words have none of them") {
  std::ifstream rows("same_words.tsv");
  REQUIRE(rows);
  Analyzer analyzer;
  std::size_t pairs = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    std::vector<std::string> same;
    bool other = false;
    for (std::string text; std::getline(columns, text, '\t');) {
      if (text == "≠") {
        other = true;
        continue;
      }
      for (const std::string& left : same) {
        const std::string claim = left + (other ? " ≠ " : " = ") + text;
        CHECK_MESSAGE(share(terms_of(analyzer, left), terms_of(analyzer, text)) != other, claim);
        ++pairs;
      }
      if (!other) same.push_back(text);
    }
  }
  CHECK(pairs > 150);
}
