/// Reads mail: a message (.eml) or a mailbox (mbox), one article for each message.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns the articles of a message or mailbox, whose bytes may be in any encoding. The title is the subject,
/// the author and the source who sent it, the id its Message-ID, else `key` and its number. The text is the HTML
/// part's, where there is one, without the page around it, else the plain one. Messages without subject and text
/// are in `problems`.
std::vector<Extraction> read_mail(std::string_view bytes, const std::string& key, std::vector<Problem>& problems);

}  // namespace fsearch
