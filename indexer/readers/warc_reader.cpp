#include "indexer/readers/warc_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/files/archive.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"
#include "text/utf8.hpp"

namespace fsearch {
namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 18U;
constexpr std::size_t longest_line = std::size_t{1} << 16U;
constexpr std::size_t largest_record = std::size_t{1} << 26U;
constexpr std::size_t most_line_ends = 8;  // Behind a block; four by the standard.
constexpr std::string_view record_mark = "WARC/1.";

// Returns the value of "Name: value" where `line` has that name, in lower case.
std::optional<std::string_view> field(std::string_view line, std::string_view name) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || ascii_lower(trimmed(line.substr(0, colon))) != name) return std::nullopt;
  return trimmed(line.substr(colon + 1));
}

std::size_t number_in(std::string_view digits, int base) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  return number;
}

void set_type(std::string_view value, WebRecord& record) {
  const std::string small = ascii_lower(value);
  record.type = trimmed(std::string_view(small).substr(0, small.find(';')));
  const std::size_t charset = small.find("charset=");
  if (charset == std::string::npos) return;
  const std::size_t begin = small.find_first_not_of("\"' ", charset + 8);
  if (begin != std::string::npos) record.charset = small.substr(begin, small.find_first_of("\"' ;", begin) - begin);
}

struct Head {
  bool success = false, chunked = false;
  std::string coding;
};

// Takes the head of an HTTP response off `block`.
Head take_http_head(std::string& block, WebRecord& record) {
  Head head;
  std::size_t at = 0;
  for (bool first = true; at < block.size(); first = false) {
    const std::size_t end = std::min(block.find('\n', at), block.size());
    const auto line = trimmed(std::string_view(block).substr(at, end - at));
    at = std::min(end + 1, block.size());
    if (line.empty()) break;
    if (first) head.success = line.find(" 200") != std::string_view::npos;
    if (const auto type = field(line, "content-type")) set_type(*type, record);
    if (const auto coding = field(line, "content-encoding")) head.coding = ascii_lower(*coding);
    if (const auto coding = field(line, "transfer-encoding")) head.chunked = ascii_lower(*coding) == "chunked";
  }
  block.erase(0, at);
  return head;
}

// Returns the body as it was before the transport; nothing where that cannot be undone. Many crawlers undo
// it, and leave its names in the head.
std::optional<std::string> undo_transport(std::string body, const Head& head, const std::string& url) try {
  if (head.chunked)
    if (auto whole = without_chunks(body); !whole.empty()) body = std::move(whole);
  if (head.coding.empty() || !is_archive(body)) {
    const bool packed = head.coding == "br" && body.find('\0') != std::string::npos;
    return packed ? std::nullopt : std::optional(std::move(body));
  }
  Archive archive(std::move(body), url);
  return archive.next() ? std::optional(read_all(archive.content(), url, largest_record)) : std::nullopt;
} catch (const Error&) {
  return std::nullopt;
}

// Returns true for what may hold articles: pages and feeds, not images and scripts.
bool is_wanted(const std::string& type) {
  return type.empty() || type.find("html") != std::string::npos || type.ends_with("xml");
}

}  // namespace

std::string without_chunks(std::string_view body) {
  std::string whole;
  while (!body.empty()) {
    const std::size_t end = body.find('\n');
    if (end == std::string_view::npos || body.find_first_of("0123456789abcdefABCDEF") != 0) return whole;
    const std::size_t size = number_in(body.substr(0, end), 16);
    body.remove_prefix(end + 1);
    if (size == 0 || size > body.size()) return whole;
    whole += body.substr(0, size);
    body.remove_prefix(size);
    body.remove_prefix(std::min(body.size(), body.find_first_not_of("\r\n") == 0 ? 0 : body.find('\n') + 1));
  }
  return whole;
}

void WarcReader::give_up(const std::string& why) const { throw Error(Error::Kind::unreadable, path_, why); }

bool WarcReader::fill() {
  buffer_.erase(0, std::exchange(begin_, 0));
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + chunk_size);
  buffer_.resize(kept + stream_.read(buffer_.data() + kept, chunk_size));
  return buffer_.size() > kept;
}

// Returns the next line without its end; empty also at the end of the file.
std::string WarcReader::line() {
  std::size_t end = buffer_.find('\n', begin_);
  while (end == std::string::npos) {
    if (buffer_.size() - begin_ > longest_line) give_up("has a line of over 64 KB in the head of a record");
    if (!fill())
      end = buffer_.size();
    else
      end = buffer_.find('\n', begin_);
  }
  std::string text(trimmed(std::string_view(buffer_).substr(begin_, end - begin_)));
  begin_ = std::min(end + 1, buffer_.size());
  return text;
}

// Makes so many bytes available, if the file has them.
void WarcReader::fill_to(std::size_t size) {
  while (buffer_.size() - begin_ < size && fill()) continue;
}

// Returns what stands `length` bytes from here, behind the line ends that close a record; nothing where none
// do.
std::optional<std::string_view> WarcReader::after_block(std::size_t length) {
  fill_to(length + most_line_ends + record_mark.size());
  if (buffer_.size() - begin_ < length) return std::nullopt;
  const auto rest = std::string_view(buffer_).substr(begin_ + length);
  const bool closed = rest.empty() || rest.starts_with("\r\n") || rest.starts_with("\n");
  return closed ? std::optional(rest.substr(std::min(rest.find_first_not_of("\r\n"), rest.size()))) : std::nullopt;
}

// Returns how far from here the next record starts; nothing where none does within what may be held.
std::optional<std::size_t> WarcReader::length_to_next_mark() {
  if (std::string_view(buffer_).substr(begin_).starts_with(record_mark)) return 0;
  const std::string line_mark = "\n" + std::string(record_mark);
  for (std::size_t searched = 0;;) {
    const std::size_t at = buffer_.find(line_mark, begin_ + searched);
    if (at != std::string::npos) return at + 1 - begin_;
    const std::size_t size = buffer_.size() - begin_;
    searched = size - std::min(size, line_mark.size());
    if (size > largest_record || !fill()) return std::nullopt;
  }
}

// Passes over a record too large to be held, or one whose length is far too large.
void WarcReader::skip_to_next_mark() {
  while (begin_ < buffer_.size() || fill()) {
    const auto length = length_to_next_mark();
    const std::size_t kept = record_mark.size();  // The end of what was searched may be the start of a mark.
    const std::size_t size = buffer_.size() - begin_;
    begin_ += length.value_or(size > largest_record ? size - kept : size);
    if (length) return;
  }
}

// Reads the head of the next record; returns false at the end of the file.
bool WarcReader::read_head(std::vector<Problem>& problems) {
  while (begin_ < buffer_.size() || fill()) {
    const std::string mark = line();
    if (mark.empty()) continue;
    if (!mark.starts_with(record_mark)) {
      const auto length = length_to_next_mark();
      if (!length) give_up("is damaged: a record starts with no WARC/1.0");
      problems.push_back({path_, 0, "damaged behind the record of " + url_ + "; read on at the next", "", true});
      begin_ += *length;
      continue;
    }
    kind_.clear(), url_.clear(), type_.clear();
    length_ = 0;
    for (std::string text = line(); !text.empty(); text = line()) {
      if (const auto value = field(text, "warc-type")) kind_ = ascii_lower(*value);
      if (const auto value = field(text, "warc-target-uri")) url_ = repaired_utf8(*value);
      if (const auto value = field(text, "content-type")) type_ = *value;
      if (const auto value = field(text, "content-length")) length_ = number_in(*value, 10);
    }
    if (url_.starts_with('<') && url_.ends_with('>')) url_ = url_.substr(1, url_.size() - 2);  // As wget writes it.
    return true;
  }
  return false;
}

// Returns the block of the record at hand; empty where it is larger than any page.
std::string WarcReader::block(std::vector<Problem>& problems) {
  if (length_ > largest_record) {
    skip_to_next_mark();
    return {};
  }
  const auto after = after_block(length_);
  if (!after || !(after->empty() || after->starts_with(record_mark))) {
    const auto next = length_to_next_mark();
    if (!next && buffer_.size() - begin_ < length_) give_up("is cut short in the record of " + url_);
    if (next && !after) {
      problems.push_back({path_, 0, url_ + ": its Content-Length is wrong; read up to the next record", "", false});
      length_ = *next;
    }
  }
  std::string bytes = buffer_.substr(begin_, length_);
  begin_ += length_;
  return bytes;
}

std::optional<WebRecord> WarcReader::next(std::vector<Problem>& problems) {
  while (read_head(problems)) {
    std::string bytes = block(problems);
    if (kind_ != "response" && kind_ != "resource") continue;
    WebRecord record{url_, "", "", ""};
    Head head{kind_ == "resource", false, ""};
    if (length_ > largest_record) {
      problems.push_back({path_, 0, url_ + ": a record of over 64 MB", "", true});
      continue;
    }
    if (kind_ == "resource") set_type(type_, record);
    if (kind_ == "response") head = take_http_head(bytes, record);
    if (!head.success || !is_wanted(record.type)) continue;
    if (auto body = undo_transport(std::move(bytes), head, url_)) {
      record.body = std::move(*body);
      return record;
    }
    problems.push_back({path_, 0, url_ + ": compressed in a way that fsearch does not read", "", true});
  }
  return std::nullopt;
}

}  // namespace fsearch
