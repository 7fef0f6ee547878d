/// Analyses a headline and opens an index that is not there, with the installed libraries.
#include <cstdlib>

#include "analyzers/analyzer.hpp"
#include "schema/error.hpp"
#include "searcher/searcher.hpp"

namespace {

bool splits_the_elision() {
  fsearch::Analyzer analyzer;
  const auto& tokens = analyzer.analyze("L’exclusivité d’Azure");
  return tokens.size() == 4 && tokens[3].word->exact == "azure";
}

bool reports_a_missing_index() {
  try {
    const fsearch::Searcher searcher({"no-such-index"});
    return false;
  } catch (const fsearch::Error& error) {
    return error.kind() == fsearch::Error::Kind::not_found;
  }
}

}  // namespace

int main() { return splits_the_elision() && reports_a_missing_index() ? EXIT_SUCCESS : EXIT_FAILURE; }
