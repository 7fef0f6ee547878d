#include "fsearch/input_format.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <utility>

#include "indexer/press/iramuteq_reader.hpp"
#include "indexer/press/ris_reader.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/encoding.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::array<std::pair<std::string_view, InputFormat>, 16> formats = {{{"auto", InputFormat::automatic},
                                                                               {"text", InputFormat::text},
                                                                               {"markdown", InputFormat::markdown},
                                                                               {"jsonl", InputFormat::json_lines},
                                                                               {"json", InputFormat::json},
                                                                               {"html", InputFormat::html},
                                                                               {"rss", InputFormat::feed},
                                                                               {"csv", InputFormat::csv},
                                                                               {"newsml", InputFormat::press_xml},
                                                                               {"mail", InputFormat::mail},
                                                                               {"warc", InputFormat::warc},
                                                                               {"ris", InputFormat::ris},
                                                                               {"iramuteq", InputFormat::iramuteq},
                                                                               {"pdf", InputFormat::pdf},
                                                                               {"alto", InputFormat::alto},
                                                                               {"mets", InputFormat::mets}}};

constexpr std::size_t head_size = 8192;
constexpr std::size_t pdf_mark_in = 1024;  // Bytes: some servers put lines of their own before a PDF.

std::string extension_of(std::string path) {
  for (const std::string_view suffix : {".gz", ".zst", ".bz2", ".xz"})
    if (path.ends_with(suffix)) path.resize(path.size() - suffix.size());
  return ascii_lower(std::filesystem::path(path).extension().string());
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view without_spaces(std::string_view text) {
  text.remove_prefix(static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_space) - text.begin()));
  return text;
}

// Returns what follows the comments, instructions and declarations at the start of a marked-up file.
std::string_view first_element(std::string_view text) {
  for (text = without_spaces(text); text.starts_with("<!") || text.starts_with("<?"); text = without_spaces(text)) {
    if (text.starts_with("<!doctype html")) return text;
    const bool subset =
        text.starts_with("<!doctype") && text.find('[') < text.find('>');  // Holds declarations of its own.
    const std::string_view close = text.starts_with("<!--") ? "-->" : subset ? "]>" : ">";
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + close.size());
  }
  return text;
}

bool starts_with_tag(std::string_view text, std::string_view name) {
  return text.size() > name.size() + 1 && text[0] == '<' && text.substr(1).starts_with(name) &&
         (is_space(text[name.size() + 1]) || text[name.size() + 1] == '>' || text[name.size() + 1] == '/');
}

template <std::size_t size>
bool starts_with_any_tag(std::string_view text, const std::array<std::string_view, size>& names) {
  return std::any_of(names.begin(), names.end(), [&](auto name) { return starts_with_tag(text, name); });
}

// Returns the format of marked-up text, in lower case; `automatic` for other text.
InputFormat markup_format(std::string_view text) {
  constexpr std::array<std::string_view, 14> html = {"html", "head", "body", "div", "p",  "article", "section",
                                                     "main", "h1",   "h2",   "a",   "ul", "meta",    "table"};
  constexpr std::array<std::string_view, 3> feeds = {"rss", "feed", "rdf:rdf"};
  const std::string_view element = first_element(text);
  constexpr std::array<std::string_view, 3> press = {"newsmessage", "newsitem", "nitf"};
  if (starts_with_tag(element, "alto") || starts_with_tag(element, "alto:alto")) return InputFormat::alto;
  if (starts_with_tag(element, "mets") || starts_with_tag(element, "mets:mets")) return InputFormat::mets;
  if (starts_with_any_tag(element, feeds)) return InputFormat::feed;
  if (starts_with_any_tag(element, press)) return InputFormat::press_xml;
  if (element.starts_with("<!doctype html") || starts_with_any_tag(element, html)) return InputFormat::html;
  return InputFormat::automatic;
}

// Returns true for a line whose brackets are all closed: one that is not goes on below.
bool is_whole_json(std::string_view line) {
  int open = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
  }
  return open <= 0 && line.ends_with('}');
}

// JSON starts with "[" and an object, or with "{" and a key; JSON lines have whole objects in a line.
InputFormat json_format(std::string_view text) {
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return InputFormat::automatic;
  const auto inside = without_spaces(text.substr(1));
  if (text.front() == '[') return inside.starts_with('{') ? InputFormat::json : InputFormat::automatic;
  if (!inside.empty() && inside.front() != '"' && inside.front() != '}') return InputFormat::automatic;
  const std::size_t end = text.find('\n');
  auto line = text.substr(0, end);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return end == std::string_view::npos || is_whole_json(line) ? InputFormat::json_lines : InputFormat::json;
}

// A mail starts with lines of its own kind, a mailbox with one "From " before them.
InputFormat mail_format(std::string_view text) {
  constexpr std::array<std::string_view, 10> fields = {
      "from:",        "subject:",      "message-id:", "mime-version:", "received:",
      "return-path:", "delivered-to:", "to:",         "content-type:", "dkim-signature:"};
  int known = 0;
  for (std::size_t lines = 0; lines < 40 && !text.empty() && !text.starts_with('\n') && !text.starts_with('\r');
       ++lines) {
    known += std::any_of(fields.begin(), fields.end(), [&](auto field) { return text.starts_with(field); }) ? 1 : 0;
    const bool field =
        text.substr(0, 60).find(':') != std::string_view::npos || text.starts_with("from ") || is_space(text.front());
    if (!field) return InputFormat::automatic;
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  return known >= 2 ? InputFormat::mail : InputFormat::automatic;
}

InputFormat table_format(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  if (stated_delimiter(text.substr(0, end)) != '\0') text.remove_prefix(std::min(end + 1, text.size()));
  return looks_like_table(text.substr(0, text.find('\n'))) ? InputFormat::csv : InputFormat::automatic;
}

InputFormat format_of_extension(const std::string& extension) {
  if (extension == ".jsonl" || extension == ".ndjson") return InputFormat::json_lines;
  if (extension == ".json") return InputFormat::json;
  if (extension == ".md" || extension == ".markdown") return InputFormat::markdown;
  if (extension == ".csv" || extension == ".tsv") return InputFormat::csv;
  if (extension == ".ris") return InputFormat::ris;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return InputFormat::html;
  return InputFormat::automatic;
}

// Returns the format of lines of which one holds NUL bytes, which costs that line; `automatic` for what is no
// text.
InputFormat format_by_lines(std::string_view first_bytes, InputFormat named) {
  const std::size_t end = first_bytes.rfind('\n', first_bytes.find('\0'));
  const auto decoded = end == std::string_view::npos ? std::nullopt : decode(first_bytes.substr(0, end));
  if (!decoded) return InputFormat::automatic;
  const std::string head = ascii_lower(without_spaces(decoded->text));
  if (named == InputFormat::csv) return named;
  const InputFormat format = json_format(head);
  return format == InputFormat::json_lines ? format : table_format(head);
}

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  names.reserve(formats.size());
  for (const auto& [name, format] : formats) names.emplace_back(name);
  return names;
}

InputFormat format_named(std::string_view name) {
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.first == name; });
  return found == formats.end() ? InputFormat::automatic : found->second;
}

std::string format_name(InputFormat format) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.second == format; });
  return std::string(found->first);
}

InputFormat detect_format(std::string_view first_bytes, const std::string& path) {
  const InputFormat named = format_of_extension(extension_of(path));
  if (named == InputFormat::json_lines) return named;
  if (first_bytes.starts_with("WARC/1.")) return InputFormat::warc;
  if (first_bytes.substr(0, pdf_mark_in).find("%PDF-") != std::string_view::npos) return InputFormat::pdf;
  if (first_bytes.starts_with("{\\rtf")) return InputFormat::automatic;
  const auto decoded = decode(first_bytes.substr(0, head_size));
  if (!decoded) return format_by_lines(first_bytes, named);
  if (archives::looks_like_ris(decoded->text)) return InputFormat::ris;
  if (archives::looks_like_iramuteq(decoded->text)) return InputFormat::iramuteq;
  const std::string head = ascii_lower(without_spaces(decoded->text));
  for (const InputFormat format :
       {markup_format(head), json_format(head), mail_format(head), table_format(head), named})
    if (format != InputFormat::automatic) return format;
  return InputFormat::text;
}

bool is_text_name(const std::string& path) {
  const std::string extension = extension_of(path);
  return extension.empty() || extension == ".txt" || extension == ".text";
}

}  // namespace fsearch
