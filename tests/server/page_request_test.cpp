#include "server/parts/page_request.hpp"

#include <doctest/doctest.h>

#include "server/http/uri.hpp"

using namespace fsearch::server;

namespace {

PageRequest at(const std::string& query) { return PageRequest(read_parameters(query)); }

}  // namespace

TEST_CASE("PageRequest: its address reads back as the same search") {
  const std::string address = "/?q=gr%C3%A8ve%20%26%20SNCF&source=Le%20Monde&person=A&person=B&sort=date&page=3";
  CHECK(at(address.substr(2)).address() == address);
}

TEST_CASE("PageRequest: what it does not know, and empty values, are left out") {
  CHECK(at("q=x&limit=100000&source=&evil=1").address() == "/?q=x");
}

TEST_CASE("PageRequest: a change goes back to the first page and leaves the rest") {
  const PageRequest asked = at("q=x&person=A&person=B&page=4");
  CHECK(asked.with("source", "S").address() == "/?q=x&person=A&person=B&source=S");
  CHECK(asked.without("person", "A").address() == "/?q=x&person=B");
  CHECK(asked.with_another("place", "P").address() == "/?q=x&person=A&person=B&place=P");
  CHECK(asked.on_page(1).address() == "/?q=x&person=A&person=B");
}

TEST_CASE("PageRequest: people, organisations and places become fields; alternatives are kept together") {
  CHECK(at("q=Azure&person=Sam+Altman&place=Paris").search().query == "personne:\"Sam Altman\" lieu:\"Paris\" Azure");
  CHECK(at("q=Azure+OU+AWS&org=OpenAI").search().query == "org:\"OpenAI\" (Azure OU AWS)");
  CHECK(at("q=x&person=a\"+OU+b").search().query == "personne:\"a  OU b\" x");
}

TEST_CASE("PageRequest: what was typed is told from the fields that were added") {
  const PageRequest asked = at("q=Azur&person=Sam+Altman");
  CHECK(asked.typed_part("Azure personne:\"Sam Altman\"") == "Azure");
  CHECK(asked.typed_part("Azure") == "Azure");
}

TEST_CASE("PageRequest: articles are marked with the query, else with the names that filter") {
  CHECK(at("q=Azure&person=Sam").marks() == "Azure");
  CHECK(at("person=Sam").marks() == "personne:\"Sam\"");
  CHECK(at("source=Le+Monde").marks() == "");
}

TEST_CASE("PageRequest: each switch turns off what it names") {
  CHECK_FALSE(at("q=x&correct=0").search().correct_spelling);
  CHECK_FALSE(at("q=x&partial=0").search().partial);
  CHECK_FALSE(at("q=x&synonyms=0").search().synonyms);
  CHECK_FALSE(at("q=x&acronyms=0").search().acronyms);
  CHECK_FALSE(at("q=x&collapse=0").search().collapse);
  CHECK(at("q=x&strict=1").search().strict);
  CHECK(at("q=x").search().correct_spelling);
}

TEST_CASE("PageRequest: a page is a number from 1 to the last that the API would give") {
  CHECK(at("q=x&page=2").search().offset == 10);
  for (const char* text : {"q=x&page=0", "q=x&page=-1", "q=x&page=a", "q=x"}) CHECK(at(text).page() == 1);
  CHECK(at("q=x&page=99999999999999999999").page() <= 1000);
  CHECK(at("q=x&page=5000000").page() == 1000);
}
