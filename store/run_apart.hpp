/// Work in a process of its own, for what a damaged file may end: Xapian crashes on some that it cannot read.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace fsearch {

struct ApartOutcome {
  std::string written;  ///< As far as the work came.
  std::string failure;  ///< What ended it early ("ended by signal 11, Segmentation fault"); empty where it was done.
};

/// Returns what `work` hands to `write`, run in a child process, which ends with its parent. Xapian has to be
/// met there only; nothing that the work changes is seen here. Requires: no other thread runs. Throws Error:
/// internal, where the system gives no process.
ApartOutcome run_apart(const std::function<void(const std::function<void(std::string_view)>& write)>& work);

}  // namespace fsearch
