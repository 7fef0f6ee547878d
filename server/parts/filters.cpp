#include "server/parts/filters.hpp"

#include <array>
#include <string_view>

#include "wording/html.hpp"

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
                                         {"partial", "Sans réponses partielles"},
                                         {"date_wish", "Sans préférence de dates"},
                                         {"collapse", "Semblables séparés"},
                                         {"match", "Tous les mots exigés"},
                                         {"strict", "Seulement ce qui est tapé"}}};

void chip(std::string_view label, const std::string& value, const PageRequest& taken_back, Html& html) {
  const Words& words = taken_back.words();
  html.raw("<li><a").attribute("href", taken_back.address()).attribute("title", words("Retirer")).raw(">");
  html.text(words(label));
  if (!value.empty()) html.text(words.colon()).text(value);
  html.raw(" <span aria-hidden=\"true\">×</span></a></li>");
}

std::string shown_value(std::string_view name, const std::string& value, const Words& words) {
  if (name == "since" || name == "until") return words.date(value);
  const bool exact = (name == "source" || name == "section") && value.starts_with('=');
  return exact ? value.substr(1) : value;
}

}  // namespace

std::string active_filters(const PageRequest& asked) {
  Html html;
  // A year chosen is one filter, though it has two ends.
  const std::string since = asked.value("since");
  const bool period = !since.empty() && since == asked.value("until");
  if (period) chip("Date", asked.words().date(since), asked.with("since", "").with("until", ""), html);
  for (const auto& [name, value] : asked.parts()) {
    for (const Label& label : filters)
      if (label.name == name && !(period && (name == "since" || name == "until")))
        chip(label.words, shown_value(name, value, asked.words()), asked.without(name, value), html);
    for (const Label& label : switches)
      if (label.name == name && value != (name == "strict" ? "0" : "1"))
        chip(label.words, "", asked.with(name, ""), html);
  }
  const std::string chips = html.take();
  if (chips.empty()) return "";
  html.raw("<ul class=\"chips\"").attribute("aria-label", asked.words()("Filtres actifs")).raw(">");
  return html.raw(chips).raw("</ul>").take();
}

std::string sort_links(const PageRequest& asked) {
  constexpr std::array<Label, 3> orders{{{"", "Pertinence"}, {"date", "Plus récents"}, {"date-asc", "Plus anciens"}}};
  Html html;
  html.raw("<nav class=\"sort\"").attribute("aria-label", asked.words()("Ordre")).raw(">");
  for (const Label& order : orders) {
    html.raw("<a").attribute("href", asked.with("sort", std::string(order.name)).address());
    if (asked.value("sort") == order.name) html.raw(" aria-current=\"true\"");
    html.raw(">").text(asked.words()(order.words)).raw("</a>");
  }
  return html.raw("</nav>").take();
}

}  // namespace fsearch::server
