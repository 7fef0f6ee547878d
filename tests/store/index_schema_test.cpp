#include "store/records/index_schema.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace fsearch;
using Terms = std::vector<std::string>;

TEST_CASE("title_weight: the usual lengths weigh 16, a longer title less, a longer body more") {
  CHECK(schema::title_weight(10, 400) == 16);
  CHECK(schema::title_weight(20, 400) == 9);
  CHECK(schema::title_weight(10, 800) == 28);
}

TEST_CASE("title_weight: never nothing, however long the title") {
  CHECK(schema::title_weight(4000, 0) == 1);
  CHECK(schema::title_weight(0, 0) == 16);
}

TEST_CASE("occurrence_weight: the lead counts more, but only in a body longer than 120 positions") {
  CHECK(schema::occurrence_weight(79, 121) == 5);
  CHECK(schema::occurrence_weight(80, 121) == 4);
  CHECK(schema::occurrence_weight(0, 120) == 4);
}

TEST_CASE("id_term: a short id is kept whole") { CHECK(schema::id_term("tech-001.txt") == "Qtech-001.txt"); }

TEST_CASE("id_term: zero bytes, which take two in a key of Xapian's, are left to the hash") {
  using namespace std::string_literals;
  CHECK(schema::id_term("a\0b"s) != schema::id_term("ab"));
  CHECK(schema::id_term("a\0b"s) != schema::id_term("a\0\0b"s));
  CHECK(schema::id_term("a\0b"s).find('\0') == std::string::npos);
  CHECK(schema::id_term(std::string(150, '\0')).size() <= 245);
}

TEST_CASE("id_term: two long ids that differ at their end have two terms, within Xapian's 245 bytes") {
  const std::string id(400, 'a');
  CHECK(schema::id_term(id + "1") != schema::id_term(id + "2"));
  CHECK(schema::id_term(id).size() <= 245);
}

TEST_CASE("name_terms: the whole name first, then its words") {
  CHECK(schema::name_terms("S", "le  monde") == Terms{"Sle monde", "Sle", "Smonde"});
  CHECK(schema::name_terms("R", "sport") == Terms{"Rsport"});
}

TEST_CASE("name_terms: punctuation separates words, letters beyond ASCII belong to them") {
  CHECK(schema::name_terms("S", "l'express.fr") == Terms{"Sl express fr", "Sl", "Sexpress", "Sfr"});
  CHECK(schema::name_terms("A", "лев") == Terms{"Aлев"});
  CHECK(schema::name_terms("A", "ana – afp »") == Terms{"Aana afp", "Aana", "Aafp"});
  CHECK(schema::name_terms("A", " -- —\xE2\x80").empty());
}

TEST_CASE("url_terms: the whole URL, and its host in small letters without www.") {
  CHECK(schema::url_terms("https://www.Example.FR:443/a?b") == Terms{"Uhttps://www.Example.FR:443/a?b", "Uexample.fr"});
  CHECK(schema::url_terms("about:blank") == Terms{"Uabout:blank"});
  CHECK(schema::url_terms("").empty());
}

TEST_CASE("language_term: fr, FR and fr-FR are one language") {
  CHECK(schema::language_term("fr") == "Gfr");
  CHECK(schema::language_term("FR") == "Gfr");
  CHECK(schema::language_term("fr-FR") == "Gfr");
  CHECK(schema::language_term("").empty());
}

TEST_CASE("language_term: a language goes by its name in French and in English, and by its codes") {
  for (const char* name : {"français", "Francais", "French", "fra", "FRE"}) CHECK(schema::language_term(name) == "Gfr");
  CHECK(schema::language_code("xx-YY") == "xx");
  CHECK(schema::language_code("klingon").empty());
}

TEST_CASE("date_terms: as precise as the date") {
  CHECK(schema::date_terms("2025-03-15T10:12:00") == Terms{"Y2025", "M202503", "D20250315"});
  CHECK(schema::date_terms("2025-03") == Terms{"Y2025", "M202503"});
  CHECK(schema::date_terms("2025") == Terms{"Y2025"});
  CHECK(schema::date_terms("hier").empty());
}

TEST_CASE("date_of_value: gives back what was known of the date") {
  for (const char* date : {"2025", "2025-03", "2025-03-15", ""})
    CHECK(schema::date_of_value(schema::date_value(date)) == date);
  CHECK(schema::date_of_value("20") == "20");
}

TEST_CASE("date_value: a date known by its year sorts before every day of that year") {
  CHECK(schema::date_value("2025") == "20250000");
  CHECK(schema::date_value("2025-03") == "20250300");
  CHECK(schema::date_value("2025") < schema::date_value("2025-01-01"));
  CHECK(schema::date_value("").empty());
}

TEST_CASE("split_sections undoes join_sections") {
  const Terms sections{"Économie", "Entreprises, start-up", "IA"};
  CHECK(schema::split_sections(schema::join_sections(sections)) == sections);
  CHECK(schema::split_sections("").empty());
}
