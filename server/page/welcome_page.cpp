#include "server/page/welcome_page.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "server/page/frame.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t names_shown = 12;
constexpr std::size_t names_asked = 400;  ///< At once, for counting them is what takes time; enough of each type.

struct Line {
  std::string_view typed, words;
};

constexpr std::array<Line, 6> first_lines{{{"rachat Activision", "les deux mots, sous toutes leurs formes"},
                                           {"\"droit de premier refus\"", "l’expression"},
                                           {"+Microsoft -Xbox", "avec l’un, sans l’autre"},
                                           {"OpenAI ET (Oracle OU Google)", "les opérateurs, en capitales"},
                                           {"Macron PRES/5 Merz", "à cinq mots l’un de l’autre"},
                                           {"titre:grève date:2025", "dans le titre, cette année-là"}}};

constexpr std::array<Line, 10> more_lines{
    {{"OpenAI SAUF Musk", "sans les articles qui ont ce mot"},
     {"présiden*", "les mots qui commencent ainsi ; *tension : qui finissent ainsi"},
     {"gouvernement~", "ce qu’une machine a pu en lire sur du papier : gouvernernent"},
     {"=côté", "cette forme même, avec ses accents"},
     {"auteur:\"Claire Vasseur\"", "un champ : titre, auteur, source, rubrique, date, langue, url"},
     {"personne:\"Sam Altman\"", "une personne ; org: une organisation ; lieu: un lieu"},
     {"date:2024-01..2024-06", "entre deux dates"},
     {"date:>2024-05-01", "après une date"},
     {"climat^2 budget", "le premier mot compte double"},
     {"grève il y a deux mois", "les jours nommés sont préférés, ce qui se dit et s’éteint"}}};

constexpr std::array<Line, 6> keys{{{"/", "aller au champ de recherche"},
                                    {"?", "montrer cette aide"},
                                    {"j  k", "résultat suivant, précédent"},
                                    {"n  p", "dans un article : occurrence suivante, précédente"},
                                    {"←  →", "sur l’histogramme : d’une date à l’autre ; avec Maj : une période"},
                                    {"Échap", "fermer"}}};

template <std::size_t size>
void examples(const std::array<Line, size>& lines, const PageRequest& asked, Html& html) {
  html.raw("<dl class=\"help\">");
  for (const Line& line : lines) {
    html.raw("<dt lang=\"fr\">").link(asked.with("q", std::string(line.typed)).address(), line.typed);
    html.raw("</dt><dd>").text(asked.words()(line.words)).raw("</dd>");
  }
  html.raw("</dl>");
}

void names(std::string_view heading, const std::string& parameter, EntityType type,
           const std::vector<EntityCount>& entities, const PageRequest& asked, Html& html) {
  Html items;
  std::size_t shown = 0;
  for (const EntityCount& entity : entities) {
    if (entity.type != type || shown == names_shown) continue;
    items.raw("<li>").link(asked.with(parameter, entity.name).address(), entity.name).raw("</li>");
    ++shown;
  }
  if (shown == 0) return;
  html.raw("<h2>").text(asked.words()(heading)).raw("</h2><ul class=\"names\">").raw(items.take()).raw("</ul>");
}

Response first_part(const Request& request, const PageRequest& asked, Searcher& searcher) {
  Html html;
  html.raw("<div class=\"plain\"><h1 class=\"lead\">");
  html.text(
      asked.words().counted(searcher.size(), "article de presse à interroger", "articles de presse à interroger"));
  html.raw("</h1><div id=\"history\"></div>");
  examples(first_lines, asked.anew(), html);
  Response response =
      page({.title = "fsearch", .head = "", .body = html.take(), .status = 200, .open_ended = true}, asked);
  response.next = part_after(request);
  return response;
}

}  // namespace

Response welcome_page(const Request& request, const PageRequest& asked, Searcher& searcher) {
  if (request.sent == 0) return first_part(request, asked, searcher);
  const PageRequest anew = asked.anew();
  const auto entities = searcher.entities({std::nullopt, "", names_asked});
  Html html;
  names("On y parle de", "person", EntityType::person, entities, anew, html);
  names("Les organisations", "org", EntityType::organisation, entities, anew, html);
  names("Les lieux", "place", EntityType::place, entities, anew, html);
  Response response;
  response.body = html.raw("</div>").take() + page_end(asked);
  return response;
}

Response help_page(const PageRequest& asked) {
  const PageRequest anew = asked.anew();
  const Words& words = asked.words();
  Html html;
  html.raw("<div class=\"plain\" id=\"help\"><h1>").text(words("Aide à la recherche")).raw("</h1><p>");
  html.text(words("Accents et majuscules sont facultatifs. Aucune recherche n’est une erreur."));
  html.raw("</p>");
  examples(first_lines, anew, html);
  examples(more_lines, anew, html);
  html.raw("<h2>").text(words("Au clavier")).raw("</h2><dl class=\"help keys\">");
  for (const Line& key : keys)
    html.raw("<dt>").text(words(key.typed)).raw("</dt><dd>").text(words(key.words)).raw("</dd>");
  html.raw("</dl></div>");
  return page({.title = std::string(words("Aide à la recherche")) + " – fsearch", .head = "", .body = html.take()},
              asked);
}

}  // namespace fsearch::server
