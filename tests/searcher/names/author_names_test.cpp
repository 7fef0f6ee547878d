/// Bylines, and who signed.
#include "searcher/query/author_names.hpp"

#include <doctest/doctest.h>

namespace fsearch {
namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("author_names: joint authors stand apart, each once") {
  CHECK(author_names("Jeanne Roy") == Names{"Jeanne Roy"});
  CHECK(author_names("Jeanne Roy et Ali Ben") == Names{"Jeanne Roy", "Ali Ben"});
  CHECK(author_names("Jeanne Roy, Ali Ben et Zoé Lam") == Names{"Jeanne Roy", "Ali Ben", "Zoé Lam"});
  CHECK(author_names("Jeanne Roy; Ali Ben / Zoé Lam & Jeanne Roy") == Names{"Jeanne Roy", "Ali Ben", "Zoé Lam"});
  CHECK(author_names("Jeanne Roy, AFP") == Names{"Jeanne Roy", "AFP"});
  CHECK(author_names("AFP, AP") == Names{"AFP", "AP"});
  CHECK(author_names("Luc, Luc") == Names{"Luc"});
}

TEST_CASE("author_names: what is no name goes, and a name stays whole") {
  CHECK(author_names("Par Jeanne Roy (Rome, correspondante) et Ali Ben (Turin)") == Names{"Jeanne Roy", "Ali Ben"});
  CHECK(author_names("Martin, Jeanne") == Names{"Martin, Jeanne"});
  CHECK(author_names("Yvette Etcheverry") == Names{"Yvette Etcheverry"});
  CHECK(author_names("Parisien (Le") == Names{"Parisien (Le"});
  CHECK(author_names("(AFP)") == Names{"(AFP)"});
  CHECK(author_names(" , ") == Names{" , "});
}

}  // namespace fsearch
