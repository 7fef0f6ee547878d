/// What a query could not be read as written.
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fsearch/spans.hpp"
#include "fsearch/warning.hpp"

namespace fsearch {

/// `span` is in the query text.
struct QueryWarning {
  Span span;
  Warning warning;

  bool operator==(const QueryWarning&) const = default;
};

/// Collects warnings, each message once: a thousand stray parentheses are one fault.
class QueryWarnings {
 public:
  void add(Span span, std::string text, WarningCode code = WarningCode::query_syntax) {
    const auto same = [&](const QueryWarning& added) { return added.warning.text == text; };
    if (std::none_of(list_.begin(), list_.end(), same)) list_.push_back({span, {code, std::move(text)}});
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
