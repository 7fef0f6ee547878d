/// A digest as mail.
#pragma once
#include <string>

#include "watch/digests/digest.hpp"

namespace fsearch {

struct MailAddresses {
  std::string from;  ///< As in a header: "Veille <veille@example.org>".
  std::string to;    ///< The address alone.
};

/// Returns the message, with lines that end in CR LF: plain text and a page, of which mail programs show the one that
/// they can. Its id is that of the digest, so that who gets it twice can tell. Source: RFC 5322, 2045 to 2047, 3834.
/// Throws Error (usage) where `from` is no address.
std::string mail_message(const Digest& digest, const MailAddresses& addresses);

/// Returns the address alone of "Veille <veille@example.org>"; empty where there is none.
std::string address_of(const std::string& from);

}  // namespace fsearch
