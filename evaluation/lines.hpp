/// Lines of the small text files of an evaluation, each with its place for messages.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// One line of a file, without its end ("\n" or "\r\n").
struct NumberedLine {
  std::string_view text;
  std::string place;  ///< "qrels.txt:12", from 1.
};

/// Returns the content of the file at `path`. Throws Error: not_found or unreadable.
std::string read_text_file(const std::string& path);

/// Calls `take` with each line of `content` that is not blank; `name` is the file's name for messages.
void for_each_line(std::string_view content, const std::string& name,
                   const std::function<void(const NumberedLine&)>& take);

/// Returns the columns of `text`, cut at runs of spaces and tabs. split_columns("q1 0  d3 2") is 4 columns.
std::vector<std::string_view> split_columns(std::string_view text);

}  // namespace fsearch
