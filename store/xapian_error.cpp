#include "store/xapian_error.hpp"

#include <string_view>

namespace fsearch {
namespace {

bool is(const Xapian::Error& error, std::string_view type) { return error.get_type() == type; }

}  // namespace

std::string reason_of(const Xapian::Error& error) {
  const char* system = error.get_error_string();
  return error.get_msg() + (system != nullptr ? std::string(" (") + system + ")" : "");
}

Error translated(const std::string& path, const Xapian::Error& error) {
  const std::string detail = reason_of(error);
  if (is(error, "DatabaseLockError"))
    return {Error::Kind::locked, path, "another program is writing here; wait until it has finished"};
  if (is(error, "DatabaseModifiedError"))
    return {Error::Kind::locked, path, "was changed by a writer while it was read; try again"};
  if (is(error, "DatabaseCorruptError") || is(error, "DatabaseVersionError"))
    return {Error::Kind::corrupt, path, detail + "; make it anew with --rebuild"};
  if (is(error, "DatabaseNotFoundError") || is(error, "DatabaseOpeningError"))
    return {Error::Kind::not_found, path, "no index can be opened here: " + detail};
  return {Error::Kind::not_writable, path, detail + "; check the free space and the permissions"};
}

}  // namespace fsearch
