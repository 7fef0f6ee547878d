/// One writer at a time: the lock of an index directory, released when its process ends, however it ends. Its file also
/// marks the directory as an index's.
#pragma once
#include <string>

namespace fsearch {

class WriteLock {
 public:
  /// Takes the lock of `directory`, which exists. Throws Error: locked, naming the holder's process id, where
  /// another holds it; not_writable.
  explicit WriteLock(const std::string& directory);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  int file_;
};

}  // namespace fsearch
