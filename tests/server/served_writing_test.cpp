/// The program over sockets: what clients write is found, and nothing that was acknowledged is lost.
#include "tests/server/served.hpp"

using fsearch::test::contains;
using fsearch::test::Workspace;
using fsearch::testing::Client;
using fsearch::testing::request;
using fsearch::testing::Served;

namespace {

const std::string token = "0123456789abcdef";

void prepare(const Workspace& here) {
  fsearch::test::index_lines(here, R"({"id":"first","title":"Azure","text":"Le nuage Azure."})"
                                   "\n");
  here.write("tokens", token + "\n");
  here.run("chmod 600 tokens");
}

std::vector<std::string> options(const Workspace& here) { return {"--token-file", (here.path() / "tokens").string()}; }

std::string send(std::uint16_t port, const std::string& method, const std::string& path, const std::string& body,
                 const std::string& more = "Authorization: Bearer " + token + "\r\n") {
  return Client(port)
      .send(method + " /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more +
            "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body)
      .rest();
}

/// Returns the task once it is over; after 20 seconds as it is.
std::string over(std::uint16_t port, const std::string& number) {
  std::string task;
  for (int i = 0; i < 400; ++i) {
    task = send(port, "GET", "tasks/" + number, "");
    if (contains(task, "\"done\"") || contains(task, "\"failed\"")) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return task;
}

std::string ids(const Workspace& here) {
  return here.run("fsearch export --db db | grep -o '\"id\": *\"[a-z0-9]*\"' | sort | tr -d ' \\n'").out;
}

}  // namespace

TEST_CASE("serve --token-file: an article put is found, one deleted is not, tasks tell what became of them") {
  const Workspace here;
  prepare(here);
  Served served(here, "127.0.0.1:0", {}, options(here));
  const auto port = served.port();
  CHECK(contains(send(port, "PUT", "articles/second", R"({"title":"Viaduc","text":"Le viaduc rouvre."})"),
                 "202 Accepted"));
  CHECK(contains(over(port, "1"), R"({"task":1,"status":"done","kind":"write","articles":1})"));
  CHECK(contains(Client(port).send(request("/api/v1/search?query=viaduc")).rest(), "\"id\":\"second\""));
  send(port, "DELETE", "articles/first", "");
  send(port, "DELETE", "articles/first", "");
  CHECK(contains(over(port, "2"), "\"articles\":1"));
  CHECK(contains(over(port, "3"), R"("status":"done","kind":"delete","articles":0,"detail":"no article had this id")"));
  CHECK(ids(here) == "\"id\":\"second\"");
  CHECK(served.stop() == 0);
}

TEST_CASE(
    "serve --token-file: many articles at once, of more bytes than a search may have; without a token they are not "
    "read") {
  const Workspace here;
  prepare(here);
  Served served(here, "127.0.0.1:0", {}, options(here));
  std::string lines;
  for (int i = 0; i < 500; ++i)
    lines += R"({"id":"n)" + std::to_string(i) + R"(","title":"Viaduc )" + std::to_string(i) + "\",\"text\":\"" +
             std::string(500, 'x') + "\"}\n";
  CHECK(contains(send(served.port(), "POST", "articles", lines, ""), "413 "));
  CHECK(contains(send(served.port(), "POST", "articles", lines), "202 Accepted"));
  CHECK(contains(over(served.port(), "1"), "\"articles\":500"));
  CHECK(contains(send(served.port(), "POST", "search", lines), "413 "));
  CHECK(contains(send(served.port(), "POST", "articles", "{}", "Content-Length: 99999999\r\n"), "40"));
}

TEST_CASE("serve --token-file: killed at once after the acknowledgement, it loses nothing") {
  const Workspace here;
  prepare(here);
  std::string expected = "\"id\":\"first\"";
  for (int round = 0; round < 4; ++round) {
    Served killed(here, "127.0.0.1:0", {}, options(here));
    for (int i = 0; i < 5; ++i) {
      const std::string id = "k" + std::to_string(round) + std::to_string(i);
      REQUIRE(contains(send(killed.port(), "PUT", "articles/" + id, R"({"text":"Un texte."})"), "202 Accepted"));
      expected += "\"id\":\"" + id + "\"";
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(60 * round));
    killed.signal(SIGKILL);
  }
  Served served(here, "127.0.0.1:0", {}, options(here));
  CHECK(contains(over(served.port(), "20"), "\"done\""));
  CHECK(ids(here) == expected);
}

TEST_CASE("serve --token-file: while another indexes, tasks wait, and none fails") {
  const Workspace here;
  prepare(here);
  Served served(here, "127.0.0.1:0", {}, options(here));
  here.run("(flock 9; sleep 3) 9>>db/lock & sleep 0.5");
  send(served.port(), "PUT", "articles/late", R"({"text":"Un texte."})");
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  CHECK_FALSE(contains(send(served.port(), "GET", "tasks/1", ""), "\"failed\""));
  CHECK(contains(over(served.port(), "1"), "\"done\""));
}

TEST_CASE("serve --token-file: several indexes, and tokens that everybody reads, are refused at the start") {
  const Workspace here;
  prepare(here);
  CHECK(here.run("fsearch serve --db db --db db --token-file tokens").status == 2);
  here.run("chmod 644 tokens");
  CHECK(contains(here.run("fsearch serve --db db --token-file tokens").err, "chmod o-r"));
}
