/// A digest as a page, for mail programs: one column, no scripts, nothing to load.
#pragma once
#include <string>

#include "watch/digests/digest.hpp"

namespace fsearch {

/// Returns the whole page. What articles say cannot become markup.
std::string digest_html(const Digest& digest);

}  // namespace fsearch
