/// What a server has done, for Prometheus and for its log.
#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace fsearch::server {

/// A request, answered. Its parameters are not here: what people search is nobody else's business.
struct Answered {
  std::string method;
  std::string path;        ///< Decoded: any bytes.
  std::string_view route;  ///< "search", "articles/{id}", "page"; empty for what has no route. A literal.
  unsigned status = 0;
  std::size_t bytes = 0;  ///< Of the body.
  double seconds = 0;     ///< From its last byte read to the last byte of the response written.
};

/// Returns {"time": "2025-03-15T10:12:00Z", "method": "GET", "route": "search", "path": ..., "status": 200, "bytes":
/// 512, "ms": 3.2} on one line, without its end.
std::string log_line(const Answered& answered);

/// All functions may be called from any thread.
class Metrics {
 public:
  std::atomic<std::size_t> connections = 0;  ///< Open now.
  std::atomic<std::size_t> waiting = 0;      ///< Requests in the queue now.
  std::atomic<std::uint64_t> refused = 0;    ///< Requests and connections refused because there were too many.

  void count(const Answered& answered);

  /// Returns all in the text format of Prometheus, without what an index would add.
  std::string text() const;

 private:
  static constexpr std::array<double, 11> bounds{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  struct Times {
    std::array<std::uint64_t, bounds.size()> within{};  ///< How many took no longer than each bound.
    std::uint64_t all = 0;
    double seconds = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::string_view, Times> times_;                                   ///< By route.
  std::map<std::pair<std::string_view, unsigned>, std::uint64_t> by_status_;  ///< By route and status.
};

}  // namespace fsearch::server
