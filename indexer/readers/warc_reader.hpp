/// Reads web archives: WARC files (ISO 28500) as wget, Heritrix, Browsertrix and Common Crawl write them.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/problem.hpp"
#include "indexer/files/byte_stream.hpp"

namespace fsearch {

/// A page or a feed as it was served.
struct WebRecord {
  std::string url;
  std::string type;     ///< Lower case, without parameters: "text/html".
  std::string charset;  ///< As served, lower case; empty where it was not said.
  std::string body;     ///< Without the encodings of its transport (chunks, gzip).
};

class WarcReader {
 public:
  /// `path` is what problems and Errors name. `stream` must outlive it.
  WarcReader(ByteStream& stream, std::string path) : stream_(stream), path_(std::move(path)) {}

  /// Returns the next page that was served with success ("response" with status 200, or "resource"); nothing
  /// at the end. Requests, images and other records are passed over; one of over 64 MB, or one whose
  /// transport cannot be undone, is a problem, as is one whose length is wrong, which is read up to the next.
  /// Throws Error: unreadable, where the file is cut short or is none.
  std::optional<WebRecord> next(std::vector<Problem>& problems);

 private:
  bool fill();
  std::string line();
  void fill_to(std::size_t size);
  std::optional<std::string_view> after_block(std::size_t length);
  std::optional<std::size_t> length_to_next_mark();
  void skip_to_next_mark();
  bool read_head(std::vector<Problem>& problems);
  std::string block(std::vector<Problem>& problems);
  [[noreturn]] void give_up(const std::string& why) const;

  ByteStream& stream_;
  std::string path_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::string kind_, url_, type_;  // Of the record at hand.
  std::size_t length_ = 0;
};

/// Returns `body` without the marks of HTTP's "Transfer-Encoding: chunked"; as much as is whole.
std::string without_chunks(std::string_view body);

}  // namespace fsearch
