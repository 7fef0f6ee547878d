/// What a field for the title and words behind it ask for.
#include "searcher/understand/title_words.hpp"

#include <doctest/doctest.h>

#include "searcher/parse/parse_query.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

Query read(const std::string& query) {
  Analyzer analyzer;
  return with_title_words(parse_query(query).query, analyzer);
}

}  // namespace

TEST_CASE("with_title_words: a function word alone for the title takes the words up to the first that is more") {
  for (const auto& [typed, meant] : std::vector<std::pair<std::string, std::string>>{
           {"titre:la grève", "titre:(la grève)"},
           {"titre: la grève", "titre:(la grève)"},
           {"titre:la grève SNCF", "titre:(la grève) SNCF"},
           {"SNCF titre:à la mer", "SNCF titre:(à la mer)"},
           {"-titre:la grève inflation", "inflation -titre:(la grève)"},
           {"titre:le budget source:monde", "titre:(le budget) source:monde"}}) {
    CHECK(to_string(read(typed)) == to_string(parse_query(meant).query));
    CHECK(read(typed) == parse_query(meant).query);
    CHECK(read(meant) == parse_query(meant).query);
  }
}

TEST_CASE("with_title_words: words that are more, and those that signs and groups part, stay as typed") {
  for (const char* query : {"titre:grève la SNCF", "titre:la", "titre:la -grève", "titre:la \"grève\"",
                            "titre:la OU grève", "titre:\"la grève\"", "titre:(la grève)", "titre:la et le"})
    CHECK(read(query) == parse_query(query).query);
}

TEST_CASE("search: titre:la grève finds grève in the title, not la there and grève anywhere") {
  const SmallNewspaper paper({news("title", "La grève continue", "Les trains restent à quai."),
                              news("text", "La gare ferme", "La grève en est la cause.")});
  const SearchResult found = Searcher({paper.database}).search(everything("titre:la grève"));
  CHECK(found.total == 1);
  CHECK(ids_of(found).front() == "title");
  CHECK(found.interpreted == "titre:(la grève)");
}

}  // namespace fsearch::testing
