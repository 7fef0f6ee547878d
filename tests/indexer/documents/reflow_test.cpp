#include "indexer/documents/reflow.hpp"

#include <doctest/doctest.h>

#include "indexer/lines/running_heads.hpp"

using namespace fsearch::archives;

TEST_CASE("reflow: lines of a column are a paragraph, a short one that ends a sentence is its last") {
  CHECK(reflow("Il pleut sur la vallée depuis\nlundi.\nLa rivière monte encore, et les\nquais sont "
               "fermés.\n\nFin.") ==
        "Il pleut sur la vallée depuis lundi.\nLa rivière monte encore, et les quais sont fermés.\nFin.\n");
}

TEST_CASE("reflow: a sentence goes on over the end of a page, a word cut at the end of a line stays cut") {
  CHECK(reflow("Il pleut sur la\n\nvallée.") == "Il pleut sur la vallée.\n");
  CHECK(reflow("Les pom-\npiers arrivent.") == "Les pom-\npiers arrivent.\n");
}

TEST_CASE("reflow: who wrote and when stand in lines of their own") {
  CHECK(reflow("La crue monte\nPar Ana Dupré\nIl pleut sur la vallée.") ==
        "La crue monte\nPar Ana Dupré\nIl pleut sur la vallée.\n");
}

TEST_CASE("reflow: nothing gives nothing") { CHECK(reflow("\n \n").empty()); }

TEST_CASE("drop_running_heads: what heads most pages and their numbers go, a line of one page stays") {
  std::vector<std::string> pages = {"Le Phare - 1\nUn.\n1", "Le Phare - 2\nDeux.\n2", "Le Phare - 3\nTrois.\n3"};
  std::vector<fsearch::DroppedText> dropped;
  drop_running_heads(pages, dropped);
  CHECK(pages == std::vector<std::string>{"\nUn.\n\n", "\nDeux.\n\n", "\nTrois.\n\n"});
  CHECK(dropped.size() == 6);
}
