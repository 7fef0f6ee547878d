/// The program over sockets: responses in parts, what systemd gives it, what its log says.
#include <cstdlib>

#include "tests/server/served.hpp"
#include "tests/support/count_of.hpp"

using fsearch::test::contains;
using fsearch::test::count_of;
using fsearch::test::Workspace;
using fsearch::testing::Client;
using fsearch::testing::request;
using fsearch::testing::Served;

namespace {

constexpr int articles = 700;

const Workspace& newspaper() {
  static const Workspace here;
  static const bool made = [] {
    std::string lines;
    for (int i = 0; i < articles; ++i)
      lines += R"({"id":"n)" + std::to_string(i) + R"(","title":"Azure )" + std::to_string(i) +
               "\",\"text\":\"Le nuage " + std::string(2000, 'x') + R"( Azure."})" + "\n";
    fsearch::test::index_lines(here, lines);
    return true;
  }();
  REQUIRE(made);
  return here;
}

/// Returns the body of a chunked response; what is missing at its end is "CUT".
std::string body_of(const std::string& response) {
  std::size_t at = response.find("\r\n\r\n") + 4;
  std::string body;
  while (at < response.size()) {
    const std::size_t size = std::stoul(response.substr(at), nullptr, 16);
    at = response.find("\r\n", at) + 2;
    if (size == 0) return body;
    body += response.substr(at, size);
    at += size + 2;
  }
  return body + "CUT";
}

}  // namespace

TEST_CASE("serve: all articles of a search come in chunks, and the connection takes another request") {
  Served served(newspaper(), "127.0.0.1:0");
  const std::string target = "/api/v1/search?query=Azure&format=ndjson";
  const std::string answer = Client(served.port()).send(request(target)).rest();
  CHECK(contains(answer, "Transfer-Encoding: chunked\r\n"));
  CHECK(count_of(body_of(answer), "\n") == articles + 1);
  CHECK(contains(body_of(answer), "{\"complete\":true,\"articles\":700,\"total\":700}\n"));
  const std::string both = Client(served.port()).send(request(target, "") + request("/healthz")).rest();
  CHECK(both.ends_with("ok\n"));
}

TEST_CASE(
    "serve: a client of HTTP/1.0 gets all articles until the end of the connection, one that asks for the head none") {
  Served served(newspaper(), "127.0.0.1:0");
  const std::string target = "/api/v1/search?query=Azure&format=ndjson";
  const std::string old = Client(served.port()).send("GET " + target + " HTTP/1.0\r\nHost: localhost\r\n\r\n").rest();
  CHECK_FALSE(contains(old, "chunked"));
  CHECK(count_of(old.substr(old.find("\r\n\r\n")), "\n") == articles + 3);
  const std::string head = Client(served.port()).send("HEAD" + request(target).substr(3)).rest();
  CHECK(head.ends_with("\r\n\r\n"));
}

TEST_CASE("serve: a client that goes away in the middle of all articles costs nothing") {
  Served served(newspaper(), "127.0.0.1:0");
  for (int i = 0; i < 20; ++i) Client(served.port()).send(request("/api/v1/search?query=Azure&format=ndjson"));
  CHECK(contains(Client(served.port()).send(request("/healthz")).rest(), "ok\n"));
  CHECK(served.stop() == 0);
}

TEST_CASE("serve: listens on the socket that systemd gives, tells it when it is ready, and leaves it open") {
  const std::string path = (newspaper().path() / "notify.sock").string();
  const int notify = ::socket(AF_UNIX, SOCK_DGRAM, 0);
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  path.copy(name.sun_path, sizeof name.sun_path - 1);
  REQUIRE(::bind(notify, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0);
  const int given = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::bind(given, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(::listen(given, 10) == 0);
  socklen_t size = sizeof address;
  ::getsockname(given, reinterpret_cast<sockaddr*>(&address), &size);
  Served served(newspaper(), "127.0.0.1:1", [&] {
    ::dup2(given, 3);
    ::setenv("LISTEN_FDS", "1", 1);
    ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  });
  CHECK(served.port() == ntohs(address.sin_port));
  char said[64];
  CHECK(std::string(said, static_cast<std::size_t>(::recv(notify, said, sizeof said, 0))) == "READY=1");
  CHECK(contains(Client(served.port()).send(request("/readyz")).rest(), "ok\n"));
  CHECK(served.stop() == 0);
  CHECK(std::string(said, static_cast<std::size_t>(::recv(notify, said, sizeof said, 0))) == "STOPPING=1");
  CHECK(Client(ntohs(address.sin_port)).connected());
  ::close(given);
  ::close(notify);
}

TEST_CASE("serve --log: a line for each request, in which nobody reads what was searched") {
  const std::string path = (newspaper().path() / "log").string();
  Served served(newspaper(), "127.0.0.1:0",
                [&] { ::dup2(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO); }, {"--log"});
  Client(served.port()).send(request("/?q=secret")).rest();
  Client(served.port()).send("nonsense\r\n\r\n").rest();
  CHECK(served.stop() == 0);
  const std::string log = newspaper().run("cat log").out;
  CHECK(count_of(log, "\n") == 2);
  CHECK(contains(log, R"("method":"GET","route":"page","path":"/","status":200)"));
  CHECK(contains(log, "\"status\":400"));
  CHECK_FALSE(contains(log, "secret"));
}
