#include "server/api/write_routes.hpp"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "fsearch/error.hpp"
#include "server/api/api.hpp"
#include "server/http/problem.hpp"
#include "server/writing/tokens.hpp"
#include "text/fold.hpp"

namespace fsearch::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view articles_prefix = "articles/";
constexpr std::string_view tasks_prefix = "tasks/";

[[noreturn]] void refuse(const std::string& why) { throw Error(Error::Kind::usage, "", why); }

std::string task_json(const Task& task, const Json& skipped = {}) {
  Json json = {{"task", task.number}, {"status", to_string(task.status)}, {"kind", to_string(task.kind)}};
  if (task.status == Task::Status::done || task.status == Task::Status::failed) json["articles"] = task.articles;
  if (!task.detail.empty()) json["detail"] = task.detail;
  if (!skipped.empty()) json["skipped"] = skipped;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Response accepted(Task::Kind kind, const std::string& content, const Writing& writing, const Json& skipped = {}) {
  const auto number = writing.queue.add(kind, content);
  if (!number) return problem_response(Problem::busy, "too many tasks wait");
  const Task task{.number = *number, .kind = kind, .status = Task::Status::waiting, .articles = 0, .detail = ""};
  return {.status = 202,
          .content_type = "application/json",
          .body = task_json(task, skipped),
          .headers = {{"Location", std::string(api_prefix) + std::string(tasks_prefix) + std::to_string(*number)}}};
}

bool has_text(const Json& article, const char* key) {
  return article.contains(key) && article[key].is_string() && !article[key].get_ref<const std::string&>().empty();
}

/// Returns the article on one line. Throws Error where it could not be found again, or has nothing to find.
std::string line_of(const Json& article) {
  if (!article.is_object()) refuse("a JSON object is expected, as {\"id\": \"a1\", \"title\": \"…\", \"text\": \"…\"}");
  if (!has_text(article, "id") && !has_text(article, "url")) refuse("an \"id\" or a \"url\" is expected");
  if (!has_text(article, "title") && !has_text(article, "text")) refuse("a \"title\" or a \"text\" is expected");
  return article.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string id_of(const Request& request) { return request.path.substr(api_prefix.size() + articles_prefix.size()); }

Response put(const Request& request, const Writing& writing) {
  Json article = Json::parse(request.body, nullptr, false);
  const std::string id = id_of(request);
  if (article.is_object()) {
    if (has_text(article, "id") && article["id"] != id) refuse("\"id\": another than the address has");
    article["id"] = id;
  }
  return accepted(Task::Kind::write, line_of(article), writing);
}

/// A bad line costs itself alone, and is named in the answer.
Response post(const Request& request, const Writing& writing) {
  std::string lines;
  Json skipped = Json::array();
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < request.body.size();) {
    const std::size_t end = std::min(request.body.find('\n', begin), request.body.size());
    const std::string_view line = std::string_view(request.body).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      lines += line_of(Json::parse(line, nullptr, false));
    } catch (const Error& error) {
      skipped.push_back({{"line", number}, {"detail", error.detail()}});
    }
  }
  if (lines.empty() && !skipped.empty())
    refuse("line " + skipped[0]["line"].dump() + ": " + skipped[0]["detail"].get<std::string>());
  if (lines.empty()) refuse("a body of lines is expected, each the JSON of an article");
  return accepted(Task::Kind::write, lines, writing, skipped);
}

Response remove(const Request& request, const Writing& writing) {
  return accepted(Task::Kind::remove, id_of(request), writing);
}

Response task(const Request& request, const Writing& writing) {
  const std::string_view text = std::string_view(request.path).substr(api_prefix.size() + tasks_prefix.size());
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = problem == std::errc{} && end == text.data() + text.size();
  const auto found = whole ? writing.queue.find(number) : std::nullopt;
  if (!found) return problem_response(Problem::no_such_task, "the last 1,000 that are done are remembered");
  return {.status = 200, .content_type = "application/json", .body = task_json(*found), .headers = {}};
}

struct WritingRoute {
  std::string_view method, name;  ///< Behind api_prefix; "{" stands for anything but nothing.
  Response (*answer)(const Request&, const Writing&);
};

constexpr std::array<WritingRoute, 4> routes{{{"PUT", "articles/{id}", put},
                                              {"DELETE", "articles/{id}", remove},
                                              {"POST", "articles", post},
                                              {"GET", "tasks/{number}", task}}};

const WritingRoute* route_of(const Request& request) {
  if (!request.path.starts_with(api_prefix)) return nullptr;
  const std::string_view path = std::string_view(request.path).substr(api_prefix.size());
  for (const auto& route : routes) {
    const std::size_t open = route.name.find('{');
    const bool named = open == std::string_view::npos
                           ? path == route.name
                           : path.size() > open && path.starts_with(route.name.substr(0, open));
    if (named && request.method == route.method) return &route;
  }
  return nullptr;
}

}  // namespace

bool may_write(const Request& request, const Writing& writing) {
  return route_of(request) != nullptr && is_allowed(request.authorization, writing.tokens);
}

std::optional<Response> answer_writing(const Request& request, const Writing& writing) {
  const WritingRoute* route = route_of(request);
  if (route == nullptr) return std::nullopt;
  if (is_allowed(request.authorization, writing.tokens)) return route->answer(request, writing);
  Response refused = problem_response(Problem::unauthorized, "send \"Authorization: Bearer TOKEN\"");
  refused.headers.emplace_back("WWW-Authenticate", "Bearer");
  return refused;
}

std::string_view writing_route(const Request& request) {
  const WritingRoute* route = route_of(request);
  return route == nullptr ? "" : route->name;
}

std::vector<std::string> writing_addresses() {
  std::vector<std::string> all;
  all.reserve(routes.size());
  for (const auto& route : routes)
    all.push_back(ascii_lower(route.method) + " " + std::string(api_prefix) + std::string(route.name));
  return all;
}

}  // namespace fsearch::server
