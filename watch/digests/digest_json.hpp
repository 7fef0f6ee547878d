/// A digest for programs: the items as lines of JSON, and the whole as one object.
#pragma once
#include <string>

#include "watch/digests/digest.hpp"

namespace fsearch {

/// Returns a line an item, with the keys of docs/watch.md.
std::string digest_lines(const Digest& digest);

/// Returns the whole digest as one object on one line. Its "text" is what chat programs show of a webhook.
std::string digest_object(const Digest& digest);

}  // namespace fsearch
