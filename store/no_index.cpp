#include "store/no_index.hpp"

#include <filesystem>

namespace fsearch {
namespace fs = std::filesystem;

Error no_index(const std::string& path) {
  std::error_code unreachable;
  if (fs::exists(path, unreachable) && !fs::is_directory(path, unreachable))
    return {Error::Kind::not_found, path, "is a file, and an index is a folder; name that with --db, a file behind it"};
  return {Error::Kind::not_found, path, "no index here; make one with: fsearch index --db " + path + " PATH"};
}

}  // namespace fsearch
