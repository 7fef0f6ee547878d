#include "store/entities/entity_terms.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("entity_key: words of a folded name are joined by single spaces, whatever stood between") {
  CHECK(schema::entity_key("etats-unis") == "etats unis");
  CHECK(schema::entity_key("l’oreal") == "l oreal");
  CHECK(schema::entity_key("  saint - denis ") == "saint denis");
}

TEST_CASE("entity_key: what has no word, or is too long for a name, has no key") {
  CHECK(schema::entity_key("« — »").empty());
  CHECK(schema::entity_key(std::string(101, 'a')).empty());
  CHECK(schema::entity_key(std::string(100, 'a')).size() == 100);
}

TEST_CASE(
    "entity_term: a person's term is the surname, then what stands before it; that of anything else all of its name") {
  CHECK(schema::entity_term(EntityType::person, "sam altman") == "Ealtman\x1fPsam");
  CHECK(schema::entity_term(EntityType::person, "ursula von der leyen") == "Eleyen\x1fPursula von der");
  CHECK(schema::entity_term(EntityType::person, "altman") == "Ealtman\x1fP");
  CHECK(schema::entity_term(EntityType::place, "etats unis") == "Eetats unis\x1fL");
  CHECK(schema::entity_terms_of("altman") == "Ealtman\x1f");
}

TEST_CASE("read_entity_term: gives back the type and the key of every term") {
  for (const char* key : {"altman", "sam altman", "ursula von der leyen", "l oreal"})
    for (const EntityType type : {EntityType::person, EntityType::organisation, EntityType::place, EntityType::other})
      CHECK(schema::read_entity_term(schema::entity_term(type, key)) == schema::EntityTerm{type, key});
}

TEST_CASE("read_entity_term: other terms are nothing") {
  for (const char* term : {"", "E", "Ealtman", "Ealtman\x1f", "Ealtman\x1fZ", "Naltman\x1fP"})
    CHECK(schema::read_entity_term(term) == std::nullopt);
}
