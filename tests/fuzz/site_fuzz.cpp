/// Any request is answered, never with "internal error". HTTP itself is read by Boost.Beast: an input is what comes
/// behind it, a line each of method, target, accepted types and languages, then the body.
#include <algorithm>
#include <string>

#include "server/http/uri.hpp"
#include "server/site.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace {

using namespace fsearch;

server::Site& site() {
  static const testing::SmallNewspaper newspaper(
      {testing::news("azure-1", "Exclusivité Azure", "OpenAI quitte Azure, dit Sam Altman.", "2025-03-15", "Le Phare",
                     {"Économie"}),
       testing::news("greve-1", "Grève à la SNCF", "Une grève est annoncée le 3 avril.", "2025-01-10", "Le Phare"),
       testing::news("a/b?c#d é", "Sans date", "Rien de neuf.")});
  static server::Site answering({.databases = {newspaper.database},
                                 .address = {.host = "localhost", .port = 1, .path = {}},
                                 .hosts = {},
                                 .report = {}});
  return answering;
}

std::string take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string line(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto rest = fuzz::text_of(data, size);
  server::Request request;
  request.method = take_line(rest);
  server::set_target(take_line(rest), request);
  request.host = "localhost";
  request.accept = take_line(rest);
  request.accept_language = take_line(rest);
  request.body = rest;
  auto response = site().answer(request);
  fuzz::require(response.status >= 200 && response.status < 500, "a client's request is no fault of the server's");
  for (const auto& [name, value] : response.headers)
    fuzz::require((name + value).find_first_of("\r\n") == std::string::npos, "a header is one line");
  for (int parts = 0; response.next; ++parts) {
    fuzz::require(parts < 100, "a response ends");
    const auto next = response.next;
    response = site().answer(*next);
  }
  return 0;
}
