/// What a query could not be read as written.
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fsearch/spans.hpp"

namespace fsearch {

/// For a reader, in French; `span` in the query text.
struct QueryWarning {
  Span span;
  std::string message;

  bool operator==(const QueryWarning&) const = default;
};

/// Collects warnings, each message once: a thousand stray parentheses are one fault.
class QueryWarnings {
 public:
  void add(Span span, std::string message) {
    const auto same = [&](const QueryWarning& warning) { return warning.message == message; };
    if (std::none_of(list_.begin(), list_.end(), same)) list_.push_back({span, std::move(message)});
  }

  /// Returns the warnings in the order of the text.
  std::vector<QueryWarning> take() && {
    const auto before = [](const QueryWarning& a, const QueryWarning& b) { return a.span.begin < b.span.begin; };
    std::stable_sort(list_.begin(), list_.end(), before);
    return std::move(list_);
  }

 private:
  std::vector<QueryWarning> list_;
};

}  // namespace fsearch
