/// Programs and style sheets that scraping leaves in a text.
#pragma once
#include <string_view>
#include <vector>

namespace fsearch {

/// Returns for each line whether it is of a program: one that holds an entry of data/script_marks.txt
/// ("window.", "function("), and what stands around such lines and does not start as French does. Lines are
/// trimmed.
std::vector<bool> find_script_lines(const std::vector<std::string_view>& lines);

}  // namespace fsearch
