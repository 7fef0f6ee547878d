/// Quotes as JSON. Not installed: see searcher/quotes.hpp.
#pragma once
#include <string>

#include "searcher/quotes.hpp"

namespace fsearch {

/// Returns {"articles": 46, "read": 46, "warnings", "warning_codes", "quotes": [{"speaker", "speaker_entity":
/// {"id": "sam altman", "type": "PER"}, "words", "reported", "repeated", "id", "title", "source", "date", "url",
/// "span": [120, 158]}]}.
std::string to_json(const QuoteList& list);

}  // namespace fsearch
