/// Where été is a summer, and where it is a part of être.
#include "searcher/understand/auxiliaries.hpp"

#include <doctest/doctest.h>

#include "searcher/parse/parse_query.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

std::string read(const std::string& query) { return to_string(without_auxiliaries(parse_query(query).query)); }

}  // namespace

TEST_CASE("without_auxiliaries: été behind avoir goes, with an adverb between as without") {
  CHECK(read("Lula a été élu") == "Lula a élu");
  CHECK(read("Quand a été élu Macron ?") == "Quand a élu Macron");
  CHECK(read("LULA A ÉTÉ ÉLU") == "LULA A ÉLU");
  CHECK(read("loi n’a pas été votée") == "loi n’a pas votée");
  CHECK(read("les lois ont récemment été votées") == "les lois ont récemment votées");
  CHECK(read("Macron a-t-il été élu") == "Macron a-t-il élu");
  CHECK(read("otages ayant été libérés source:monde") == "otages ayant libérés source:monde");
  CHECK(read("lula a ete elu") == "lula a elu");
  CHECK(read("titre:(Lula a été élu) été") == "titre:(Lula a élu) été");
}

TEST_CASE("without_auxiliaries: été elsewhere is a summer") {
  for (const char* query :
       {"canicule été", "canicule à Paris été", "canicule a paris ete", "été indien", "festival à été",
        "canicule a été 2022", "a été", "n’a pas été", "\"a été élu\"", "Lula a =été", "Lula a +été"})
    CHECK(read(query) == to_string(parse_query(query).query));
  CHECK(read("l’été a été chaud") == "l’été a chaud");
}

TEST_CASE("search: Lula a été élu finds what Lula élu does, and marks no été") {
  const SmallNewspaper paper(
      {news("elected", "", "Lula, élu au second tour."), news("summer", "", "Lula, élu, a passé l’été à Brasilia.")});
  Searcher searcher({paper.database});
  const SearchResult found = searcher.search(everything("Lula a été élu"));
  CHECK(found.total == 2);
  for (const Hit& hit : found.hits)
    for (const PassageHit& passage : hit.passages)
      for (const Span& mark : passage.highlights) CHECK(mark.of(passage.text) != "été");
}

}  // namespace fsearch::testing
