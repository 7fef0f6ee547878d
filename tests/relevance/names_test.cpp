// Names that are words too: the newspaper finds what is called so, in any case where the query says that it is a name.
#include <doctest/doctest.h>

#include <algorithm>
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
  const std::vector<std::pair<std::string, std::string>> names = {{"Tours", "|Tours|"},
                                                                  {"Cannes", "|Cannes|"},
                                                                  {"Orange", "|Orange|"},
                                                                  {"Total", "|TotalEnergies|"},
                                                                  {"Free", "|Free|"},
                                                                  {"Le Monde", "|Le Monde|"},
                                                                  {"La Poste", "|La Poste|"},
                                                                  {"Saint-Denis", "|Saint-Denis|"},
                                                                  {"Nice", "|Nice|"},
                                                                  {"tours", "|Tours|"},
                                                                  {"cannes", "|Cannes|"},
                                                                  {"orange", "|Orange|"},
                                                                  {"total", "|TotalEnergies|"},
                                                                  {"free", "|Free|"},
                                                                  {"la poste", "|La Poste|"},
                                                                  {"saint denis", "|Saint-Denis|"},
                                                                  {"nice", "|Nice|"},
                                                                  {"à nice", "|Nice|"},
                                                                  {"journal le monde", "|Le Monde|"},
                                                                  {"mairie de tours", "|Tours|"},
                                                                  {"abonnés free", "|Free|"}};
  for (const auto& asked : names) {
    CAPTURE(asked.first);
    const std::string found = first_entities(asked.first);
    CAPTURE(found);
    CHECK(found.find(asked.second) != std::string::npos);
  }
}

TEST_CASE("orange: the town or the operator as the words beside it say") {
  for (const char* query : {"mairie d’orange", "maire d'orange", "orange mairie", "ville d’orange", "Orange mairie"}) {
    CAPTURE(query);
    CHECK(newspaper().ids(query, 1).at(0).starts_with("regions-016"));
  }
  CHECK(newspaper().ids("habitants d’orange", 1).at(0).starts_with("regions-017"));
  CHECK(newspaper().ids("orange fermeture du cuivre", 1).at(0).starts_with("regions-005"));
  CHECK(newspaper().ids("opérateur orange", 1).at(0).starts_with("regions-005"));
  const auto found = newspaper().ids("mairie d’orange");
  const auto rank_of = [&](const std::string& id) {
    return std::find_if(found.begin(), found.end(), [&](const std::string& one) { return one.starts_with(id); }) -
           found.begin();
  };
  CHECK(rank_of("regions-016") < rank_of("regions-014"));  // whose orange is a colour, and which holds mairie, too
}

TEST_CASE("la poste: its strike, not other strikes and other posts") {
  for (const char* query : {"la poste grève", "grève à la poste", "grève la poste", "facteurs la poste", "La Poste"}) {
    CAPTURE(query);
    CHECK(newspaper().ids(query, 1).at(0).starts_with("eco-015"));
  }
}

TEST_CASE("entity filters alone: scores, the best about the name first, every mention marked, exact totals") {
  const auto answer = newspaper().answer("lieu:orange", 10);
  CHECK(answer["total"] == 3);
  CHECK_FALSE(answer.contains("total_exact"));
  CHECK(answer["hits"][0]["id"].get<std::string>().starts_with("regions-017"));
  for (const auto& hit : answer["hits"]) {
    CAPTURE(hit["id"].get<std::string>());
    CHECK(hit["score"].get<double>() > 1);
    CHECK(fsearch::test::highlighted(hit).find("[Orange]") != std::string::npos);
  }
}
