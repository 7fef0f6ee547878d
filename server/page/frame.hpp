/// What all pages share: head, search field, foot, and the files that they load.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"
#include "server/http/problem.hpp"
#include "server/page/page_request.hpp"

namespace fsearch::server {

/// Returns a page; `title` is what anybody wrote, `body` is markup. `asked` is in its search field.
Response page(const std::string& title, const PageRequest& asked, std::string_view body, unsigned status = 200);

/// Returns the page that tells a reader of a problem.
Response problem_page(Problem problem);

/// Returns the style sheet, the script or the icon; nothing for any other path.
std::optional<Response> find_asset(std::string_view path);

}  // namespace fsearch::server
