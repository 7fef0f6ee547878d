#include "fsearch/name_filter.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <string_view>

namespace fsearch {
namespace {

bool is_named(const std::string& glob, std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (fnmatch(glob.c_str(), std::string(path.substr(0, end)).c_str(), 0) == 0) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

std::string_view without_slash(std::string_view glob) {
  while (glob.starts_with("./")) glob.remove_prefix(2);
  if (glob.starts_with('/')) glob.remove_prefix(1);
  return glob.substr(0, glob.find_last_not_of('/') + 1);
}

}  // namespace

bool NameFilter::leaves_out(const std::string& path) const {
  return std::any_of(globs_.begin(), globs_.end(), [&](const std::string& given) {
    const std::string glob(without_slash(given));
    if (given.find('/') == std::string::npos || (glob.find('/') == std::string::npos && given.ends_with('/')))
      return is_named(glob, path);
    return fnmatch(glob.c_str(), path.c_str(), FNM_PATHNAME | FNM_LEADING_DIR) == 0;
  });
}

}  // namespace fsearch
