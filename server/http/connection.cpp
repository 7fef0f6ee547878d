#include "server/http/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <cstdio>
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
constexpr std::size_t linger_bytes = 256UL * 1024;
constexpr std::size_t buffer_bytes = 128UL * 1024;

std::string text_of(beast::string_view view) { return {view.data(), view.size()}; }

template <class Message>
Request head_of(const Message& message) {
  Request request;
  request.method = text_of(message.method_string());
  set_target(text_of(message.target()), request);
  request.host = text_of(message[http::field::host]);
  request.if_none_match = text_of(message[http::field::if_none_match]);
  request.authorization = text_of(message[http::field::authorization]);
  request.accept = text_of(message[http::field::accept]);
  request.accept_language = text_of(message[http::field::accept_language]);
  return request;
}

}  // namespace

Connection::Connection(Socket socket, Reception& reception)
    : reception_(reception), stream_(std::move(socket)), buffer_(buffer_bytes) {
  reception_.open.insert(this);
  reception_.hooks.metrics->connections = reception_.open.size();
}

Connection::~Connection() {
  reception_.open.erase(this);
  reception_.hooks.metrics->connections = reception_.open.size();
}

void Connection::read() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(reception_.limits.header_bytes));
  parser_->body_limit(boost::none);  // The head says how much may come.
  reading_ = true;
  answered_ = {};
  in_parts_ = false;
  stream_.expires_after(reception_.limits.read_time);
  http::async_read_header(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    if (!error) return self->read_body();
    self->reading_ = false;
    self->refuse(error);
  });
}

/// A body may be larger where the head shows that its sender may write.
void Connection::read_body() {
  const Limits& limits = reception_.limits;
  body_bytes_ = limits.body_bytes;
  if (reception_.hooks.body_bytes) body_bytes_ = reception_.hooks.body_bytes(head_of(parser_->get()));
  parser_->body_limit(body_bytes_);
  if (body_bytes_ > limits.body_bytes) stream_.expires_after(limits.long_read_time);
  const auto announced = parser_->content_length();
  if (announced && *announced > body_bytes_) {
    reading_ = false;
    return refuse(make_error_code(http::error::body_limit));
  }
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
    response = problem_response(Problem::body_too_large, "at most " + std::to_string(body_bytes_) + " bytes");
  add_safety_headers(response);
  keep_ = false;
  asked_ = std::chrono::steady_clock::now();
  write(std::move(response));
}

void Connection::answer() {
  auto message = parser_->release();
  keep_ = message.keep_alive();
  head_ = message.method() == http::verb::head;
  version_ = message.version();
  asked_ = std::chrono::steady_clock::now();
  Request request = head_of(message);
  request.body = std::move(message.body());
  answered_.method = request.method;
  answered_.path = request.path;
  ask(std::move(request), false);
}

void Connection::ask(Request request, bool on) {
  stream_.expires_never();
  // Handed on whole: the thread that answers must not be the one where the connection ends.
  auto done = [self = shared_from_this()](Response response) mutable {
    asio::io_context& io = self->reception_.io;
    asio::post(io,
               [self = std::move(self), response = std::move(response)]() mutable { self->take(std::move(response)); });
  };
  if (reception_.work.push(std::move(request), std::move(done), on)) return;
  ++reception_.hooks.metrics->refused;
  Response busy = problem_response(Problem::busy, "come back in a second");
  add_safety_headers(busy);
  write(std::move(busy));
}

void Connection::take(Response response) {
  if (!in_parts_) return write(std::move(response));
  // Half a response cannot become a problem: the client sees it by the end that does not come.
  if (response.status != 200) return stream_.close();
  write_part(std::move(response));
}

void Connection::write(Response response) {
  answered_.route = response.route;
  answered_.status = response.status;
  outgoing_ = Outgoing{static_cast<http::status>(response.status), version_};
  if (!response.content_type.empty()) outgoing_.set(http::field::content_type, response.content_type);
  for (const auto& [name, value] : response.headers) outgoing_.set(name, value);
  in_parts_ = response.next != nullptr && !head_;
  keep_ = keep_ && !reception_.closing && (!in_parts_ || version_ >= 11);
  outgoing_.keep_alive(keep_);
  if (in_parts_) {
    if (version_ >= 11) outgoing_.chunked(true);
    part_.clear();
    head_writer_.emplace(outgoing_);
    stream_.expires_after(reception_.limits.write_time);
    http::async_write_header(
        stream_, *head_writer_,
        [self = shared_from_this(), response = std::move(response)](error_code error, std::size_t) mutable {
          if (!error) self->write_part(std::move(response));
        });
    return;
  }
  if (response.status != 304 && !response.next) outgoing_.content_length(response.body.size());
  if (!head_ && response.status != 304) outgoing_.body() = std::move(response.body);
  answered_.bytes = outgoing_.body().size();
  stream_.expires_after(reception_.limits.write_time);
  http::async_write(stream_, outgoing_, [self = shared_from_this()](error_code error, std::size_t) {
    if (!error) self->end();
  });
}

void Connection::write_part(Response response) {
  const bool chunked = version_ >= 11;
  answered_.bytes += response.body.size();
  part_.clear();
  if (chunked && !response.body.empty()) {
    char size[32];
    std::snprintf(size, sizeof size, "%zx\r\n", response.body.size());
    part_ = size + response.body + "\r\n";
  } else {
    part_ = std::move(response.body);
  }
  if (chunked && !response.next) part_ += "0\r\n\r\n";
  stream_.expires_after(reception_.limits.write_time);
  asio::async_write(stream_, asio::buffer(part_),
                    [self = shared_from_this(), next = response.next](error_code error, std::size_t) {
                      if (error) return;
                      if (next) return self->ask(*next, true);
                      self->end();
                    });
}

void Connection::end() {
  answered_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - asked_).count();
  reception_.hooks.metrics->count(answered_);
  if (reception_.hooks.answered) reception_.hooks.answered(answered_);
  if (keep_ && !reception_.closing) return read();
  error_code ignored;
  stream_.socket().shutdown(asio::socket_base::shutdown_send, ignored);
  stream_.expires_after(linger_time);
  linger();
}

void Connection::linger() {
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(8UL * 1024), [self = shared_from_this()](error_code error, std::size_t size) {
    self->lingered_ += size;
    if (!error && self->lingered_ < linger_bytes) self->linger();
  });
}

}  // namespace fsearch::server
