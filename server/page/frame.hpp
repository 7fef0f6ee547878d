/// What all pages share: head, search field, foot, and the files that they load.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"
#include "server/http/problem.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

struct Frame {
  std::string title;  ///< What anybody wrote.
  std::string head;   ///< Markup of our own for <head>.
  std::string body;   ///< Markup.
  unsigned status = 200;
  bool open_ended = false;  ///< The body goes on in another part: see Response::next and page_end().
};

/// Returns a page; the query of `asked` is in its search field.
Response page(const Frame& frame, const PageRequest& asked);

/// Returns the request for the other part of a page whose first part answers `request`.
std::shared_ptr<const Request> part_after(const Request& request);

/// Returns the end of a page whose Frame::open_ended is set.
std::string page_end(const PageRequest& asked);

/// Returns the page that tells a reader of a problem.
Response problem_page(Problem problem, const PageRequest& asked);

/// Returns the style sheet, a script or the icon; nothing for any other path.
std::optional<Response> find_asset(std::string_view path);

}  // namespace fsearch::server
