/// A digest in French, as plain text, and the sentences that all its forms share.
#pragma once
#include <string>

#include "watch/digests/digest.hpp"

namespace fsearch {

/// Returns the title of a digest: "Veille : 3 articles — Azure, SNCF".
std::string digest_title(const Digest& digest);

/// Returns the whole: each query's name, then title, source, date, passage and address of each item.
std::string digest_text(const Digest& digest);

/// Returns the title of an item, or how it starts, or its id.
std::string title_of(const NewsItem& item);

/// Returns "Le Monde · 15 mars 2025 · aussi dans Le Progrès et L’Est"; "" where nothing is known.
std::string origin_of(const NewsItem& item);

/// Returns "déjà signalé le 3 mars 2025 dans une autre version"; "" where it was not.
std::string told_before(const NewsItem& item);

/// Returns "12 articles, contre 2 d’ordinaire"; "" where there is no peak.
std::string peak_line(const NewsOfQuery& news);

}  // namespace fsearch
