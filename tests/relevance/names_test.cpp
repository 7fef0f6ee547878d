// Names that are words too: the newspaper finds what is called so, in any case where the query says that it is a name.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "asked_index.hpp"

using fsearch::test::newspaper;

namespace {

std::string first_entities(const std::string& query) {
  const auto answer = newspaper().answer(query, 1);
  std::string names;
  for (const auto& hit : answer["hits"])
    for (const auto& name : hit["entities"]) names += "|" + name.get<std::string>();
  return names + "|";
}

}  // namespace

TEST_CASE("a name that is a word too: the first article names it, typed with its capital or without") {
  const std::vector<std::pair<std::string, std::string>> names = {
      {"Tours", "|Tours|"},       {"Cannes", "|Cannes|"},   {"Orange", "|Orange|"},           {"Total", "|TotalEnergies|"},
      {"Free", "|Free|"},         {"Le Monde", "|Le Monde|"}, {"La Poste", "|La Poste|"},       {"Saint-Denis", "|Saint-Denis|"},
      {"Nice", "|Nice|"},         {"tours", "|Tours|"},     {"cannes", "|Cannes|"},           {"orange", "|Orange|"},
      {"total", "|TotalEnergies|"}, {"free", "|Free|"},     {"la poste", "|La Poste|"},       {"saint denis", "|Saint-Denis|"},
      {"nice", "|Nice|"},         {"à nice", "|Nice|"},     {"journal le monde", "|Le Monde|"}, {"mairie de tours", "|Tours|"},
      {"abonnés free", "|Free|"}};
  for (const auto& [query, name] : names) {
    CAPTURE(query);
    const std::string found = first_entities(query);
    CAPTURE(found);
    CHECK(found.find(name) != std::string::npos);
  }
}

TEST_CASE("orange: the town or the operator as the words beside it say") {
  CHECK(newspaper().ids("ville d’orange", 1).at(0).starts_with("culture-006"));
  CHECK(newspaper().ids("orange fermeture du cuivre", 1).at(0).starts_with("regions-005"));
}
