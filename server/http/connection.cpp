#include "server/http/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <utility>

#include "server/http/problem.hpp"
#include "server/http/uri.hpp"

namespace fsearch::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using beast::error_code;

namespace {

/// A client that is refused while it sends would lose the reason, were the connection closed at once.
constexpr std::chrono::seconds linger_time{1};
constexpr std::size_t linger_bytes = 256 * 1024;
constexpr std::size_t buffer_bytes = 128 * 1024;

Request plain_request(http::request<http::string_body>&& message) {
  const auto text = [](beast::string_view view) { return std::string(view.data(), view.size()); };
  Request request;
  request.method = text(message.method_string());
  set_target(text(message.target()), request);
  request.host = text(message[http::field::host]);
  request.if_none_match = text(message[http::field::if_none_match]);
  request.accept = text(message[http::field::accept]);
  request.accept_language = text(message[http::field::accept_language]);
  request.body = std::move(message.body());
  return request;
}

}  // namespace

Connection::Connection(Socket socket, Reception& reception)
    : reception_(reception), stream_(std::move(socket)), buffer_(buffer_bytes) {
  reception_.open.insert(this);
}

Connection::~Connection() { reception_.open.erase(this); }

void Connection::read() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(reception_.limits.header_bytes));
  parser_->body_limit(reception_.limits.body_bytes);
  reading_ = true;
  stream_.expires_after(reception_.limits.read_time);
  http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    self->reading_ = false;
    if (error)
      self->refuse(error);
    else
      self->answer();
  });
}

void Connection::stop_reading(bool half_read) {
  if (reading_ && (half_read || !parser_->got_some())) stream_.close();
}

void Connection::refuse(error_code error) {
  const bool of_http = error.category() == make_error_code(http::error::bad_version).category();
  if (!of_http || error == http::error::end_of_stream || error == http::error::partial_message) return;
  const Limits& limits = reception_.limits;
  Response response = problem_response(Problem::bad_http, error.message());
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    response = problem_response(Problem::header_too_large, "at most " + std::to_string(limits.header_bytes) +
                                                               " bytes; POST /api/v1/search takes long queries");
  if (error == http::error::body_limit)
    response = problem_response(Problem::body_too_large, "at most " + std::to_string(limits.body_bytes) + " bytes");
  add_safety_headers(response);
  write(std::move(response), false);
}

void Connection::answer() {
  auto message = parser_->release();
  const bool keep = message.keep_alive();
  head_ = message.method() == http::verb::head;
  version_ = message.version();
  stream_.expires_never();
  // Handed on whole: the thread that answers must not be the one where the connection ends.
  auto done = [self = shared_from_this(), keep](Response response) mutable {
    asio::io_context& io = self->reception_.io;
    asio::post(io, [self = std::move(self), keep, response = std::move(response)]() mutable {
      self->write(std::move(response), keep);
    });
  };
  if (reception_.work.push(plain_request(std::move(message)), std::move(done))) return;
  Response busy = problem_response(Problem::busy, "come back in a second");
  add_safety_headers(busy);
  write(std::move(busy), keep);
}

void Connection::write(Response response, bool keep) {
  keep = keep && !reception_.closing;
  outgoing_ = Outgoing{static_cast<http::status>(response.status), version_};
  if (!response.content_type.empty()) outgoing_.set(http::field::content_type, response.content_type);
  for (const auto& [name, value] : response.headers) outgoing_.set(name, value);
  if (response.status != 304) outgoing_.content_length(response.body.size());
  outgoing_.keep_alive(keep);
  if (!head_ && response.status != 304) outgoing_.body() = std::move(response.body);
  stream_.expires_after(reception_.limits.write_time);
  http::async_write(stream_, outgoing_, [self = shared_from_this(), keep](error_code error, std::size_t) {
    if (error) return;
    if (keep && !self->reception_.closing) return self->read();
    error_code ignored;
    self->stream_.socket().shutdown(asio::socket_base::shutdown_send, ignored);
    self->stream_.expires_after(linger_time);
    self->linger();
  });
}

void Connection::linger() {
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(8 * 1024), [self = shared_from_this()](error_code error, std::size_t size) {
    self->lingered_ += size;
    if (!error && self->lingered_ < linger_bytes) self->linger();
  });
}

}  // namespace fsearch::server
