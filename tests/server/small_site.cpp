#include "tests/server/small_site.hpp"

#include "server/http/uri.hpp"

namespace fsearch::testing {

server::Response get(server::Site& site, const std::string& target) {
  server::Request request;
  request.host = "localhost:7700";
  server::set_target(target, request);
  return site.answer(request);
}

server::Response get_whole(server::Site& site, const std::string& target) {
  server::Response response = get(site, target);
  for (auto next = response.next; next;) {
    const server::Response part = site.answer(*next);
    response.body += part.status == 200 ? part.body : "CUT";
    next = part.next;
  }
  return response;
}

server::Site& small_site() {
  static const SmallNewspaper newspaper(
      {news("azure-1", "La fin de l’exclusivité d’Azure", "Azure perd l’exclusivité d’OpenAI, que dirige Sam Altman.",
            "2025-03-15", "Le Monde", {"Économie"}),
       news("azure-2", "Azure grandit", "Le nuage Azure grandit encore à Paris, dit Sam Altman.", "2024-11-02",
            "Libération"),
       news("greve-1", "Grève", "La grève continue dans les transports.", "2025-01-10", "Le Monde"),
       news("a/b?c#d é", "Une clé rare", "Le mot introuvable se cache ici.")});
  static server::Site site({.databases = {newspaper.database},
                            .address = {.host = "127.0.0.1", .port = 7700, .path = {}},
                            .hosts = {},
                            .report = {}});
  return site;
}

std::string body(const std::string& target) { return get_whole(small_site(), target).body; }

nlohmann::json json_of(const server::Response& response) { return nlohmann::json::parse(response.body); }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace fsearch::testing
