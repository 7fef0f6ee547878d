/// What stands at the head and the foot of printed pages, and is no part of what they say.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Returns the pages of a text, which form feeds end.
std::vector<std::string> split_pages(std::string_view text);

/// Returns, for each page, which of its lines stand at the head or the foot of most pages, numbers aside ("Le Phare -
/// page 2"), or are page numbers alone there.
std::vector<std::vector<std::size_t>> running_heads(const std::vector<std::vector<std::string_view>>& pages);

/// Takes those lines out of pages.
void drop_running_heads(std::vector<std::string>& pages, std::vector<DroppedText>& dropped);

}  // namespace fsearch::archives
