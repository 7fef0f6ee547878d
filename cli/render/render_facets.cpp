#include "cli/render/render_facets.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "wording/french_format.hpp"

namespace fsearch {
namespace {

constexpr std::size_t kNameColumns = 32;
constexpr std::size_t kBarColumns = 20;

std::string french_name(const std::string& field) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> names = {{{"source", "Sources"},
                                                                                    {"section", "Rubriques"},
                                                                                    {"author", "Auteurs"},
                                                                                    {"year", "Années"},
                                                                                    {"month", "Mois"},
                                                                                    {"week", "Semaines"},
                                                                                    {"day", "Jours"},
                                                                                    {"entity", "Entités"},
                                                                                    {"person", "Personnes"},
                                                                                    {"org", "Organisations"},
                                                                                    {"place", "Lieux"}}};
  const auto* found = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == field; });
  return found == names.end() ? field : std::string(found->second);
}

/// Returns `value` in exactly kNameColumns columns.
std::string name_column(const std::string& value) {
  const Line line = shorten(to_glyphs(value), kNameColumns);
  const std::size_t columns = std::accumulate(line.begin(), line.end(), std::size_t{0},
                                              [](std::size_t sum, const Glyph& g) { return sum + g.columns; });
  return paint(line, {}) + std::string(kNameColumns - columns, ' ');
}

std::string bar(std::size_t count, std::size_t greatest) {
  const std::size_t length = std::max<std::size_t>(1, count * kBarColumns / greatest);
  std::string blocks;
  for (std::size_t i = 0; i < length; ++i) blocks += "█";
  return blocks;
}

}  // namespace

std::string render_facets(const std::vector<Facet>& facets, const Palette& palette) {
  std::string text;
  for (const auto& facet : facets) {
    if (facet.counts.empty()) continue;
    text += palette.title + french_name(facet.field) + palette.reset + "\n";
    std::size_t greatest = 1;
    for (const auto& [value, count] : facet.counts) greatest = std::max(greatest, count);
    for (const auto& [value, count] : facet.counts)
      text += "  " + name_column(value) + " " + palette.dim + bar(count, greatest) + palette.reset + " " +
              french_count(count) + "\n";
    if (facet.left_out > 0)
      text += "  et " + french_count(facet.left_out, "autre", "autres") + " (--facet-limit 0 : toutes les valeurs)\n";
    text += "\n";
  }
  return text;
}

}  // namespace fsearch
