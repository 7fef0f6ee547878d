/// What a request to the API asks of a searcher.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

inline constexpr std::size_t max_page_size = 100;
inline constexpr std::size_t max_offset = 10'000;
inline constexpr std::size_t max_passages = 20;
inline constexpr double search_seconds = 10;  ///< A search that takes longer answers what it has found.

enum class Bounds { of_a_page, none };

/// Returns what the parameters of a GET ("limit=3&facets=source,year&partial=false") or the body of a POST, a
/// JSON object, ask; the names are those of request_from_json(). A parameter among `others` is not read.
/// Numbers are bounded as above, where asked. Throws Error (usage).
SearchRequest search_request(const Request& request, const std::vector<std::string>& others = {},
                             Bounds bounds = Bounds::of_a_page);

/// Throws Error (usage) where a parameter is none of `names`: one that is misspelt must not be passed over.
void take_only(const Request& request, std::initializer_list<std::string_view> names);

/// Returns a whole number that a parameter gives, at most `most`; `usual` where it is missing. Throws Error
/// (usage).
std::size_t count_parameter(const Request& request, const std::string& name, std::size_t usual, std::size_t most);

}  // namespace fsearch::server
