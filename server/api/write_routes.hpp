/// Writing over HTTP: articles put, posted and deleted, each a task of the queue. There only where somebody gave
/// tokens.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"
#include "server/writing/task_queue.hpp"

namespace fsearch::server {

inline constexpr std::size_t max_written_bytes = 16UL * 1024 * 1024;  ///< Of one request.

/// What writing needs. All functions of it may be called from any thread.
struct Writing {
  TaskQueue& queue;
  std::vector<std::string> tokens;
};

/// Returns the response to a request that writes, or asks for a task; nothing for any other. 401 where its token is
/// none of ours. Throws Error: usage for articles that are none; not_writable.
std::optional<Response> answer_writing(const Request& request, const Writing& writing);

/// Returns whether the head of a request says that it writes and may.
bool may_write(const Request& request, const Writing& writing);

/// Returns "put /api/v1/articles/{id}"...: what /openapi.json must describe.
std::vector<std::string> writing_addresses();

/// Returns the name of the route; "" for what does not write.
std::string_view writing_route(const Request& request);

}  // namespace fsearch::server
