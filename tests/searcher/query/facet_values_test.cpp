/// Facets count articles: a value that an article lists twice is listed once.
#include "searcher/query/facet_values.hpp"

#include <doctest/doctest.h>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("facet_values: each value stands once, also where an index holds it twice") {
  CHECK(facet_values("section", "Sport\x1fUne\x1fSport") == Values{"Sport", "Une"});
  CHECK(facet_values("author", "Luc, Luc") == Values{"Luc"});
  CHECK(facet_values("author", "Luc Roy, Ana et Luc Roy") == Values{"Luc Roy", "Ana"});
  CHECK(facet_values("source", "Le Monde") == Values{"Le Monde"});
}

TEST_CASE("facets: no value counts more articles than there are, whatever an article repeats") {
  Article twice = news("1", "Le but", "Le match.", "2025-03-10", "Le Phare", {"Sport", "Une", "Sport"});
  twice.author = "Luc, Luc";
  const SmallNewspaper paper({twice, news("2", "Le but", "Le match.", "2025-03-11", "Le Phare", {"Sport"})});
  Searcher press({paper.database});
  CHECK(press.article("1")->section == Values{"Sport", "Une"});
  for (const char* query : {"match", "\"le match\""}) {  // Counted by the index, and article by article.
    SearchRequest request = everything(query);
    request.facets = {FacetField::section, FacetField::author};
    const auto facets = press.search(request).facets;
    REQUIRE(facets.size() == 2);
    CHECK(facets[0].counts == std::vector<std::pair<std::string, std::size_t>>{{"Sport", 2}, {"Une", 1}});
    CHECK(facets[1].counts == std::vector<std::pair<std::string, std::size_t>>{{"Luc", 1}});
  }
}

}  // namespace fsearch::testing
