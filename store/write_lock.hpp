/// One writer at a time: the lock of an index directory, released when its process ends, however it ends. Its file also
/// marks the directory as an index's.
#pragma once
#include <string>
#include <string_view>

#include "store/records/index_schema.hpp"

namespace fsearch {

class WriteLock {
 public:
  /// Takes the lock of `directory`, which exists, or another of that name. Throws Error: locked, naming the holder's
  /// process id, where another holds it; not_writable.
  explicit WriteLock(const std::string& directory, std::string_view name = schema::directory::lock);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  int file_;
};

}  // namespace fsearch
