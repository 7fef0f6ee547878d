/// In which forms an answer of articles is given, and how a request names one.
#pragma once
#include <string>
#include <vector>

#include "fsearch/search.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

enum class Format { json, ndjson, csv, atom, ris, bibtex };

/// Returns what the parameter "format" names, else the first type of the header Accept that is one of ours, else JSON.
/// Throws Error (usage) for a format that is unknown.
Format wanted_format(const Request& request);

/// Returns the media type: "application/x-ndjson".
std::string media_type(Format format);

/// Returns what goes before the first article, and stands for each: a row of CSV ("," and no byte order mark unless the
/// parameters "separator" and "bom" ask for others), a line of JSON, a record.
std::string opening(Format format, const Request& request);
std::string written(const Hit& hit, Format format, const Request& request);

}  // namespace fsearch::server
