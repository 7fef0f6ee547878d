#include "server/http/metrics.hpp"

#include <cmath>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>

namespace fsearch::server {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", value);
  return text;
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm clock{};
  gmtime_r(&seconds, &clock);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &clock);
  return text;
}

std::string about(const char* name, const char* type, const char* help) {
  return "# HELP " + std::string(name) + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

}  // namespace

std::string log_line(const Answered& answered) {
  const nlohmann::ordered_json line = {{"time", now()},
                                       {"method", answered.method},
                                       {"route", answered.route},
                                       {"path", answered.path},
                                       {"status", answered.status},
                                       {"bytes", answered.bytes},
                                       {"ms", std::round(answered.seconds * 1e5) / 100}};
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void Metrics::count(const Answered& answered) {
  const std::lock_guard lock(mutex_);
  ++by_status_[{answered.route, answered.status}];
  Times& times = times_[answered.route];
  for (std::size_t i = 0; i < bounds.size(); ++i)
    if (answered.seconds <= bounds[i]) ++times.within[i];
  ++times.all;
  times.seconds += answered.seconds;
}

std::string Metrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string text = about("fsearch_requests_total", "counter", "Requests answered.");
  for (const auto& [key, count] : by_status_)
    text += "fsearch_requests_total{route=\"" + std::string(key.first) + "\",status=\"" + std::to_string(key.second) +
            "\"} " + std::to_string(count) + "\n";
  text += about("fsearch_request_seconds", "histogram", "From a request read to its response written.");
  for (const auto& [route, times] : times_) {
    const std::string labels = "{route=\"" + std::string(route) + "\"";
    for (std::size_t i = 0; i < bounds.size(); ++i)
      text += "fsearch_request_seconds_bucket" + labels + ",le=\"" + number(bounds[i]) + "\"} " +
              std::to_string(times.within[i]) + "\n";
    text += "fsearch_request_seconds_bucket" + labels + ",le=\"+Inf\"} " + std::to_string(times.all) + "\n";
    text += "fsearch_request_seconds_sum" + labels + "} " + number(times.seconds) + "\n";
    text += "fsearch_request_seconds_count" + labels + "} " + std::to_string(times.all) + "\n";
  }
  const auto gauge = [&](const char* name, const char* type, const char* help, std::uint64_t value) {
    text += about(name, type, help) + name + " " + std::to_string(value) + "\n";
  };
  gauge("fsearch_connections", "gauge", "Connections open.", connections);
  gauge("fsearch_waiting_requests", "gauge", "Requests that wait for a worker.", waiting);
  gauge("fsearch_refused_total", "counter", "Requests and connections refused, because there were too many.", refused);
  return text;
}

}  // namespace fsearch::server
