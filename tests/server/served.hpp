/// The program serving, and a client that speaks to it in bytes.
#pragma once
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/program.hpp"

namespace fsearch::testing {

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
  std::string rest() const {
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
  /// `before` runs in its process before the program; `more` are other options.
  Served(const test::Workspace& here, const std::string& address, const std::function<void()>& before = {},
         const std::vector<std::string>& more = {}) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::close(ends[0]);
      ::close(ends[1]);
      if (before) before();
      const std::string database = (here.path() / "db").string();
      std::vector<std::string> words{"fsearch", "serve", "--db", database, "--listen", address, "--jobs", "2"};
      words.insert(words.end(), more.begin(), more.end());
      std::vector<char*> arguments;
      arguments.reserve(words.size() + 1);
      for (auto& word : words) arguments.push_back(word.data());
      arguments.push_back(nullptr);
      ::execv(FSEARCH_PROGRAM, arguments.data());
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
  pid_t process() const { return process_; }
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

/// Returns a request that is the last of its connection.
inline std::string request(const std::string& target, const std::string& more = "Connection: close\r\n") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

}  // namespace fsearch::testing
