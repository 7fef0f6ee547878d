#include "server/api/stories_route.hpp"

#include "json/stories_json.hpp"
#include "server/api/api_request.hpp"

namespace fsearch::server {

Response stories_route(const Request& request, Searcher& searcher) {
  StoryRequest asked;
  asked.id = parameter(request, "id").value_or("");
  asked.limit = count_parameter(request, "limit", asked.limit, max_page_size);
  asked.among = search_request(request, {"id", "q", "limit"});
  asked.among.query = parameter(request, "q").value_or("");
  return {.status = 200,
          .content_type = "application/json",
          .body = to_json(find_stories(searcher, asked)) + "\n",
          .headers = {}};
}

}  // namespace fsearch::server
