/// The parts that several answers in JSON share. Private to json/.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fsearch/search.hpp"
#include "json/line_writer.hpp"

namespace fsearch {

using Json = nlohmann::ordered_json;

/// Returns `value` on one line, without its end. Never fails: ill-formed UTF-8 becomes U+FFFD.
std::string line_of(const Json& value);

/// Returns [[begin, end], ...].
Json spans_json(const std::vector<Span>& spans);

/// Writes [[begin, end], ...].
void write_spans(const std::vector<Span>& spans, LineWriter& line);

/// Writes [[begin, end, "PER"], ...].
void write_marks(const std::vector<MarkedEntity>& entities, LineWriter& line);

/// Writes the passages as docs/command-line.md lists their keys.
void write_passages(const std::vector<PassageHit>& passages, LineWriter& line);

/// Writes, as the field "extra", the input's fields that fsearch does not know, where there are any.
void write_extra(const Article& article, LineWriter& line);

/// Returns the texts, for a reader.
std::vector<std::string> texts_of(const std::vector<Warning>& warnings);

/// Returns the codes, in the same order, for a program.
std::vector<std::string> codes_of(const std::vector<Warning>& warnings);

}  // namespace fsearch
