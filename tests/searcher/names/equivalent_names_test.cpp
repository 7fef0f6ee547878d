#include "searcher/spelling/equivalent_names.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "searcher/spelling/name_spellings.hpp"
#include "store/entities/entity_key.hpp"

using namespace fsearch;

namespace {

using Match = EquivalentNames::Match;

/// What `query` has other names for: "Kiev = Kyiv; mails = courriel, mél".
std::string found(std::string_view synonyms, const std::string& query, Match match = Match::any_form) {
  Analyzer analyzer;
  const EquivalentNames names(read_synonyms(synonyms).groups, match, analyzer);
  std::string text;
  for (const NameFound& name : names.find(analyze_query_text(analyzer, query))) {
    text += (text.empty() ? "" : "; ") + query.substr(name.typed.begin, name.typed.end - name.typed.begin) + " =";
    for (const std::string& other : name.others) text += " " + other;
  }
  return text;
}

}  // namespace

TEST_CASE("equivalent names: each name of a group leads to the others, without case, accents and hyphens") {
  CHECK(found("Kiev, Kyiv", "guerre à kiev") == "kiev = Kyiv");
  CHECK(found("Kiev, Kyiv", "KYÏV") == "KYÏV = Kiev");
  CHECK(found("Al-Qaida, Al-Qaeda", "al qaida au Sahel") == "al qaida = Al-Qaeda");
  CHECK(found("Hong Kong, Hongkong", "Hong-Kong").empty());  // it is both
}

TEST_CASE("equivalent names: an arrow leads one way") {
  CHECK(found("mail => courriel", "mail") == "mail = courriel");
  CHECK(found("mail => courriel", "courriel").empty());
}

TEST_CASE("equivalent names: a word in small letters is met in any form, one with a capital as written") {
  CHECK(found("mail, courriel", "des mails") == "mails = courriel");
  CHECK(found("débrayage, grève", "greves") == "greves = débrayage");
  CHECK(found("Birmanie, Myanmar", "un chat birman").empty());
  CHECK(found("mail, courriel", "des mails", Match::as_written).empty());
}

TEST_CASE("equivalent names: a name of several words is met as a whole, and the longest first") {
  const std::string_view synonyms = "PPDA, Patrick Poivre d'Arvor\nPoivre, piment\nsans-abri, sans domicile fixe, SDF";
  CHECK(found(synonyms, "l'affaire patrick poivre d’arvor") == "patrick poivre d’arvor = PPDA");
  CHECK(found(synonyms, "Patrick Poivre") == "Poivre = piment");
  CHECK(found(synonyms, "SDF et PPDA") == "SDF = sans-abri sans domicile fixe; PPDA = Patrick Poivre d'Arvor");
}

TEST_CASE("equivalent names: a name takes whole written words, no part of one") {
  CHECK(found("parole, discours", "la porte-parole").empty());
  CHECK(found("porte, huis", "la porte-parole").empty());
  CHECK(found("porte-parole, voix", "la porte-parole") == "porte-parole = voix");
}

TEST_CASE("equivalent names: a name of two groups leads to those of both, each once") {
  CHECK(found("a1, b1, c1\na1, c1, d1", "a1") == "a1 = b1 c1 d1");
  CHECK(found("a1, b1\na1, b1", "a1") == "a1 = b1");
}

TEST_CASE("name spellings: each is in one group only, and differs from the others by more than case and accents") {
  for (const auto& groups : {certain_name_spellings(), possible_name_spellings()}) {
    CHECK(groups.size() > 50);
    std::set<std::string> known;
    for (const SynonymGroup& group : groups)
      for (const std::string& name : group.asked) CHECK_MESSAGE(known.insert(entity_key_of(name)).second, name);
  }
}
