#include "server/http/listener.hpp"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "fsearch/error.hpp"
#include "server/http/connection.hpp"
#include "server/http/problem.hpp"
#include "server/http/systemd.hpp"

namespace fsearch::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Local = asio::local::stream_protocol;

namespace {

constexpr std::chrono::milliseconds retry_time{100};

[[noreturn]] void refuse(const Address& address, const error_code& why) {
  throw Error(Error::Kind::usage, shown(address),
              "cannot listen there: " + why.message() + "; choose another address with --listen");
}

/// Each connection is an open file, beside those of the indexes.
void allow_open_files(std::size_t connections) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(limit.rlim_cur, connections + 512));
  setrlimit(RLIMIT_NOFILE, &limit);
}

tcp::acceptor listen_tcp(asio::io_context& io, Address& address) {
  error_code error;
  tcp::resolver resolver(io);
  const auto found = resolver.resolve(address.host, std::to_string(address.port), tcp::resolver::passive, error);
  if (error || found.empty()) refuse(address, error);
  tcp::acceptor acceptor(io);
  const tcp::endpoint endpoint = *found.begin();
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) refuse(address, error);
  address.port = acceptor.local_endpoint().port();
  return acceptor;
}

/// Removes the socket that a server left behind which was killed.
void remove_dead_socket(asio::io_context& io, const Local::endpoint& endpoint) {
  Local::socket probe(io);
  error_code error;
  probe.connect(endpoint, error);
  if (error == asio::error::connection_refused) ::unlink(endpoint.path().c_str());
}

Local::acceptor listen_unix(asio::io_context& io, const Address& address) {
  if (address.path.size() > 100) refuse(address, asio::error::name_too_long);
  const Local::endpoint endpoint(address.path);
  remove_dead_socket(io, endpoint);
  error_code error;
  Local::acceptor acceptor(io);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) refuse(address, error);
  return acceptor;
}

/// Tells a client that there is no room, without a connection for it.
void turn_away(Connection::Socket& socket) {
  static const std::string text = [] {
    const Response busy = problem_response(Problem::busy, "too many connections");
    return "HTTP/1.1 503 Service Unavailable\r\nContent-Type: " + busy.content_type +
           "\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: " + std::to_string(busy.body.size()) +
           "\r\n\r\n" + busy.body;
  }();
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(text), ignored);
}

/// Takes connections until it is closed.
template <class Acceptor>
class Door {
 public:
  Door(Acceptor acceptor, Reception& reception)
      : acceptor_(std::move(acceptor)), reception_(reception), retry_(reception.io) {}

  void open() {
    acceptor_.async_accept(incoming_, [this](error_code error) {
      if (!acceptor_.is_open()) return;
      if (error) return wait();
      take(std::exchange(incoming_, Connection::Socket(reception_.io)));
      open();
    });
  }

  void close() {
    acceptor_.close();
    retry_.cancel();
  }

 private:
  /// For files to become free.
  void wait() {
    retry_.expires_after(retry_time);
    retry_.async_wait([this](error_code error) {
      if (!error && acceptor_.is_open()) open();
    });
  }

  void take(Connection::Socket socket) {
    if (reception_.open.size() >= reception_.limits.connections) {
      ++reception_.hooks.metrics->refused;
      return turn_away(socket);
    }
    // The end of a part must not wait until the client has acknowledged its beginning; a Unix socket never waits.
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    std::make_shared<Connection>(std::move(socket), reception_)->read();
  }

  Acceptor acceptor_;
  Reception& reception_;
  asio::steady_timer retry_;
  Connection::Socket incoming_{reception_.io};
};

void stop_reading(Reception& reception, bool half_read) {
  for (Connection* connection : reception.open) connection->stop_reading(half_read);
}

/// Takes connections until a signal; then closes the door and lets what was begun end.
template <class Acceptor>
void run(Acceptor acceptor, Reception& reception, const std::function<void()>& ready) {
  Door<Acceptor> door(std::move(acceptor), reception);
  asio::signal_set signals(reception.io, SIGTERM, SIGINT);
  asio::steady_timer half_read(reception.io);
  asio::steady_timer end(reception.io);
  const auto when_over = [&](asio::steady_timer& timer, auto time, auto act) {
    timer.expires_after(time);
    timer.async_wait([act](error_code error) {
      if (!error) act();
    });
  };
  signals.async_wait([&](error_code error, int) {
    if (error) return;
    notify_systemd("STOPPING=1");
    door.close();
    reception.closing = true;
    stop_reading(reception, false);
    when_over(half_read, reception.limits.half_read, [&] { stop_reading(reception, true); });
    when_over(end, reception.limits.drain_time, [&] { reception.io.stop(); });
    signals.async_wait([&](error_code none, int) {
      if (!none) reception.io.stop();  // Somebody has no patience.
    });
  });
  door.open();
  ready();
  while (!(reception.closing && reception.open.empty()) && reception.io.run_one() > 0) {
  }
}

bool is_of_family(int socket, int family) {
  int found = 0;
  socklen_t size = sizeof found;
  return ::getsockopt(socket, SOL_SOCKET, SO_DOMAIN, &found, &size) == 0 && found == family;
}

/// Takes the socket that systemd has opened, which stays when this process goes.
void run_given(int socket, Reception& reception, const std::function<void(const Address&)>& ready) {
  Address address{.host = "", .port = 0, .path = ""};
  if (is_of_family(socket, AF_UNIX)) {
    Local::acceptor acceptor(reception.io, Local(), socket);
    address.path = acceptor.local_endpoint().path();
    return run(std::move(acceptor), reception, [&] { ready(address); });
  }
  tcp::acceptor acceptor(reception.io, is_of_family(socket, AF_INET6) ? tcp::v6() : tcp::v4(), socket);
  address.host = acceptor.local_endpoint().address().to_string();
  address.port = acceptor.local_endpoint().port();
  run(std::move(acceptor), reception, [&] { ready(address); });
}

}  // namespace

void serve(const Address& address, const Limits& limits, std::vector<Handler> handlers, const Hooks& hooks) {
  allow_open_files(limits.connections);
  Reception reception(limits, std::move(handlers), hooks);
  const auto ready = [&](const Address& at) {
    if (hooks.ready) hooks.ready(at);
    notify_systemd("READY=1");
  };
  if (const auto socket = given_socket()) return run_given(*socket, reception, ready);
  Address listened = address;
  if (!address.path.empty()) {
    run(listen_unix(reception.io, address), reception, [&] { ready(listened); });
    ::unlink(address.path.c_str());
  } else {
    auto acceptor = listen_tcp(reception.io, listened);
    run(std::move(acceptor), reception, [&] { ready(listened); });
  }
}

}  // namespace fsearch::server
