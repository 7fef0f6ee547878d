#include "server/page/frame.hpp"

#include <array>

#include "store/records/hash.hpp"
#include "wording/html.hpp"
#include "wording/trend_chart.hpp"

namespace fsearch::data {
extern const std::string_view page_style;
extern const std::string_view page_completion;
extern const std::string_view page_keys;
extern const std::string_view page_time;
extern const std::string_view page_reading;
extern const std::string_view page_icon;
}  // namespace fsearch::data

namespace fsearch::server {
namespace {

struct Asset {
  std::string_view path, type, content;
};

constexpr std::string_view script_type = "text/javascript; charset=utf-8";

const std::array<Asset, 6>& assets() {
  static const std::string style = std::string(data::page_style) + std::string(trend_chart_style());
  static const std::array<Asset, 6> all{{{"/assets/style.css", "text/css; charset=utf-8", style},
                                         {"/assets/icon.svg", "image/svg+xml", data::page_icon},
                                         {"/assets/completion.js", script_type, data::page_completion},
                                         {"/assets/keys.js", script_type, data::page_keys},
                                         {"/assets/time.js", script_type, data::page_time},
                                         {"/assets/reading.js", script_type, data::page_reading}}};
  return all;
}

/// The elements that load all files. The address of a file changes with what it holds, so that a browser may keep
/// it for good.
std::string links() {
  std::string markup;
  for (const Asset& asset : assets()) {
    const std::string address = std::string(asset.path) + "?v=" + hash64_hex(asset.content).substr(0, 8);
    if (asset.type.starts_with("text/css")) markup += "<link rel=\"stylesheet\" href=\"" + address + "\">";
    if (asset.type.starts_with("image"))
      markup += "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + address + "\">";
    if (asset.type == script_type) markup += "<script type=\"module\" src=\"" + address + "\"></script>";
  }
  return markup;
}

void search_form(const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  html.raw("<header class=\"top\"><a class=\"skip\" href=\"#main\">").text(words("Aller au contenu"));
  html.raw("</a><a class=\"brand\"").attribute("href", asked.anew().address()).raw(">fsearch</a>");
  html.raw("<form role=\"search\" action=\"/\" method=\"get\"><label class=\"unseen\" for=\"q\">");
  html.text(words("Rechercher dans la presse"));
  html.raw(
      "</label><input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" autocapitalize=\"none\" "
      "spellcheck=\"false\" maxlength=\"2000\"");
  html.attribute("placeholder", words("Rechercher dans la presse")).attribute("value", asked.query());
  html.raw(asked.asks() ? ">" : " autofocus>").raw(asked.hidden_fields());
  html.raw("<button type=\"submit\">").text(words("Chercher")).raw("</button></form></header>");
}

void foot(const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  const bool french = words.language() == Language::french;
  html.raw("<footer class=\"foot\"><nav").attribute("aria-label", words("À propos")).raw("><a class=\"help-link\"");
  html.attribute("href", asked.anew().at("/help").address()).raw(">").text(words("Aide à la recherche"));
  html.raw(" <kbd>?</kbd></a><a href=\"/openapi.json\">API</a><a").attribute("lang", french ? "en" : "fr");
  html.attribute("hreflang", french ? "en" : "fr");
  html.attribute("href", asked.with("lang", french ? "en" : "fr").address()).raw(french ? ">English" : ">Français");
  html.raw("</a></nav></footer>");
}

std::string_view words_for(Problem problem) {
  switch (problem) {
    case Problem::no_such_article:
      return "Aucun article n’a cet identifiant. Il a peut-être été retiré de l’index.";
    case Problem::index_unreadable:
      return "L’index ne peut pas être lu en ce moment. Réessayez dans un instant.";
    case Problem::no_such_route:
      return "Il n’y a rien à cette adresse.";
    case Problem::bad_request:
      return "Cette adresse n’est pas celle d’une recherche.";
    default:
      return "La recherche a échoué. Réessayez dans un instant.";
  }
}

}  // namespace

Response page(const Frame& frame, const PageRequest& asked) {
  static const std::string files = links();
  Html html;
  html.raw("<!DOCTYPE html>\n<html").attribute("lang", asked.words().code()).raw("><head><meta charset=\"utf-8\">");
  html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").text(frame.title);
  html.raw("</title>").raw(files).raw(frame.head).raw("</head><body>");
  search_form(asked, html);
  html.raw("<main id=\"main\">").raw(frame.body);
  if (!frame.open_ended) html.raw(page_end(asked));
  return {.status = frame.status,
          .content_type = "text/html; charset=utf-8",
          .body = html.take(),
          .headers = {{"Cache-Control", "no-cache"},
                      {"Vary", "Accept-Language"},
                      {"Content-Language", std::string(asked.words().code())}}};
}

std::shared_ptr<const Request> part_after(const Request& request) {
  auto next = std::make_shared<Request>(request);
  next->sent = 1;
  return next;
}

std::string page_end(const PageRequest& asked) {
  Html html;
  html.raw("</main>");
  foot(asked, html);
  return html.raw("</body></html>\n").take();
}

Response problem_page(Problem problem, const PageRequest& asked) {
  const PageRequest anew = asked.anew();
  const Words& words = asked.words();
  Html html;
  html.raw("<div class=\"plain\"><h1>").text(words("Désolé")).raw("</h1><p>").text(words(words_for(problem)));
  html.raw("</p><p>").link(anew.address(), words("Nouvelle recherche")).raw("</p></div>");
  return page({.title = std::string(words("Désolé")) + " – fsearch",
               .head = "",
               .body = html.take(),
               .status = kind_of(problem).status},
              anew);
}

std::optional<Response> find_asset(std::string_view path) {
  for (const Asset& asset : assets())
    if (asset.path == path)
      return Response{.status = 200,
                      .content_type = std::string(asset.type),
                      .body = std::string(asset.content),
                      .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}}};
  return std::nullopt;
}

}  // namespace fsearch::server
