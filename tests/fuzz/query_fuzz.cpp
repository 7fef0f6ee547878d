/// Any query is read, printed, and read again as itself; any list of synonyms is read; any request is read or refused.
#include <algorithm>
#include <string>

#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "fsearch/synonym_table.hpp"
#include "searcher/dates/date_range.hpp"
#include "searcher/parse/parse_query.hpp"
#include "tests/fuzz/fuzz.hpp"

using fsearch::fuzz::require;

/// Brackets are read 64 deep; printing may add some, as of a SAUF b OU c (docs/query-language.md).
static bool is_too_deep(const fsearch::ParsedQuery& parsed) {
  return std::any_of(parsed.warnings.begin(), parsed.warnings.end(), [](const fsearch::QueryWarning& warning) {
    return warning.warning.text.find("imbriquées") != std::string::npos;
  });
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fsearch::fuzz::text_of(data, size);
  const fsearch::ParseOptions options{"2025-03-15"};
  const std::string printed = to_string(fsearch::parse_query(text, options).query);
  const fsearch::ParsedQuery again = fsearch::parse_query(printed, options);
  require(is_too_deep(again) || to_string(again.query) == printed, "a printed query is read as itself");
  if (const auto range = fsearch::parse_date_range(text, options.today))
    require(!to_string(*range).empty(), "a range of dates is printed");
  fsearch::read_synonyms(text);
  try {
    fsearch::request_from_json(text);
  } catch (const fsearch::Error&) {  // Refused.
  }
  return 0;
}
