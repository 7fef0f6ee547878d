#include "server/page/filters.hpp"

#include <array>
#include <string_view>

#include "server/page/html.hpp"
#include "wording/french_format.hpp"

namespace fsearch::server {
namespace {

struct Label {
  std::string_view name;
  std::string_view words;
};

constexpr std::array<Label, 8> filters{{{"source", "Source"},
                                        {"section", "Rubrique"},
                                        {"author", "Auteur"},
                                        {"person", "Personne"},
                                        {"org", "Organisation"},
                                        {"place", "Lieu"},
                                        {"since", "Depuis"},
                                        {"until", "Jusqu’à"}}};

/// Switches as they are when they are not as usual.
constexpr std::array<Label, 8> switches{{{"correct", "Sans correction"},
                                         {"acronyms", "Sans les sigles"},
                                         {"synonyms", "Sans les autres noms"},
                                         {"partial", "Tous les mots"},
                                         {"date_wish", "Sans préférence de dates"},
                                         {"collapse", "Semblables séparés"},
                                         {"match", "Tous les mots exigés"},
                                         {"strict", "Seulement ce qui est tapé"}}};

void chip(const std::string& words, const PageRequest& taken_back, Html& html) {
  html.raw("<li><a").attribute("href", taken_back.address());
  html.attribute("title", "Retirer").raw(">").text(words).raw(" <span aria-hidden=\"true\">×</span></a></li>");
}

std::string shown_value(std::string_view name, const std::string& value) {
  return name == "since" || name == "until" ? french_date(value) : value;
}

}  // namespace

std::string active_filters(const PageRequest& asked) {
  Html html;
  // A year chosen is one filter, though it has two ends.
  const std::string since = asked.value("since");
  const bool period = !since.empty() && since == asked.value("until");
  if (period) chip("Date\u202F: " + french_date(since), asked.with("since", "").with("until", ""), html);
  for (const auto& [name, value] : asked.parts()) {
    for (const Label& label : filters)
      if (label.name == name && !(period && (name == "since" || name == "until")))
        chip(std::string(label.words) + "\u202F: " + shown_value(name, value), asked.without(name, value), html);
    for (const Label& label : switches)
      if (label.name == name && value != (name == "strict" ? "0" : "1"))
        chip(std::string(label.words), asked.with(name, ""), html);
  }
  const std::string chips = html.take();
  return chips.empty() ? "" : "<ul class=\"chips\" aria-label=\"Filtres actifs\">" + chips + "</ul>";
}

std::string sort_links(const PageRequest& asked) {
  constexpr std::array<Label, 3> orders{{{"", "Pertinence"}, {"date", "Plus récents"}, {"date-asc", "Plus anciens"}}};
  Html html;
  html.raw("<nav class=\"sort\" aria-label=\"Ordre\">");
  for (const Label& order : orders) {
    html.raw("<a").attribute("href", asked.with("sort", std::string(order.name)).address());
    if (asked.value("sort") == order.name) html.raw(" aria-current=\"true\"");
    html.raw(">").text(order.words).raw("</a>");
  }
  return html.raw("</nav>").take();
}

}  // namespace fsearch::server
