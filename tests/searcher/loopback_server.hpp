/// xapian-tcpsrv on loopback, and what else stands there.
#pragma once
#include <netinet/in.h>
#include <sys/types.h>

#include <cstdint>
#include <string>

namespace fsearch::testing {

/// Returns the address of a port of this machine; of 0, whichever port is free.
sockaddr_in loopback(std::uint16_t port);

/// Returns a socket bound to `address`, which then names its port; -1 where that is taken.
int bind_loopback(sockaddr_in& address);

/// Returns a port where nobody listens. It lies below those that the kernel gives to whoever connects (from 32768 on),
/// so that none takes it while a server is away.
std::uint16_t free_port();

/// An index served until this goes.
class LoopbackServer {
 public:
  /// Returns once it answers; fails the test where it does not.
  explicit LoopbackServer(const std::string& database, std::uint16_t port = free_port());
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  std::uint16_t port() const { return port_; }
  std::string address() const { return "tcp://127.0.0.1:" + std::to_string(port_); }

 private:
  std::uint16_t port_;
  pid_t process_ = 0;
};

}  // namespace fsearch::testing
