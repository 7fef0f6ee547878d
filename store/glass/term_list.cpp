#include "store/glass/term_list.hpp"

#include <algorithm>

#include "store/glass/packing.hpp"

namespace fsearch::glass {

void TermListEncoder::begin(std::uint64_t length, std::uint64_t terms) {
  bytes_.clear();
  append_number(bytes_, length);
  append_number(bytes_, terms);
  first_ = true;
}

// A term tells how much it shares with the one before. Where that and the wdf fit into one byte together, they do.
void TermListEncoder::term(std::string_view term, std::uint64_t wdf) {
  if (first_) {
    bytes_ += static_cast<char>(term.size());
    bytes_ += term;
    append_number(bytes_, wdf);
  } else {
    const auto differ = std::mismatch(term.begin(), term.end(), previous_.begin(), previous_.end()).first;
    const auto shared = static_cast<std::uint64_t>(differ - term.begin());
    const std::uint64_t together = wdf < 127 ? (wdf + 1) * (previous_.size() + 1) + shared : 256;
    bytes_ += static_cast<char>(together < 256 ? together : shared);
    bytes_ += static_cast<char>(term.size() - shared);
    bytes_ += term.substr(shared);
    if (together >= 256) append_number(bytes_, wdf);
  }
  previous_ = term;
  first_ = false;
}

}  // namespace fsearch::glass
