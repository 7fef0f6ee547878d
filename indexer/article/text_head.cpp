#include "indexer/article/text_head.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_key = 24;

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> known_keys = {
    {{"titre", "title"},       {"title", "title"},     {"date", "date"},        {"auteur", "author"},
     {"auteurs", "author"},    {"auteure", "author"},  {"autrice", "author"},   {"author", "author"},
     {"authors", "author"},    {"source", "source"},   {"journal", "source"},   {"rubrique", "section"},
     {"rubriques", "section"}, {"section", "section"}, {"sections", "section"}, {"categorie", "section"},
     {"category", "section"},  {"url", "url"},         {"lien", "url"},         {"link", "url"},
     {"langue", "lang"},       {"lang", "lang"},       {"language", "lang"},    {"id", "id"}}};

std::string_view known_name(const std::string& key) {
  const std::string folded = fold(key);
  const auto found =
      std::find_if(known_keys.begin(), known_keys.end(), [&](const auto& known) { return known.first == folded; });
  return found == known_keys.end() ? std::string_view() : found->second;
}

bool is_key(std::string_view key) {
  const auto spaces = std::count(key.begin(), key.end(), ' ');
  return !key.empty() && key.size() <= longest_key && spaces <= 1 &&
         key.find_first_of(".,;!?\"()") == std::string_view::npos;
}

// Returns the field of "Clé: valeur" or "Clé : valeur"; nothing where the line has another form. TOML has
// another `mark`: 'clé = "valeur"'.
std::optional<HeadField> read_field(std::string_view line, char mark = ':') {
  const std::size_t colon = line.find(mark);
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string key(trimmed(line.substr(0, colon)));
  if (!is_key(key) || line.substr(colon).starts_with("://")) return std::nullopt;
  const std::string_view name = known_name(key);
  const std::string_view value = unquoted(trimmed(line.substr(colon + 1)));
  return HeadField{name.empty() ? key : std::string(name), std::string(value), !name.empty()};
}

// Adds an item of a list: one field more, or for an unknown key one more of its value: "crue, pont".
void add_item(std::vector<HeadField>& fields, const HeadField& key, std::string_view item) {
  item = unquoted(trimmed(item));
  if (!key.known && !fields.empty() && fields.back().key == key.key)
    fields.back().value.append(", ").append(item);
  else
    fields.push_back({key.key, std::string(item), key.known});
}

// Adds a field, or one for each item of a list written [a, b].
void add_field(std::vector<HeadField>& fields, HeadField field) {
  std::string_view value = field.value;
  if (!value.starts_with('[') || !value.ends_with(']')) {
    fields.push_back(std::move(field));
    return;
  }
  value = value.substr(1, value.size() - 2);
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    add_item(fields, field, value.substr(0, comma));
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
}

// Adds what one line of a head between marks says; `key` is the last key seen, to which "- item" lines
// belong.
void add_head_line(std::vector<HeadField>& fields, std::string_view line, char mark, HeadField& key) {
  if (line.starts_with("- ")) {
    add_item(fields, key, line.substr(2));
  } else if (auto field = read_field(line, mark)) {
    key = *field;
    if (!field->value.empty()) add_field(fields, std::move(*field));
  }
}

// Reads a head between two lines of "---" (YAML) or of "+++" (TOML).
TextHead parse_marked_head(const std::vector<std::string_view>& lines) {
  const auto first = lines.front();
  const auto end = std::find_if(lines.begin() + 1, lines.end(),
                                [&](auto line) { return line == first || (first == "---" && line == "..."); });
  if (end == lines.end()) return {};
  TextHead head;
  HeadField key;
  for (auto line = lines.begin() + 1; line != end; ++line)
    add_head_line(head.fields, *line, first == "---" ? ':' : '=', key);
  head.lines = static_cast<std::size_t>(end - lines.begin()) + 1;
  return head;
}

}  // namespace

TextHead parse_head(const std::vector<std::string_view>& lines) {
  if (lines.empty()) return {};
  if (lines.front() == "---" || lines.front() == "+++") return parse_marked_head(lines);
  TextHead all;                                   // All fields up to an empty line.
  std::size_t known_fields = 0, known_lines = 0;  // Those known at the start.
  for (const auto line : lines) {
    auto field = line.empty() ? std::nullopt : read_field(line);
    if (!field) break;
    const bool only_known = known_lines == all.lines && field->known;
    add_field(all.fields, std::move(*field));
    ++all.lines;
    if (only_known) known_fields = all.fields.size(), known_lines = all.lines;
  }
  const bool closed = all.lines < lines.size() && lines[all.lines].empty();
  const bool any_known =
      std::any_of(all.fields.begin(), all.fields.end(), [](const auto& field) { return field.known; });
  if (closed && any_known) {
    ++all.lines;
    return all;
  }
  all.fields.resize(known_fields);
  return {std::move(all.fields), known_lines};
}

}  // namespace fsearch
