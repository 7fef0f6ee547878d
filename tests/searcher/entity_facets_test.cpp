/// The numbers of facets on entities are those that a filter on the name gives.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "fsearch/searcher.hpp"
#include "tests/searcher/small_newspaper.hpp"

using namespace fsearch;
using namespace fsearch::testing;

TEST_CASE("entity facets: a name counts the articles that a filter on it finds, once each") {
  const SmallNewspaper named({
      news("short", "Le retour d’Altman", "Selon Altman, les USA investissent."),
      news("full", "Un patron", "Le patron Sam Altman quitte les Etats-Unis. Sam Altman revient."),
      news("long", "Un patron", "Le président Jean-Sam Altman et Sam Altman dînent aux États-Unis avec Barack Obama."),
      news("who", "Santé", "L’Organisation mondiale de la santé (OMS) enquête. L’OMS s’inquiète pour Sam Altman."),
      news("oms", "Santé", "L’OMS alerte. Barack Obama répond à l’OMS."),
  });
  Searcher searcher({named.database});
  for (const auto& [facet, field] : {std::pair(FacetField::person, "personne"),
                                     {FacetField::place, "lieu"},
                                     {FacetField::org, "org"},
                                     {FacetField::entity, "entité"}}) {
    SearchRequest request = everything("altman OU santé OU obama OU retour OU patron");
    request.facets = {facet};
    const SearchResult result = searcher.search(request);
    REQUIRE(result.facets.size() == 1);
    CHECK_FALSE(result.facets[0].counts.empty());
    for (const auto& counted : result.facets[0].counts) {
      CAPTURE(counted.first);
      const std::string filter = std::string(field) + ":\"" + counted.first + "\"";
      CHECK(searcher.search(everything(filter)).total == counted.second);
    }
  }
}
