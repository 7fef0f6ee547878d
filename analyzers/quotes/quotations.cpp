#include "analyzers/quotes/quotations.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fsearch {
namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Marks, 3> kinds{{{"«", "»"}, {"“", "”"}, {"\"", "\""}}};

/// All white space that printers put within quotation marks.
constexpr std::array<std::string_view, 4> spaces{" ", "\u00A0", "\u202F", "\u2009"};

const Marks* opened_at(std::string_view rest) {
  for (const Marks& marks : kinds)
    if (rest.starts_with(marks.open)) return &marks;
  return nullptr;
}

/// Returns where the mark that closes what opens at `begin` starts; npos where the line ends before.
std::size_t closing(std::string_view text, std::size_t begin, const Marks& marks) {
  const std::size_t line = std::min(text.find('\n', begin), text.size());
  std::size_t depth = 1;
  for (std::size_t at = begin + marks.open.size(); at < line; ++at) {
    const auto rest = text.substr(at);
    if (rest.starts_with(marks.close)) {
      if (--depth == 0) return at;
    } else if (rest.starts_with(marks.open)) {
      ++depth;
    }
  }
  return std::string_view::npos;
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  for (bool again = true; again;) {
    again = false;
    for (const auto space : spaces) {
      const auto inside = text.substr(begin, end - begin);
      if (inside.starts_with(space))
        begin += space.size(), again = true;
      else if (inside.ends_with(space))
        end -= space.size(), again = true;
    }
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text) {
  std::vector<Quotation> all;
  std::array<std::size_t, kinds.size()> unclosed{};  // Where the line ends in which a kind of mark stays open.
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Marks* marks = opened_at(text.substr(at));
    if (marks == nullptr) continue;
    std::size_t& open_until = unclosed[static_cast<std::size_t>(marks - kinds.data())];
    if (at < open_until) continue;
    const std::size_t close = closing(text, at, *marks);
    if (close == std::string_view::npos) {
      open_until = std::min(text.find('\n', at), text.size());
      continue;
    }
    const std::size_t end = close + marks->close.size();
    const Span inside = trimmed(text, at + marks->open.size(), close);
    if (inside.size() > 0) all.push_back({inside, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end - 1;
  }
  return all;
}

}  // namespace fsearch
