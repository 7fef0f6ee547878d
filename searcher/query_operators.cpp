#include "searcher/query_operators.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/query_word.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;
using Name = std::pair<std::string_view, Kind>;

constexpr double longest_distance = 100;

constexpr std::array<Name, 8> names{{{"ET", Kind::et},
                                     {"AND", Kind::et},
                                     {"&&", Kind::et},
                                     {"OU", Kind::ou},
                                     {"OR", Kind::ou},
                                     {"||", Kind::ou},
                                     {"SAUF", Kind::sauf},
                                     {"NOT", Kind::sauf}}};

constexpr std::array<std::string_view, 3> near_names{"PRES", "PRÈS", "NEAR"};

}  // namespace

std::optional<QueryOperator> operator_named(std::string_view chunk) {
  const auto is_chunk = [&](const Name& name) { return name.first == chunk; };
  const auto found = std::find_if(names.begin(), names.end(), is_chunk);
  if (found != names.end()) return QueryOperator{found->second};
  const std::size_t slash = std::min(chunk.find('/'), chunk.size());
  if (std::find(near_names.begin(), near_names.end(), chunk.substr(0, slash)) == near_names.end())
    return std::nullopt;
  if (slash == chunk.size()) return QueryOperator{Kind::near};
  const double distance = read_number(chunk.substr(slash + 1));
  if (distance < 0) return std::nullopt;
  return QueryOperator{Kind::near, static_cast<int>(std::clamp(distance, 1.0, longest_distance))};
}

}  // namespace fsearch
