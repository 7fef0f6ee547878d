#include "analyzers/words/word_lists.hpp"

#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

WordSet* list_named(FrenchWords& words, std::string_view name) {
  if (name == "elision") return &words.elisions;
  if (name == "apostrophe") return &words.apostrophe_words;
  if (name == "clitic") return &words.clitics;
  if (name == "compound") return &words.whole_compounds;
  if (name == "numbered") return &words.numbered;
  if (name == "code") return &words.code_letters;
  if (name == "second") return &words.second_nouns;
  if (name == "verb") return &words.function_verbs;
  return nullptr;
}

void add_row(FrenchWords& words, std::string_view line) {
  const std::size_t tab = line.find('\t');
  const std::string_view name = line.substr(0, tab);
  const std::string_view value = line.substr(tab + 1);
  if (name == "inclusive") {
    const std::size_t second = value.find('\t');
    words.inclusive.emplace(value.substr(0, second), value.substr(second + 1));
  } else if (WordSet* list = list_named(words, name)) {
    list->emplace(value);
  }
}

void add_written_form(FrenchWords& words, std::string_view row) {
  const std::string_view kind = take_part(row, '\t');
  const std::string_view written = take_part(row, '\t');
  WordMap* const by_place = kind == "unit"            ? &words.units
                            : kind == "before-name"   ? &words.said_before_name
                            : kind == "before-number" ? &words.said_before_number
                                                      : nullptr;
  if (by_place != nullptr) {
    by_place->emplace(written, row);
    return;
  }
  if (row.starts_with("saint")) words.saints.emplace(written, row);
  (kind == "said" ? words.said : words.also).emplace(written, row);
  words.longest_written = std::max(words.longest_written, written.size());
}

void add_function_words(FrenchWords& words) {
  for (const std::string_view word : words.stop_words) {
    if (words.function_verbs.contains(word)) continue;
    words.function_words.emplace(word);
    words.function_words.insert(fold(word));
  }
}

FrenchWords read_lists() {
  FrenchWords words;
  for_each_row(data::stop_words, [&](std::string_view line) { words.stop_words.emplace(line); });
  for_each_row(data::word_lists, [&](std::string_view line) { add_row(words, line); });
  for_each_row(data::written_forms, [&](std::string_view line) { add_written_form(words, line); });
  for_each_row(data::abbreviations, [&](std::string_view line) { words.abbreviations.emplace(line); });
  add_function_words(words);
  return words;
}

}  // namespace

const FrenchWords& french_words() {
  static const FrenchWords words = read_lists();
  return words;
}

}  // namespace fsearch
