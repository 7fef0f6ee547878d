/// The one exception of fsearch: thrown where the environment is broken (a missing index, a full disk),
/// never for expected bad input, which is a value. Caught once, in main.
#pragma once
#include <stdexcept>
#include <string>

namespace fsearch {

class Error : public std::runtime_error {
 public:
  enum class Kind { not_found, unreadable, not_writable, locked, mismatch, corrupt, usage, internal, interrupted };

  /// `detail` says what happened and the remedy, in one sentence; `path` is the file or index concerned.
  /// Error(Kind::not_found, "/srv/idx", "no index here; make one with: fsearch index --db /srv/idx PATH")
  /// reads "/srv/idx: no index here; make one with: ...".
  Error(Kind kind, std::string path, std::string detail);

  Kind kind() const noexcept { return kind_; }
  const std::string& path() const noexcept { return path_; }
  const std::string& detail() const noexcept { return detail_; }

 private:
  Kind kind_;
  std::string path_;
  std::string detail_;
};

}  // namespace fsearch
