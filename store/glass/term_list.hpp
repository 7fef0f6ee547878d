/// Encodes what the termlist table of a glass database holds of a document, which is what takes it out again.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch::glass {

/// Calls: begin term* — the terms in byte order, each once.
class TermListEncoder {
 public:
  /// Starts the list of a document of this length (the sum of its wdf) and so many terms, at least one.
  void begin(std::uint64_t length, std::uint64_t terms);
  void term(std::string_view term, std::uint64_t wdf);

  /// Returns the list so far, valid until the next begin().
  std::string_view bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::string_view previous_;
  bool first_ = true;
};

}  // namespace fsearch::glass
