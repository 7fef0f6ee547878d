#include "analyzers/quotes/speech_words.hpp"

#include "fsearch/analyzer.hpp"
#include "text/data_rows.hpp"

namespace fsearch {

namespace data {
extern const std::string_view speech_words;
}  // namespace data

namespace {

SpeechWords::Forms read_forms(std::string_view role) {
  SpeechWords::Forms forms;
  for_each_row(data::speech_words, [&](std::string_view row) {
    if (take_part(row, '\t') != role) return;
    while (!row.empty()) forms.insert(take_part(row, ' '));
  });
  return forms;
}

SpeechWords read_words() {
  SpeechWords words{read_forms("preposition"),
                    read_forms("relative"),
                    read_forms("aside"),
                    read_forms("before"),
                    read_forms("person"),
                    read_forms("nobody"),
                    {},
                    {}};
  Analyzer analyzer;
  for (const auto form : read_forms("verb")) words.verb_stems.insert(analyzer.word(form).stem);
  for_each_row(data::speech_words, [&](std::string_view row) {
    if (take_part(row, '\t') == "verb") words.infinitives.insert(take_part(row, ' '));
  });
  return words;
}

}  // namespace

const SpeechWords& speech_words() {
  static const SpeechWords words = read_words();
  return words;
}

}  // namespace fsearch
