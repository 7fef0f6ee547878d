#include "server/api/api.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

#include "exports/citation.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "fsearch/upkeep.hpp"
#include "searcher/chosen_entities.hpp"
#include "server/api/api_request.hpp"
#include "server/api/format.hpp"
#include "server/api/quotes_route.hpp"
#include "server/api/search_route.hpp"
#include "server/api/stories_route.hpp"
#include "server/api/trends_route.hpp"
#include "server/http/problem.hpp"

namespace fsearch::data {
extern const std::string_view openapi;
}  // namespace fsearch::data

namespace fsearch::server {
namespace {

constexpr std::string_view articles_prefix = "articles/";

struct Asked {
  const Request& request;
  Searcher& searcher;
  const std::vector<std::string>& databases;
};

using Route = Response (*)(const Asked&);

Response json_response(std::string json) {
  return {.status = 200, .content_type = "application/json", .body = std::move(json) + "\n", .headers = {}};
}

std::string needed(const Request& request, const std::string& name) {
  auto value = parameter(request, name);
  if (!value || value->empty()) throw Error(Error::Kind::usage, "", "\"" + name + "\" is missing");
  return *std::move(value);
}

Response search(const Asked& asked) { return search_route(asked.request, asked.searcher); }

Response quotes(const Asked& asked) { return quotes_route(asked.request, asked.searcher); }

Response stories(const Asked& asked) {
  const auto id = parameter(asked.request, "id");
  if (id && !asked.searcher.article(*id)) return problem_response(Problem::no_such_article, *id);
  return stories_route(asked.request, asked.searcher);
}

Response trends(const Asked& asked) { return trends_route(asked.request, asked.searcher); }

Response similar(const Asked& asked) {
  const std::string id = needed(asked.request, "id");
  if (!asked.searcher.article(id)) return problem_response(Problem::no_such_article, id);
  return json_response(to_json(asked.searcher.similar(id, search_request(asked.request, {"id"}))));
}

Response suggest(const Asked& asked) {
  take_only(asked.request, {"q", "limit"});
  const std::string typed = parameter(asked.request, "q").value_or("");
  const std::size_t limit = count_parameter(asked.request, "limit", 8, max_page_size);
  return json_response(to_json(typed, asked.searcher.suggest(typed, limit)));
}

std::optional<EntityType> asked_type(const Request& request) {
  const auto asked = parameter(request, "type");
  if (!asked || *asked == "all") return std::nullopt;
  if (const auto type = entity_type_named(*asked)) return type;
  throw Error(Error::Kind::usage, "", "\"type\": one of person, org, place, other, all is expected");
}

Response entities(const Asked& asked) {
  take_only(asked.request, {"id", "type", "q", "limit"});
  if (const auto id = parameter(asked.request, "id")) {
    if (!asked.searcher.article(*id)) return problem_response(Problem::no_such_article, *id);
    const std::size_t limit = count_parameter(asked.request, "limit", SIZE_MAX, max_page_size);
    return json_response(
        to_json(*id, chosen_entities(asked.searcher.entities_of(*id), asked_type(asked.request), limit)));
  }
  return json_response(
      to_json(asked.searcher.entities({asked_type(asked.request), parameter(asked.request, "q").value_or(""),
                                       count_parameter(asked.request, "limit", 20, max_page_size)})));
}

/// Folders are named without what is above them, which is nobody's business.
Response info(const Asked& asked) {
  take_only(asked.request, {});
  std::string list;
  for (const auto& database : asked.databases) {
    if (database.find("://") != std::string::npos) continue;
    IndexInfo index = read_index_info(database);
    index.database = std::filesystem::path(database).filename().string();
    list += (list.empty() ? "" : ",") + to_json(index);
  }
  return json_response("{\"articles\":" + std::to_string(asked.searcher.size()) + ",\"databases\":[" + list + "]}");
}

Response article(const Asked& asked) {
  const std::string id = asked.request.path.substr(api_prefix.size() + articles_prefix.size());
  take_only(asked.request, {"q", "format"});
  const Format format = wanted_format(asked.request);
  const auto query = parameter(asked.request, "q");
  const auto found = asked.searcher.article(id, query.value_or(""));
  if (!found) return problem_response(Problem::no_such_article, id);
  if (format == Format::json) return json_response(to_json(*found, query.has_value()));
  if (format != Format::ris && format != Format::bibtex)
    throw Error(Error::Kind::usage, "", "\"format\": one of json, ris, bibtex is expected");
  return {.status = 200,
          .content_type = media_type(format),
          .body = format == Format::ris ? ris(found->article) : bibtex(found->article),
          .headers = {{"Content-Disposition",
                       std::string("attachment; filename=\"article.") + (format == Format::ris ? "ris\"" : "bib\"")}}};
}

struct NamedRoute {
  std::string_view name;  ///< Behind api_prefix.
  Route route;
  bool may_post;
};

constexpr std::array<NamedRoute, 9> routes{{{"search", search, true},
                                            {"similar", similar, false},
                                            {"suggest", suggest, false},
                                            {"entities", entities, false},
                                            {"trends", trends, false},
                                            {"quotes", quotes, false},
                                            {"stories", stories, false},
                                            {"info", info, false},
                                            {"articles/{id}", article, false}}};

const NamedRoute* route_of(std::string_view name) {
  if (name.starts_with(articles_prefix) && name.size() > articles_prefix.size()) name = "articles/{id}";
  for (const auto& route : routes)
    if (route.name == name) return &route;
  return nullptr;
}

}  // namespace

Response answer_api(const Request& request, Searcher& searcher, const std::vector<std::string>& databases) {
  const NamedRoute* route = route_of(std::string_view(request.path).substr(api_prefix.size()));
  if (route == nullptr) return problem_response(Problem::no_such_route, "docs/api.md lists the addresses");
  if (request.method == "GET" || request.method == "HEAD" || (route->may_post && request.method == "POST"))
    return route->route({request, searcher, databases});
  Response refused = problem_response(Problem::method_not_allowed);
  refused.headers.emplace_back("Allow", route->may_post ? "GET, HEAD, POST" : "GET, HEAD");
  return refused;
}

std::string_view api_route(std::string_view path) {
  const NamedRoute* route = route_of(path.substr(api_prefix.size()));
  return route == nullptr ? "" : route->name;
}

Response api_description() { return json_response(std::string(data::openapi)); }

std::vector<std::string> api_addresses() {
  std::vector<std::string> all;
  for (const auto& route : routes) {
    const std::string address = std::string(api_prefix) + std::string(route.name);
    all.push_back("get " + address);
    if (route.may_post) all.push_back("post " + address);
  }
  return all;
}

}  // namespace fsearch::server
