/// HTML written piece by piece. What an article, a query or a client says goes through text() or attribute(),
/// and cannot become markup.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"

namespace fsearch {

/// Returns `text` with < > & " ' as references, ill-formed UTF-8, U+FFFE and U+FFFF as U+FFFD, and no control
/// characters but line ends: what HTML and XML may hold.
std::string escaped(std::string_view text);

class Html {
 public:
  /// Appends markup of our own.
  Html& raw(std::string_view markup);

  /// Appends what anybody wrote.
  Html& text(std::string_view text);

  /// Appends ` name="value"`.
  Html& attribute(std::string_view name, std::string_view value);

  /// Appends a link within this site.
  Html& link(std::string_view href, std::string_view words, std::string_view css_class = "");

  /// Appends `text` with its spans within <mark>; where `number` is there, each is counted and has its number as
  /// its id: "match-3".
  Html& marked(std::string_view text, const std::vector<Span>& spans, std::size_t* number = nullptr);

  std::string take() { return std::move(html_); }

 private:
  std::string html_;
};

/// Returns whether a browser may be sent there: only http: and https:.
bool is_web_address(std::string_view url);

/// Returns "example.org" of "https://www.example.org/une". Requires: is_web_address(url).
std::string site_name(std::string_view url);

}  // namespace fsearch
