#include "evaluation/labelled_text.hpp"

#include <algorithm>

#include "evaluation/lines.hpp"
#include "fsearch/error.hpp"

namespace fsearch {
namespace {

EntityType type_named(std::string_view name) {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (upper == "PER" || upper == "PERS" || upper == "PERSON") return EntityType::person;
  if (upper == "ORG" || upper == "ORGANISATION") return EntityType::organisation;
  if (upper == "LOC" || upper == "GPE" || upper == "LOCATION") return EntityType::place;
  return EntityType::other;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool takes_space(std::string_view text, std::string_view word) {
  if (text.empty() || ends_with_any(text, {"'", "’", "("})) return false;
  return word != "," && word != "." && word != ")";
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Puts words together into texts.
class Reader {
 public:
  void line(std::string_view line) {
    const auto columns = split_columns(line);
    if (columns.empty()) return end_text();
    if (columns.size() < 2 || line.starts_with("# ") || line.starts_with("-DOCSTART-")) return;
    word(columns[columns.size() > 2 && is_number(columns[0]) ? 1 : 0], columns.back());
  }
  std::vector<LabelledText> finish() {
    end_text();
    return std::move(texts_);
  }

 private:
  void word(std::string_view word, std::string_view tag) {
    std::string& text = current_.text;
    if (takes_space(text, word)) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += word;
    label(tag, begin, static_cast<std::uint32_t>(text.size()));
  }
  void label(std::string_view tag, std::uint32_t begin, std::uint32_t end) {
    const bool named = tag.size() > 2 && tag[1] == '-';
    const EntityType type = named ? type_named(tag.substr(2)) : EntityType::other;
    if (named && tag[0] == 'I' && inside_ && current_.entities.back().type == type)
      current_.entities.back().span.end = end;
    else if (named)
      current_.entities.push_back({{begin, end}, type});
    inside_ = named;
  }
  void end_text() {
    if (!current_.text.empty()) texts_.push_back(std::move(current_));
    current_ = {};
    inside_ = false;
  }

  std::vector<LabelledText> texts_;
  LabelledText current_;
  bool inside_ = false;
};

}  // namespace

std::vector<LabelledText> parse_labelled_texts(std::string_view content) {
  Reader reader;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    std::string_view line = content.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    reader.line(line);
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return reader.finish();
}

std::vector<LabelledText> read_labelled_texts(const std::string& path) {
  std::vector<LabelledText> texts = parse_labelled_texts(read_text_file(path));
  if (std::all_of(texts.begin(), texts.end(), [](const LabelledText& text) { return text.entities.empty(); }))
    throw Error(Error::Kind::usage, path, "labels no entity; a line is: WORD TAG, as in: Altman I-PER");
  return texts;
}

}  // namespace fsearch
