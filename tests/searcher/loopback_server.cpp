#include "tests/searcher/loopback_server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>
#include <vector>

namespace fsearch::testing {
namespace {

bool answers(std::uint16_t port) {
  const sockaddr_in address = loopback(port);
  const int socket_ = socket(AF_INET, SOCK_STREAM, 0);
  const bool connected = connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(socket_);
  return connected;
}

}  // namespace

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

int bind_loopback(sockaddr_in& address) {
  const int socket_ = socket(AF_INET, SOCK_STREAM, 0);
  socklen_t size = sizeof address;
  const bool bound = bind(socket_, reinterpret_cast<const sockaddr*>(&address), size) == 0;
  getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
  if (bound) return socket_;
  close(socket_);
  return -1;
}

std::uint16_t free_port() {
  static std::mt19937 random(static_cast<unsigned>(getpid()));
  std::uniform_int_distribution<int> ports(20'000, 32'000);
  while (true) {
    sockaddr_in address = loopback(static_cast<std::uint16_t>(ports(random)));
    const int socket_ = bind_loopback(address);
    if (socket_ < 0) continue;
    close(socket_);
    return ntohs(address.sin_port);
  }
}

LoopbackServer::LoopbackServer(const std::string& database, std::uint16_t port) : port_(port) {
  const std::string generation = database + "/current";
  const std::string number = std::to_string(port_);
  std::vector<std::string> words = {XAPIAN_TCPSRV, "-q", "-I", "127.0.0.1", "-p", number, generation};
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawnattr_t own_group;  // The server and its children are one group, which ends with the test.
  posix_spawnattr_init(&own_group);
  posix_spawnattr_setflags(&own_group, POSIX_SPAWN_SETPGROUP);
  REQUIRE(posix_spawn(&process_, arguments.front(), nullptr, &own_group, arguments.data(), environ) == 0);
  posix_spawnattr_destroy(&own_group);
  for (int i = 0; i < 200 && !answers(port_); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  REQUIRE(answers(port_));
}

LoopbackServer::~LoopbackServer() {
  kill(-process_, SIGKILL);  // Asked by SIGTERM, a server once waited ten minutes for a child.
  waitpid(process_, nullptr, 0);
}

}  // namespace fsearch::testing
