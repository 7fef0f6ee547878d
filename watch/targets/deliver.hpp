/// Brings a digest to a target.
#pragma once
#include <cstdint>

#include "watch/digests/digest.hpp"
#include "watch/kept/watch_list.hpp"
#include "watch/targets/transfer.hpp"

namespace fsearch {

/// Delivers. A feed is written whole, of a digest of all that it is to hold. JSON lines are added behind the first
/// `size_before` bytes of the file: what an attempt that was cut off has written goes. What is wrong with a target is a
/// Delivery that was refused.
Delivery deliver(const Digest& digest, const Target& target, const MailSettings& mail, std::int64_t size_before);

}  // namespace fsearch
