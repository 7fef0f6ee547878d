/// Every address that the server answers.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"
#include "server/api/write_routes.hpp"
#include "server/http/address.hpp"
#include "server/http/message.hpp"
#include "server/http/metrics.hpp"
#include "server/http/problem.hpp"

namespace fsearch::server {

struct SiteOptions {
  std::vector<std::string> databases;
  Address address;
  std::vector<std::string> hosts;  ///< Names that it answers under, beside its own: see answers_as().
  /// Told what fails, for whoever runs the server; clients are told no paths. Called from any thread; may be
  /// empty.
  std::function<void(const std::string&)> report = {};
  std::shared_ptr<const Metrics> metrics = {};  ///< Told at /metrics; may be missing.
  std::shared_ptr<const Writing> writing = {};  ///< Where clients may write; missing where they may not.
};

/// Not thread-safe: give each thread its own.
class Site {
 public:
  /// Throws Error where an index cannot be searched.
  explicit Site(SiteOptions options);

  /// Returns the response to any request. Never throws: what fails is a problem, and the index is opened anew
  /// for the next request.
  Response answer(const Request& request) noexcept;

 private:
  Response answer_route(const Request& request);
  Response answer_health(const Request& request);
  Response metrics();
  Response give_up(const Request& request, Problem problem, const char* why);

  SiteOptions options_;
  std::optional<Searcher> searcher_;
};

}  // namespace fsearch::server
