#include "server/api/quotes_route.hpp"

#include "json/quotes_json.hpp"
#include "server/api/api_request.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t most_read = 2000;  ///< Articles: some two seconds.

}  // namespace

Response quotes_route(const Request& request, Searcher& searcher) {
  QuoteRequest asked;
  asked.of = parameter(request, "of").value_or("");
  asked.about = parameter(request, "q").value_or("");
  asked.limit = count_parameter(request, "limit", asked.limit, max_page_size);
  asked.most_read = most_read;
  asked.among = search_request(request, {"of", "q", "limit"});
  return {.status = 200,
          .content_type = "application/json",
          .body = to_json(list_quotes(searcher, asked)) + "\n",
          .headers = {}};
}

}  // namespace fsearch::server
