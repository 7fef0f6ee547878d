/// One connection of a client. Private to listener.cpp and connection.cpp: it brings in Boost.Beast, which
/// takes long to compile.
#pragma once
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "server/http/listener.hpp"
#include "server/http/work_queue.hpp"

namespace fsearch::server {

class Connection;

/// What all connections share; used by the one thread that reads and writes.
struct Reception {
  Reception(const Limits& all, std::vector<Handler> handlers, const Hooks& told)
      : limits(all), hooks(told), work(std::move(handlers), all.waiting_requests, hooks.metrics->waiting) {}

  const Limits& limits;
  const Hooks& hooks;
  std::set<Connection*> open;
  bool closing = false;  ///< No request is read any more.
  // In this order: what is under way at the end goes before what it uses.
  boost::asio::io_context io{1};
  WorkQueue work;
};

/// Reads a request, has it answered, writes the response, and so on until either side has enough. Keeps
/// itself alive by what waits for it.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Socket = boost::asio::basic_stream_socket<boost::asio::generic::stream_protocol>;

  Connection(Socket socket, Reception& reception);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void read();

  /// Ends it where it waits for a request; where `half_read`, also where a part of one has come.
  void stop_reading(bool half_read);

 private:
  using Outgoing = boost::beast::http::response<boost::beast::http::string_body>;

  void read_body();
  void answer();
  void refuse(boost::beast::error_code error);
  void ask(Request request, bool on);
  void take(Response response);
  void write(Response response);
  void write_head();
  void write_part(Response response);
  void end();
  void linger();

  Reception& reception_;
  boost::beast::basic_stream<boost::asio::generic::stream_protocol> stream_;
  boost::beast::flat_buffer buffer_;
  std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
  Outgoing outgoing_;
  std::optional<boost::beast::http::response_serializer<boost::beast::http::string_body>> head_writer_;
  std::string part_;  ///< What is being written of a response in parts.
  Answered answered_;
  std::chrono::steady_clock::time_point asked_;
  bool reading_ = false;
  std::size_t body_bytes_ = 0;  ///< That this request may have.
  bool keep_ = false;           ///< Open for another request.
  bool in_parts_ = false;       ///< A response has begun that goes on.
  bool head_ = false;
  unsigned version_ = 11;
  std::size_t lingered_ = 0;
};

}  // namespace fsearch::server
