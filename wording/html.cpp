#include "wording/html.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace fsearch {
namespace {

std::string_view reference(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n') || byte == 0x7F;
}

/// Returns `text` with U+FFFD for U+FFFE and U+FFFF, which end the reading of XML.
std::string without_noncharacters(std::string text) {
  for (std::size_t at = 0; (at = text.find("\xEF\xBF", at)) != std::string::npos; at += 3)
    if (text.compare(at, 3, "\xEF\xBF\xBE") == 0 || text.compare(at, 3, "\xEF\xBF\xBF") == 0) text[at + 2] = '\xBD';
  return text;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : without_noncharacters(repaired_utf8(text))) {
    const std::string_view safe = reference(c);
    if (!safe.empty())
      html += safe;
    else
      html += is_control(c) ? ' ' : c;
  }
  return html;
}

Html& Html::raw(std::string_view markup) {
  html_ += markup;
  return *this;
}

Html& Html::text(std::string_view text) { return raw(escaped(text)); }

Html& Html::attribute(std::string_view name, std::string_view value) {
  return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
}

Html& Html::link(std::string_view href, std::string_view words, std::string_view css_class) {
  raw("<a").attribute("href", href);
  if (!css_class.empty()) attribute("class", css_class);
  return raw(">").text(words).raw("</a>");
}

Html& Html::marked(std::string_view text, const std::vector<Span>& spans, std::size_t* number) {
  std::size_t at = 0;
  for (const Span& span : spans) {
    if (span.begin < at || span.end > text.size() || span.begin >= span.end) continue;
    this->text(text.substr(at, span.begin - at)).raw("<mark");
    if (number != nullptr) attribute("id", "match-" + std::to_string(++*number));
    raw(">").text(span.of(text)).raw("</mark>");
    at = span.end;
  }
  return this->text(text.substr(at));
}

bool is_web_address(std::string_view url) {
  const auto starts = [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
             return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a');
           });
  };
  return starts("http://") || starts("https://");
}

std::string site_name(std::string_view url) {
  std::string_view name = url.substr(url.find("//") + 2);
  name = name.substr(0, name.find_first_of("/?#"));
  name = name.substr(name.find('@') == std::string_view::npos ? 0 : name.rfind('@') + 1);
  return std::string(name.starts_with("www.") ? name.substr(4) : name);
}

}  // namespace fsearch
