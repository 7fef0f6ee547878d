#include "fsearch/error.hpp"

#include <utility>

namespace fsearch {

Error::Error(Kind kind, std::string path, std::string detail)
    : std::runtime_error(path.empty() ? detail : path + ": " + detail),
      kind_(kind),
      path_(std::move(path)),
      detail_(std::move(detail)) {}

}  // namespace fsearch
