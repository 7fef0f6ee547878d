#include "evaluation/lines.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fsearch/error.hpp"

namespace fsearch {

std::string read_text_file(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::error_code ignored;
  // A folder opens, and fails only when read.
  const bool folder = file && std::filesystem::is_directory(path, ignored);
  if (folder) errno = EISDIR;
  if (file && !folder) return {std::istreambuf_iterator<char>(file), {}};
  const auto kind = errno == ENOENT ? Error::Kind::not_found : Error::Kind::unreadable;
  throw Error(kind, path, std::string("cannot be read: ") + std::strerror(errno));
}

void for_each_line(std::string_view content, const std::string& name,
                   const std::function<void(const NumberedLine&)>& take) {
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = content.find('\n');
    std::string_view text = content.substr(0, end);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.find_first_not_of(" \t") == std::string_view::npos) continue;
    take({text, name + ":" + std::to_string(number)});
  }
}

std::vector<std::string_view> split_columns(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  std::vector<std::string_view> columns;
  for (std::size_t begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
    const std::size_t end = text.find_first_of(blanks, begin);
    columns.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(blanks, end);
  }
  return columns;
}

}  // namespace fsearch
