#include "server/api/api.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "fsearch/upkeep.hpp"
#include "server/api/api_request.hpp"
#include "server/http/problem.hpp"

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

Response search(const Asked& asked) {
  return json_response(to_json(asked.searcher.search(search_request(asked.request))));
}

Response similar(const Asked& asked) {
  const std::string id = needed(asked.request, "id");
  if (!asked.searcher.article(id)) return problem_response(Problem::no_such_article, id);
  return json_response(to_json(asked.searcher.similar(id, search_request(asked.request, {"id"}))));
}

Response suggest(const Asked& asked) {
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
  if (const auto id = parameter(asked.request, "id")) {
    if (!asked.searcher.article(*id)) return problem_response(Problem::no_such_article, *id);
    return json_response(to_json(*id, asked.searcher.entities_of(*id)));
  }
  return json_response(
      to_json(asked.searcher.entities({asked_type(asked.request), parameter(asked.request, "q").value_or(""),
                                       count_parameter(asked.request, "limit", 20, max_page_size)})));
}

/// Folders are named without what is above them, which is nobody's business.
Response info(const Asked& asked) {
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
  const auto query = parameter(asked.request, "q");
  const auto found = asked.searcher.article(id, query.value_or(""));
  return found ? json_response(to_json(*found, query.has_value())) : problem_response(Problem::no_such_article, id);
}

Route route_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Route>, 5> routes{
      {{"search", search}, {"similar", similar}, {"suggest", suggest}, {"entities", entities}, {"info", info}}};
  for (const auto& [known, route] : routes)
    if (known == name) return route;
  return name.starts_with(articles_prefix) && name.size() > articles_prefix.size() ? article : nullptr;
}

}  // namespace

Response answer_api(const Request& request, Searcher& searcher, const std::vector<std::string>& databases) {
  const Route route = route_of(std::string_view(request.path).substr(api_prefix.size()));
  if (route == nullptr) return problem_response(Problem::no_such_route, "docs/api.md lists the addresses");
  const bool may_post = route == search;
  if (request.method != "GET" && request.method != "HEAD" && !(may_post && request.method == "POST")) {
    Response refused = problem_response(Problem::method_not_allowed);
    refused.headers.emplace_back("Allow", may_post ? "GET, HEAD, POST" : "GET, HEAD");
    return refused;
  }
  return route({request, searcher, databases});
}

}  // namespace fsearch::server
