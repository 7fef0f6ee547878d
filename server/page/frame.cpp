#include "server/page/frame.hpp"

#include <array>

#include "server/page/html.hpp"
#include "store/records/hash.hpp"

namespace fsearch::data {
extern const std::string_view page_style;
extern const std::string_view page_script;
extern const std::string_view page_icon;
}  // namespace fsearch::data

namespace fsearch::server {
namespace {

/// The address of a file changes with what it holds, so that a browser may keep it for good.
std::string versioned(std::string_view path, std::string_view content) {
  return std::string(path) + "?v=" + hash64_hex(content).substr(0, 8);
}

/// Filters and switches stay on when another query is typed; its page does not.
void hidden_parts(const PageRequest& asked, Html& html) {
  for (const auto& [name, value] : asked.parts())
    if (name != "q" && name != "page")
      html.raw("<input type=\"hidden\"").attribute("name", name).attribute("value", value).raw(">");
}

void search_form(const PageRequest& asked, Html& html) {
  html.raw(
          "<header class=\"top\"><a class=\"brand\" href=\"/\">fsearch</a>"
          "<form role=\"search\" action=\"/\" method=\"get\"><label class=\"unseen\" for=\"q\">Rechercher "
          "dans la presse</label>"
          "<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" autocapitalize=\"none\" "
          "spellcheck=\"false\" "
          "maxlength=\"2000\" placeholder=\"Rechercher dans la presse\"")
      .attribute("value", asked.query());
  html.raw(asked.asks() ? ">" : " autofocus>");
  hidden_parts(asked, html);
  html.raw("<button type=\"submit\">Chercher</button></form></header>");
}

std::string_view words_for(Problem problem) {
  switch (problem) {
    case Problem::no_such_article:
      return "Aucun article n’a cet identifiant. Il a peut-être été retiré de l’index.";
    case Problem::index_unreadable:
      return "L’index ne peut pas être lu en ce moment. Réessayez dans un instant.";
    case Problem::bad_request:
      return "Cette adresse n’est pas celle d’une recherche.";
    default:
      return "La recherche a échoué. Réessayez dans un instant.";
  }
}

}  // namespace

Response page(const std::string& title, const PageRequest& asked, std::string_view body, unsigned status) {
  static const std::string style = versioned("/assets/style.css", data::page_style);
  static const std::string script = versioned("/assets/script.js", data::page_script);
  static const std::string icon = versioned("/assets/icon.svg", data::page_icon);
  Html html;
  html.raw(
          "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
      .text(title)
      .raw("</title><link rel=\"stylesheet\" href=\"" + style + "\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"" +
           icon + "\"><script type=\"module\" src=\"" + script + "\"></script></head><body>");
  search_form(asked, html);
  html.raw("<main>").raw(body).raw("</main></body></html>\n");
  return {.status = status,
          .content_type = "text/html; charset=utf-8",
          .body = html.take(),
          .headers = {{"Cache-Control", "no-cache"}}};
}

Response problem_page(Problem problem) {
  Html html;
  html.raw("<div class=\"plain\"><h1>Désolé</h1><p>")
      .text(words_for(problem))
      .raw("</p><p><a href=\"/\">Nouvelle recherche</a></p></div>");
  return page("Désolé – fsearch", PageRequest({}), html.take(), kind_of(problem).status);
}

std::optional<Response> find_asset(std::string_view path) {
  struct Asset {
    std::string_view path, type, content;
  };
  const std::array<Asset, 3> assets{{{"/assets/style.css", "text/css; charset=utf-8", data::page_style},
                                     {"/assets/script.js", "text/javascript; charset=utf-8", data::page_script},
                                     {"/assets/icon.svg", "image/svg+xml", data::page_icon}}};
  for (const Asset& asset : assets)
    if (asset.path == path)
      return Response{.status = 200,
                      .content_type = std::string(asset.type),
                      .body = std::string(asset.content),
                      .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}}};
  return std::nullopt;
}

}  // namespace fsearch::server
