/// The formats that fsearch reads, and how it tells them apart.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fsearch {

enum class InputFormat {
  automatic,
  text,
  markdown,
  json_lines,
  json,
  html,
  feed,
  csv,
  press_xml,
  mail,
  warc,
  ris,
  iramuteq,
  pdf,
  alto,
  mets
};

/// Returns the names of `--format`, "auto" first.
std::vector<std::string> format_names();

/// Returns the format of that name; `automatic` for "auto" and any other.
InputFormat format_named(std::string_view name);

/// Returns the name of a format: "jsonl".
std::string format_name(InputFormat format);

/// Returns the format of a file from its first bytes; `text` where nothing tells more, `automatic` where they
/// are no text. The name decides only where the content cannot: "notes.md" and "notes.txt" may hold the same.
InputFormat detect_format(std::string_view first_bytes, const std::string& path);

/// Returns true for a name that text files have: ".txt", ".text", or none, ".gz" and its like aside.
bool is_text_name(const std::string& path);

/// The user's own names of fields: {"chapeau", "text"} makes a column "chapeau" text.
using FieldMap = std::vector<std::pair<std::string, std::string>>;

}  // namespace fsearch
