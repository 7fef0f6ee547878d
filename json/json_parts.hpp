/// The parts that several answers in JSON share. Private to json/.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fsearch/search.hpp"

namespace fsearch {

using Json = nlohmann::ordered_json;

/// Returns `value` on one line, without its end. Never fails: ill-formed UTF-8 becomes U+FFFD.
std::string line_of(const Json& value);

/// Returns [[begin, end], ...].
Json spans_json(const std::vector<Span>& spans);

/// Returns [[begin, end, "PER"], ...].
Json marks_json(const std::vector<MarkedEntity>& entities);

/// Returns the passages as docs/command-line.md lists their keys.
Json passages_json(const std::vector<PassageHit>& passages);

/// Returns the texts, for a reader.
Json warnings_json(const std::vector<Warning>& warnings);

/// Returns the codes, in the same order, for a program.
Json codes_json(const std::vector<Warning>& warnings);

/// Returns the input's fields that fsearch does not know; nothing of them is null.
Json extra_json(const Article& article);

}  // namespace fsearch
