/// The queue of changes, the tokens, and what requests to write are refused.
#include <doctest/doctest.h>

#include <fstream>

#include "fsearch/error.hpp"
#include "server/api/write_routes.hpp"
#include "server/writing/tokens.hpp"
#include "tests/server/small_site.hpp"

using namespace fsearch;
using namespace fsearch::testing;
using server::Request;
using server::Response;
using server::Task;
using server::TaskQueue;

namespace {

constexpr const char* token = "0123456789abcdef-token";

struct WritingSite {
  ScratchFolder folder;
  TaskQueue queue{folder.path("queue")};
  SmallNewspaper newspaper{{news("a", "Azure", "Le nuage Azure.")}};
  server::Site site{
      {.databases = {newspaper.database},
       .address = {.host = "localhost", .port = 1, .path = {}},
       .hosts = {},
       .report = {},
       .metrics = {},
       .writing = std::make_shared<server::Writing>(server::Writing{queue, {"another-token-of-us", token}})}};

  Response ask(const std::string& method, const std::string& path, const std::string& body,
               const std::string& authorization = std::string("Bearer ") + token) {
    Request request;
    request.method = method;
    request.path = "/api/v1/" + path;
    request.host = "localhost";
    request.body = body;
    request.authorization = authorization;
    return site.answer(request);
  }
};

std::string code(const Response& response) { return json_of(response).at("code"); }

std::string content(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("queue: tasks come in order, those that write together, one that removes alone") {
  const ScratchFolder folder;
  TaskQueue queue(folder.path("q"));
  for (const auto kind : {Task::Kind::write, Task::Kind::write, Task::Kind::remove, Task::Kind::write})
    CHECK(queue.add(kind, "x\n"));
  CHECK(queue.take(10).size() == 2);
  const auto removal = queue.take(10);
  REQUIRE(removal.size() == 1);
  CHECK(removal.front().number == 3);
  CHECK(queue.find(3)->status == Task::Status::running);
  CHECK(queue.take(10).front().number == 4);
}

TEST_CASE("queue: opened again, it has what was not finished, begun or not, and remembers what was") {
  const ScratchFolder folder;
  {
    TaskQueue queue(folder.path("q"));
    for (int i = 0; i < 3; ++i) queue.add(Task::Kind::write, "line " + std::to_string(i) + "\n");
    auto first = queue.take(1);
    first.front().status = Task::Status::failed;
    first.front().detail = "why";
    queue.finish(first.front());
    queue.take(1);
  }
  std::ofstream(folder.path("q/000000000009.write.new")) << "half a task";
  TaskQueue queue(folder.path("q"));
  CHECK(queue.find(1)->status == Task::Status::failed);
  CHECK(queue.find(1)->detail == "why");
  const auto waiting = queue.take(10);
  REQUIRE(waiting.size() == 2);
  CHECK(content(queue.file_of(waiting.front())) == "line 1\n");
  CHECK(queue.add(Task::Kind::write, "x").value() > 3);
}

TEST_CASE("queue: one process has it; a stopped one gives nothing more") {
  const ScratchFolder folder;
  TaskQueue queue(folder.path("q"));
  CHECK_THROWS_AS(TaskQueue(folder.path("q")), Error);
  queue.add(Task::Kind::write, "x");
  queue.stop();
  CHECK(queue.take(1).empty());
}

TEST_CASE("put, post and delete are tasks, told by a number and an address") {
  WritingSite site;
  const Response put = site.ask("PUT", "articles/a/b", R"({"title": "Un titre", "text": "Un texte."})");
  CHECK(put.status == 202);
  CHECK(json_of(put) == nlohmann::json::parse(R"({"task":1,"status":"waiting","kind":"write"})"));
  CHECK(put.headers.front() == std::pair<std::string, std::string>{"Location", "/api/v1/tasks/1"});
  CHECK(site.ask("POST", "articles", "{\"id\":\"x\",\"text\":\"1\"}\n\n{\"url\":\"https://a.example\",\"title\":\"2\"}")
            .status == 202);
  CHECK(site.ask("DELETE", "articles/a", "").status == 202);
  CHECK(json_of(site.ask("GET", "tasks/3", "")).at("kind") == "delete");
  const auto tasks = site.queue.take(10);
  REQUIRE(tasks.size() == 2);
  CHECK(nlohmann::json::parse(content(site.queue.file_of(tasks[0]))).at("id") == "a/b");
  CHECK(content(site.queue.file_of(tasks[1])) ==
        "{\"id\":\"x\",\"text\":\"1\"}\n{\"url\":\"https://a.example\",\"title\":\"2\"}\n");
}

TEST_CASE("what is no article is refused before it is a task, by the line") {
  WritingSite site;
  for (const auto& asked :
       {std::tuple{"PUT", "articles/a", "no json"}, std::tuple{"PUT", "articles/a", "[]"},
        std::tuple{"PUT", "articles/a", R"({"id":"b","text":"x"})"}, std::tuple{"PUT", "articles/a", "{}"},
        std::tuple{"POST", "articles", ""}, std::tuple{"POST", "articles", "{\"text\":\"x\"}"}}) {
    INFO(std::get<1>(asked), " ", std::get<2>(asked));
    CHECK(code(std::apply([&](auto... parts) { return site.ask(parts...); }, asked)) == "bad_request");
  }
  const Response all_bad = site.ask("POST", "articles", "\n{\n{}");
  CHECK(has(json_of(all_bad).at("detail"), "line 2: a JSON object is expected"));
  CHECK_FALSE(site.queue.find(1));
}

TEST_CASE("of many articles the bad lines are named, and the others written") {
  WritingSite site;
  const Response answer = site.ask("POST", "articles", "{\"id\":\"x\",\"text\":\"1\"}\n{\n{\"text\":\"y\"}\n");
  CHECK(answer.status == 202);
  const auto skipped = json_of(answer).at("skipped");
  REQUIRE(skipped.size() == 2);
  CHECK(skipped[0].at("line") == 2);
  CHECK(skipped[1].at("line") == 3);
  CHECK(has(skipped[1].at("detail"), "an \"id\" or a \"url\" is expected"));
  CHECK(content(site.queue.file_of(site.queue.take(10).at(0))) == "{\"id\":\"x\",\"text\":\"1\"}\n");
}

TEST_CASE("writing needs a token of the file; what is like one is not one") {
  WritingSite site;
  for (const std::string& wrong :
       {std::string(), std::string("Bearer "), std::string(token), "Bearer " + std::string(token).substr(1),
        "Bearer " + std::string(token) + "x", "Basic " + std::string(token)}) {
    const Response refused = site.ask("PUT", "articles/a", R"({"text":"x"})", wrong);
    CHECK(refused.status == 401);
    CHECK(code(refused) == "unauthorized");
    CHECK(site.ask("GET", "tasks/1", "", wrong).status == 401);
  }
  CHECK(site.ask("GET", "tasks/1", "").status == 404);
  CHECK(code(site.ask("GET", "tasks/x", "")) == "no_such_task");
}

TEST_CASE("a server without tokens has no such addresses") {
  Request request;
  request.host = "localhost";
  request.authorization = std::string("Bearer ") + token;
  for (const auto& [method, path, status] :
       {std::tuple{"PUT", "articles/azure-1", 405U}, std::tuple{"DELETE", "articles/azure-1", 405U},
        std::tuple{"POST", "articles", 404U}, std::tuple{"GET", "tasks/1", 404U}}) {
    request.method = method;
    request.path = std::string("/api/v1/") + path;
    CHECK(small_site().answer(request).status == status);
  }
}

TEST_CASE("read_tokens: one a line; short ones, none, and a file that everybody may read are refused") {
  const ScratchFolder folder;
  const std::string path = folder.path("tokens");
  const auto write = [&](const std::string& text, int mode) {
    std::ofstream(path) << text;
    std::filesystem::permissions(path, static_cast<std::filesystem::perms>(mode));
  };
  write("# ours\n\n0123456789abcdef\r\nfedcba9876543210\n", 0600);
  CHECK(server::read_tokens(path) == std::vector<std::string>{"0123456789abcdef", "fedcba9876543210"});
  write("0123456789abcdef\n", 0644);
  CHECK_THROWS_AS(server::read_tokens(path), Error);
  write("short\n", 0600);
  CHECK_THROWS_AS(server::read_tokens(path), Error);
  write("# none\n", 0600);
  CHECK_THROWS_AS(server::read_tokens(path), Error);
  CHECK_THROWS_AS(server::read_tokens(folder.path("missing")), Error);
}
