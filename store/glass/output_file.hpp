/// A file that is written from its start to its end, through a buffer.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace fsearch::glass {

class OutputFile {
 public:
  /// Makes the file anew. Throws Error: not_writable, naming the file and why, as do the others.
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();  ///< Closes; what was not flushed is lost.
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Returns the bytes given to write() so far.
  std::uint64_t size() const { return size_; }

  void write(std::string_view bytes);
  void flush();

  /// Flushes, and returns when the disk has it.
  void sync();

 private:
  [[noreturn]] void fail(int code) const;

  std::filesystem::path path_;
  std::string buffer_;
  std::uint64_t size_ = 0;
  int descriptor_;
};

}  // namespace fsearch::glass
