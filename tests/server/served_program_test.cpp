/// The program over sockets: limits, draining, addresses.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/program.hpp"

using fsearch::test::contains;
using fsearch::test::Workspace;

namespace {

/// A connection to a server; a read gives up after ten seconds.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connect(reinterpret_cast<const sockaddr*>(&address), sizeof address);
  }
  explicit Client(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    connect(reinterpret_cast<const sockaddr*>(&address), sizeof address);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool connected() const { return connected_; }

  Client& send(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
      const ssize_t part = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (part <= 0) break;
      sent += static_cast<std::size_t>(part);
    }
    return *this;
  }

  /// Returns what comes until the server closes the connection.
  std::string rest() {
    std::string text;
    char buffer[4096];
    for (ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0); size > 0;
         size = ::recv(socket_, buffer, sizeof buffer, 0))
      text.append(buffer, static_cast<std::size_t>(size));
    return text;
  }

 private:
  void connect(const sockaddr* address, socklen_t size) {
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    connected_ = ::connect(socket_, address, size) == 0;
  }

  int socket_;
  bool connected_ = false;
};

/// The program, serving until this goes.
class Served {
 public:
  Served(const Workspace& here, const std::string& address) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::close(ends[0]);
      ::close(ends[1]);
      const std::string database = (here.path() / "db").string();
      ::execl(FSEARCH_PROGRAM, "fsearch", "serve", "--db", database.c_str(), "--listen", address.c_str(), "--jobs", "2",
              nullptr);
      ::_exit(127);
    }
    ::close(ends[1]);
    for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) said_ += c;
    ::close(ends[0]);
  }
  ~Served() { stop(); }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  const std::string& said() const { return said_; }
  std::uint16_t port() const { return static_cast<std::uint16_t>(std::stoi(said_.substr(said_.rfind(':') + 1))); }
  void signal(int number) const { ::kill(process_, number); }

  /// Returns the exit status; -1 where it had to be killed, or was stopped before.
  int stop() {
    if (process_ <= 0) return -1;
    signal(SIGTERM);
    int status = 0;
    for (int i = 0; i < 200 && ::waitpid(process_, &status, WNOHANG) == 0; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const bool gone = ::kill(process_, 0) != 0;
    if (!gone) {
      signal(SIGKILL);
      ::waitpid(process_, &status, 0);
    }
    process_ = -1;
    return gone && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t process_ = -1;
  std::string said_;
};

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

std::string request(const std::string& target, const std::string& more = "Connection: close\r\n") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
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
