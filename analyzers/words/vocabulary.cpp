#include "analyzers/words/vocabulary.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include "analyzers/words/line_cuts.hpp"
#include "analyzers/words/numerals.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

// What parts a form from the word it is read as: signs that no word holds.
constexpr char said_mark = '\x1F';
constexpr char form_mark = '\x1D';
constexpr char also_mark = '\x1E';
/// Behind the stem of a function word: "cea" and "danse" would share theirs with "ce" and "dans". No stem holds it.
constexpr char function_word_mark = '_';

struct Reading {
  std::string_view written;
  std::string_view word;
  char mark = '\0';
};

Reading split_reading(std::string_view form) {
  const auto mark =
      std::find_if(form.begin(), form.end(), [](char c) { return c == said_mark || c == form_mark || c == also_mark; });
  if (mark == form.end()) return {form, {}, '\0'};
  return {{form.begin(), mark}, {mark + 1, form.end()}, *mark};
}

/// True unless a form is read as another word or cut by the end of a line.
bool is_usual(std::string_view form) {
  constexpr unsigned char lead_of_not_sign = 0xC2;
  return std::none_of(form.begin(), form.end(), [](unsigned char c) { return c <= ' ' || c == lead_of_not_sign; });
}

std::string with_mark(std::string_view written, char mark, std::string_view word) {
  return std::string(written).append(1, mark).append(word);
}

}  // namespace

std::string read_as(std::string_view written, std::string_view word) { return with_mark(written, said_mark, word); }

std::string read_as_form_of(std::string_view written, std::string_view word) {
  return with_mark(written, form_mark, word);
}

std::string read_also_as(std::string_view written, std::string_view word) {
  return with_mark(written, also_mark, word);
}

Vocabulary::Vocabulary() {
  for (const WordMap* words : {&french_words().said, &french_words().also})
    for (const auto& [written, word] : *words) writings_[stems_of_word(word).stem].push_back(fold(written));
}

const Word* Vocabulary::find(std::string_view form) {
  if (form.empty() || form.size() > ShortForm::longest) return look_up_long(form);
  const ShortForm key(form);
  Recent& recent = recent_[key.hash() % recent_count];
  if (recent.word == nullptr || recent.form != key) recent = {key, look_up(key, form)};
  return recent.word;
}

const Word* Vocabulary::look_up(const ShortForm& key, std::string_view form) {
  if (const Word* known = by_short_form_.find(key)) return known;
  const Word* word = make(form);
  by_short_form_.add(key, word);
  return word;
}

const Word* Vocabulary::look_up_long(std::string_view form) {
  const auto known = by_long_form_.find(form);
  if (known != by_long_form_.end()) return known->second;
  const Word* word = make(form);
  by_long_form_.emplace(long_forms_.emplace_back(form), word);
  return word;
}

const Word* Vocabulary::make(std::string_view form) {
  const bool usual = is_usual(form);
  const Reading reading = usual ? Reading{form, {}, '\0'} : split_reading(form);
  std::string exact = usual ? exact_form(form) : exact_form(without_line_end(reading.written));
  std::string key = reading.mark == '\0' ? std::string() : with_mark(exact, reading.mark, reading.word);
  const auto known = by_exact_.find(reading.mark == '\0' ? exact : key);
  if (known != by_exact_.end()) return known->second;

  Word word;
  word.id = next_id_++;
  word.analyzer = number_;
  word.folded = fold_exact(exact);
  word.stop_word = french_words().stop_words.contains(exact);
  Stems stems = stems_of_written(exact, word.folded);
  if (reading.mark != '\0') {
    const std::string other_exact = exact_form(reading.word);
    std::string other = stems_of_written(other_exact, fold_exact(other_exact)).stem;
    if (reading.mark == also_mark)
      stems.twin = std::move(other);
    else
      stems = {std::move(other), reading.mark == form_mark ? std::move(stems.stem) : std::string()};
  }
  if (stems.twin == stems.stem) stems.twin.clear();
  word.stem = std::move(stems.stem);
  word.twin = std::move(stems.twin);
  word.exact = std::move(exact);
  const Word& kept = words_.emplace_back(std::move(word));
  by_exact_.emplace(reading.mark == '\0' ? std::string_view(kept.exact) : long_forms_.emplace_back(std::move(key)),
                    &kept);
  return &kept;
}

Vocabulary::Stems Vocabulary::stems_of(const std::string& exact, const std::string& folded) const {
  if (auto ordinal = ordinal_stem(folded)) return {std::move(*ordinal), {}};
  Stems stems{stemmer_.stem(exact), {}};
  const FrenchWords& french = french_words();
  if (french.function_words.contains(exact)) {
    if (folded != exact) stems.twin = stemmer_.stem(folded) + function_word_mark;
    stems.stem += function_word_mark;
  } else if (folded != exact) {  // "sûr" written bare is "sur", but no form of it.
    stems.twin = french.function_words.contains(folded) ? stemmer_.stem(folded) : stem_of_folded(folded);
  }
  return stems;
}

Vocabulary::Stems Vocabulary::stems_of_word(std::string_view word) const {
  const std::string exact(word);
  return stems_of(exact, fold_exact(exact));
}

Vocabulary::Stems Vocabulary::stems_of_written(const std::string& exact, const std::string& folded) const {
  const FrenchWords& french = french_words();
  if (exact.size() > french.longest_written) return stems_of(exact, folded);
  if (const auto said = french.said.find(exact); said != french.said.end()) return stems_of_word(said->second);
  Stems stems = stems_of(exact, folded);
  if (const auto also = french.also.find(exact); also != french.also.end())
    stems.twin = stems_of_word(also->second).stem;
  return stems;
}

std::vector<std::string> Vocabulary::other_writings(std::string_view stem) const {
  std::vector<std::string> forms = forms_of_ordinal(stem);
  const auto known = writings_.find(std::string(stem));
  if (known != writings_.end()) forms.insert(forms.end(), known->second.begin(), known->second.end());
  return forms;
}

std::uint32_t Vocabulary::next_number() {
  static std::atomic<std::uint32_t> number = 0;
  return ++number;
}

std::string Vocabulary::stem_of_folded(const std::string& folded) const {
  const auto known = by_exact_.find(folded);
  return known != by_exact_.end() ? known->second->stem : stemmer_.stem(folded);
}

void Vocabulary::trim(std::size_t limit) {
  if (by_short_form_.size() + long_forms_.size() <= limit) return;
  by_short_form_.clear();
  by_long_form_.clear();
  by_exact_.clear();
  long_forms_.clear();
  words_.clear();
  recent_.assign(recent_count, {});
}

}  // namespace fsearch
