// suggest and similar through the built program.
#include <doctest/doctest.h>

#include "small_index.hpp"

using fsearch::test::Outcome;
using fsearch::test::small_index;

TEST_CASE("suggest completes from the index, with status 1 where there is nothing") {
  CHECK(small_index().run("fsearch suggest --db db exclu").out.starts_with("exclusivité\tword\t1\n"));
  CHECK(small_index().run("fsearch suggest --db db xylo").status == 1);
  CHECK(small_index().run("fsearch suggest").status == 2);
}

TEST_CASE("similar answers as search does, with status 1 for an unknown id") {
  const Outcome like = small_index().run("fsearch similar --db db --format csv tech-1");
  CHECK(like.status == 0);
  CHECK(like.out.find("\n1,tech-2,") != std::string::npos);
  CHECK(like.out.find(",tech-1,") == std::string::npos);
  const Outcome unknown = small_index().run("fsearch similar --db db nulle-part");
  CHECK(unknown.status == 1);
  CHECK(unknown.out.find("aucun article n’a l’identifiant « nulle-part »") != std::string::npos);
}
