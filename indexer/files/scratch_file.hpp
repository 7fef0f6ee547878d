/// A file without a name, for a program that wants to seek in what we read as a stream.
#pragma once
#include <cstddef>
#include <string>

#include "indexer/files/byte_stream.hpp"
#include "indexer/files/file_handle.hpp"

namespace fsearch::archives {

class ScratchFile {
 public:
  /// Copies the rest of a stream. Throws Error: unreadable, also for more than `most_bytes` and for a full
  /// disk; `path` is what it names.
  ScratchFile(ByteStream& content, const std::string& path, std::size_t most_bytes);

  int number() const { return file_.number(); }  ///< Of the open file.

 private:
  FileHandle file_;
};

}  // namespace fsearch::archives
