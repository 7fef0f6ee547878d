#include "indexer/documents/contents_split.hpp"

#include <doctest/doctest.h>

using namespace fsearch::archives;

TEST_CASE("split_by_contents: a part starts where its title stands, over several lines and whatever its signs") {
  const auto parts =
      split_by_contents({"Journal\nLa crue\na pris les quais !\nIl pleut.\n", "Encore.\nLa neige\nIl neige.\n"},
                        {{"La crue a pris les quais", 1, 0}, {"La neige", 2, 0}});
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].text == "Il pleut.\n\nEncore.\n\n");
  CHECK(parts[1].text == "Il neige.\n\n");
  CHECK(parts[1].page == 2);
}

TEST_CASE(
    "split_by_contents: a title that heads others is their section, one that no line says starts at its "
    "page") {
  const auto parts = split_by_contents({"Ville\nLa crue\nIl pleut.", "Sans ce titre.", "La neige\nIl neige."},
                                       {{"Ville", 1, 0}, {"La crue", 1, 1}, {"Le bac", 2, 1}, {"La neige", 3, 1}});
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].title == "La crue");
  CHECK(parts[0].section == "Ville");
  CHECK(parts[1].text == "Sans ce titre.\n");
}

TEST_CASE("split_by_contents: entries out of order and without a place of their own lose no text") {
  const auto parts = split_by_contents({"La crue\nIl pleut.", "La neige\nIl neige."},
                                       {{"La neige", 2, 0}, {"La crue", 1, 0}, {"Le loup", 2, 0}});
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].untold == std::vector<std::string>{"Le loup"});
  CHECK(parts[0].text == "Il neige.\n");
}

TEST_CASE("printed_contents: lines with leaders and numbers, most of whose titles stand there") {
  const std::vector<std::string> pages = {"Sommaire\nLa crue ..... 1\nLa neige ...... 2\nLe loup .... 3\n",
                                          "La crue\nIl pleut.", "La neige\nIl neige.", "Le loup\nOn le cherche."};
  const auto contents = printed_contents(pages);
  REQUIRE(contents.size() == 3);
  CHECK(contents[0].title == "La crue");
  CHECK(contents[0].page == 2);
  CHECK(printed_contents({"Prix ... 1\nPrix ... 1\nPoids ... 1", "Rien."}).empty());
  CHECK(printed_contents({}).empty());
}
