#include "cli/render/render_entities.hpp"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace fsearch {
namespace {

std::string row(std::string_view name, const MatchCounts& exact, const MatchCounts& overlap) {
  std::array<char, 200> text{};
  const int size =
      std::snprintf(text.data(), text.size(), "%-6.*s %8zu %6zu   %.3f  %.3f  %.3f   %.3f  %.3f  %.3f\n",
                    static_cast<int>(name.size()), name.data(), exact.labelled, exact.found, exact.precision(),
                    exact.recall(), exact.f1(), overlap.precision(), overlap.recall(), overlap.f1());
  return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

std::string render_entities(std::string_view text, const std::vector<Entity>& entities) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& entity : entities)
    list.push_back({{"start", entity.span.begin},
                    {"end", entity.span.end},
                    {"type", name_of(entity.type)},
                    {"text", entity.span.of(text)},
                    {"canonical", entity.canonical}});
  const nlohmann::ordered_json json = {{"entities", std::move(list)}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string render_entity_scores(const EntityScores& scores) {
  std::string table =
      "                          exact span              overlap\n"
      "type   labelled  found   prec.  recall F1      prec.  recall F1\n";
  for (const EntityType type : {EntityType::person, EntityType::organisation, EntityType::place, EntityType::other}) {
    const auto i = static_cast<std::size_t>(type);
    table += row(name_of(type), scores.exact[i], scores.overlap[i]);
  }
  return table + row("micro", micro(scores.exact), micro(scores.overlap));
}

}  // namespace fsearch
