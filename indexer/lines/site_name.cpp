#include "indexer/lines/site_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t shortest_name = 3;  // Letters.

// Returns where the next mark between pieces starts and ends; the end of `title` where there is none.
std::pair<std::size_t, std::size_t> next_mark(std::string_view title) {
  constexpr std::array<std::string_view, 9> marks = {" - ", " – ", " — ", " | ", " : ", " sur ", ": ", " · ", ", "};
  std::pair<std::size_t, std::size_t> next{title.size(), title.size()};
  for (const auto mark : marks)
    if (const auto at = title.find(mark); at < next.first) next = {at, at + mark.size()};
  return next;
}

}  // namespace

std::string host_letters(std::string_view text) {
  std::string letters = fold(text);
  std::erase_if(letters, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
  return letters;
}

std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/?#:"));
}

std::string site_name(const std::string& title, std::string_view url) {
  const std::string host = host_letters(host_of(url));
  std::string_view rest = title, best;
  std::size_t most = shortest_name - 1;
  while (!rest.empty()) {
    const auto [end, next] = next_mark(rest);
    std::string_view piece = trimmed(rest.substr(0, end));
    if (piece.ends_with('.')) piece.remove_suffix(1);
    const std::string letters = host_letters(piece);
    if (letters.size() > most && host.find(letters) != std::string::npos) best = piece, most = letters.size();
    rest.remove_prefix(next);
  }
  return best.empty() ? title : std::string(best);
}

}  // namespace fsearch
