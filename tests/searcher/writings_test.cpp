/// A reader's way of writing finds the others: numbers, units, titles, signs, words cut at the end of a line.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

struct Row {
  std::vector<std::string> texts;
  std::vector<std::string> same;  ///< The ids of those that say the same.
};

Row read_row(const std::string& line) {
  Row row;
  std::istringstream columns(line);
  bool other = false;
  for (std::string text; std::getline(columns, text, '\t');) {
    if (text == "≠") {
      other = true;
      continue;
    }
    if (const std::size_t end = text.find("\\n"); end != std::string::npos) text.replace(end, 2, "\n");
    if (!other) row.same.push_back(std::to_string(row.texts.size()));
    row.texts.push_back(std::move(text));
  }
  return row;
}

SmallNewspaper newspaper_of(const Row& row) {
  std::vector<Article> articles;
  for (const std::string& text : row.texts)
    articles.push_back(news(std::to_string(articles.size()), "", "Voici " + text + ", rien d’autre."));
  return SmallNewspaper(std::move(articles));
}

}  // namespace

TEST_CASE("search: every writing in quotes finds the others, and nothing else") {
  std::ifstream lines("writings.tsv");
  REQUIRE(lines);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const Row row = read_row(line);
    const SmallNewspaper newspaper = newspaper_of(row);
    Searcher searcher({newspaper.database});
    for (std::size_t i = 0; i < row.same.size(); ++i) {
      std::vector<std::string> found = ids_of(searcher.search(everything("\"" + row.texts[i] + "\"")));
      std::sort(found.begin(), found.end());
      CHECK_MESSAGE(found == row.same, row.texts[i]);
    }
  }
}

}  // namespace fsearch::testing
