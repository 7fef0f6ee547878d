/// The program over sockets: limits, draining, addresses.
#include <memory>

#include "tests/server/served.hpp"

using fsearch::test::contains;
using fsearch::test::Workspace;
using fsearch::testing::Client;
using fsearch::testing::request;
using fsearch::testing::Served;

namespace {

const Workspace& newspaper() {
  static const Workspace here;
  static const bool made = [] {
    fsearch::test::index_lines(here, R"({"id":"a","title":"Azure","text":"Le nuage Azure.","date":"2025-03-15"})"
                                     "\n");
    return true;
  }();
  REQUIRE(made);
  return here;
}

}  // namespace

TEST_CASE("serve: prints its address, answers pages and programs, ends with status 0") {
  Served served(newspaper(), "127.0.0.1:0");
  CHECK(contains(served.said(), "fsearch listens on http://127.0.0.1:"));
  const std::string page = Client(served.port()).send(request("/?q=Azure")).rest();
  CHECK(page.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(contains(page, "Content-Security-Policy: default-src 'self'"));
  CHECK(contains(page, "<mark>Azure</mark>"));
  const std::string body = R"({"query": "Azure"})";
  const std::string posted =
      Client(served.port())
          .send("POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n\r\n" + body)
          .rest();
  CHECK(contains(posted, "\"id\":\"a\""));
  CHECK(served.stop() == 0);
  CHECK_FALSE(Client(served.port()).connected());
}

TEST_CASE("serve: one connection takes several requests, the head of an answer alone where that is asked") {
  Served served(newspaper(), "127.0.0.1:0");
  const std::string both = Client(served.port()).send(request("/healthz", "") + request("/nothing")).rest();
  CHECK(contains(both, "ok\nHTTP/1.1 404 Not Found\r\n"));
  const std::string head =
      Client(served.port()).send("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").rest();
  CHECK(contains(head, "Content-Length: 3\r\n"));
  CHECK(head.ends_with("\r\n\r\n"));
}

TEST_CASE("serve: a Unix socket, one left behind by a killed server, and one in use") {
  const std::string path = (newspaper().path() / "s.sock").string();
  {
    Served killed(newspaper(), "unix:" + path);
    killed.signal(SIGKILL);
  }
  REQUIRE(std::filesystem::exists(path));
  Served served(newspaper(), "unix:" + path);
  CHECK(served.said() == "fsearch listens on unix:" + path);
  CHECK(contains(Client(path).send(request("/healthz")).rest(), "ok\n"));
  const auto second = newspaper().run("fsearch serve --db db --listen unix:s.sock");
  CHECK(second.status == 2);
  CHECK(contains(second.err, "cannot listen there"));
  CHECK(served.stop() == 0);
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("serve: what is too large or no HTTP is refused with its code") {
  Served served(newspaper(), "127.0.0.1:0");
  const auto answer = [&](const std::string& bytes) { return Client(served.port()).send(bytes).rest(); };
  CHECK(contains(answer("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n"),
                 "\"header_too_large\""));
  CHECK(contains(answer("GET /?q=" + std::string(200'000, 'x') + " HTTP/1.1\r\n\r\n"), "\"header_too_large\""));
  CHECK(contains(answer("POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n"),
                 "\"body_too_large\""));
  const std::string chunked =
      "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n11170\r\n";
  CHECK(contains(answer(chunked + std::string(0x11170, 'x') + "\r\n0\r\n\r\n"), "\"body_too_large\""));
  CHECK(contains(answer("no http at all\r\n\r\n"), "\"bad_http\""));
  CHECK(contains(answer("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"), "\"bad_http\""));
  CHECK(contains(answer("GET / HTTP/1.1\r\nConnection: close\r\nHost: evil.example\r\n\r\n"), "\"host_not_allowed\""));
  CHECK(contains(answer(request("/healthz")), "ok\n"));
}

TEST_CASE("serve: slow clients are dropped, and do not stop a good one") {
  Served served(newspaper(), "127.0.0.1:0");
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 100; ++i) {
    slow.push_back(std::make_unique<Client>(served.port()));
    slow.back()->send("GET / HTTP/1.1\r\nHost: lo");
  }
  CHECK(contains(Client(served.port()).send(request("/healthz")).rest(), "ok\n"));
  const auto begin = std::chrono::steady_clock::now();
  CHECK(slow.front()->rest() == "");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(8));
}

TEST_CASE("serve: stopped, it ends at once where connections only wait, and answers what was begun") {
  Served served(newspaper(), "127.0.0.1:0");
  Client idle(served.port());
  Client asking(served.port());
  asking.send(request("/?q=Azure", ""));
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  const auto begin = std::chrono::steady_clock::now();
  CHECK(served.stop() == 0);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
  CHECK(contains(asking.rest(), "<mark>Azure</mark>"));
}

TEST_CASE("serve: no index, and an address that is none, are errors before anything is listened on") {
  const Workspace here;
  CHECK(here.run("fsearch serve --db none").status == 2);
  const auto outcome = newspaper().run("fsearch serve --db db --listen nowhere");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "127.0.0.1:7700"));
}
