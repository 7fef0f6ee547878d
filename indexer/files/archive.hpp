/// The files inside a file: what an archive (.tar, .zip) or a compressed file (.gz, .zst, .bz2, .xz) holds,
/// recognised by its content; any other file holds itself.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "indexer/files/byte_stream.hpp"

namespace fsearch {

class Archive {
 public:
  /// Opens `path`; "-" is the standard input. Throws Error: unreadable.
  explicit Archive(const std::string& path);

  /// Opens an archive held in memory; `path` is what an Error names. What it expands to counts for `outer`,
  /// the one that it came from. Throws Error: unreadable.
  Archive(std::string bytes, const std::string& path, Archive* outer = nullptr);

  ~Archive();

  /// Goes to the next file, and returns false at the end. Folders, links and hidden entries are passed over.
  /// Throws Error: unreadable, where the archive is damaged.
  bool next();

  /// Returns the name inside the archive, empty for a file that is no archive. Requires: next() was true.
  const std::string& name() const;

  /// Returns the content, to be read before the next call of next(). It throws Error (unreadable) where its
  /// checksum is wrong or it is encrypted, which leaves the next file as it is; and where the archive is
  /// damaged or expands, with all that came out of it, more than any honest one. Requires: next() was true.
  ByteStream& content();

  /// Counts an article, or a fault, that was read out of this file. Throws Error: unreadable, where they are more
  /// than any honest file of this size holds.
  void count_entry();

  /// Returns true once an Error told that no more can be read.
  bool is_broken() const;

  /// Returns how much of the file, as it is stored, has been read.
  std::uint64_t consumed() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Returns true where the first bytes of a file are those of an archive or a compressed file.
bool is_archive(std::string_view first_bytes);

}  // namespace fsearch
