// fsearch show, end to end.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "small_index.hpp"

using namespace fsearch::test;

TEST_CASE("show: the article of an id, whole") {
  const Outcome shown = small_index().run("fsearch show --db db tech-1");
  CHECK(shown.status == 0);
  CHECK(contains(shown.out, "Microsoft perd l’exclusivité\n"));
  CHECK(contains(shown.out, "Azure gardera une part des contrats."));
  CHECK(contains(shown.out, "id tech-1\n"));
  CHECK(shown.err.empty());
}

TEST_CASE("show: what a query finds is marked, in text and as spans of the text in JSON") {
  CHECK(contains(small_index().run("fsearch show --db db --query azure tech-1").out, "‹Azure› gardera"));
  const auto json =
      nlohmann::json::parse(small_index().run("fsearch show --db db --format json --query azure tech-1").out);
  const auto text = json["text"].get<std::string>();
  REQUIRE(json["highlights"].size() == 2);
  for (const auto& mark : json["highlights"])
    CHECK(text.substr(mark[0], mark[1].get<std::size_t>() - mark[0].get<std::size_t>()) == "Azure");
}

TEST_CASE("show: a passage's id shows its article; --passages those of a query") {
  CHECK(contains(small_index().run("fsearch show --db db 'tech-1#0'").out, "id tech-1\n"));
  CHECK(contains(small_index().run("fsearch show --db db --passages --query azure tech-1").out, "\ntech-1#0\n"));
  CHECK(small_index().run("fsearch show --db db --passages tech-1").status == 2);
}

TEST_CASE("show: several ids are one object a line; an unknown one is named, none at all is status 1") {
  const Outcome two = small_index().run("fsearch show --db db --format json tech-1 nobody tech-2 | wc -l");
  CHECK(contains(two.out, "2"));
  CHECK(two.err == "fsearch: nobody: no such article\n");
  CHECK(small_index().run("fsearch show --db db nobody").status == 1);
}

TEST_CASE("show: a query that the article does not answer is told, and the article shown") {
  const Outcome shown = small_index().run("fsearch show --db db --query basilic tech-1");
  CHECK(shown.status == 0);
  CHECK(contains(shown.out, "L’exclusivité d’Azure"));
  CHECK(shown.err == "fsearch: tech-1: nothing in it answers basilic\n");
}

TEST_CASE(
    "show: at a terminal, what is longer than it goes through PAGER; elsewhere and with PAGER empty it does "
    "not") {
  const Workspace here;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Ligne.\\n";
  index_lines(here, "{\"id\":\"long\",\"text\":\"" + text + "\"}\n{\"id\":\"court\",\"text\":\"Un.\"}\n");
  const auto paged = [&](const std::string& pager, const std::string& id) {
    const auto outcome =
        here.run("PAGER='" + pager + "' script -qec \"" FSEARCH_PROGRAM " show --db db " + id + "\" /dev/null");
    return contains(outcome.out, "page: ");
  };
  CHECK(paged("sed s/^/page:\\ /", "long"));
  CHECK_FALSE(paged("sed s/^/page:\\ /", "court"));
  CHECK_FALSE(paged("", "long"));
  CHECK_FALSE(contains(here.run("PAGER=false fsearch show --db db long").out, "page: "));
}
