#include "analyzers/vocabulary.hpp"

#include <atomic>
#include <utility>

#include "analyzers/fold.hpp"
#include "analyzers/numerals.hpp"
#include "analyzers/word_lists.hpp"

namespace fsearch {

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
  std::string exact = exact_form(form);
  const auto known = by_exact_.find(exact);
  if (known != by_exact_.end()) return known->second;

  Word word;
  word.id = next_id_++;
  word.analyzer = number_;
  word.folded = fold_exact(exact);
  word.stop_word = french_words().stop_words.contains(exact);
  if (const auto ordinal = ordinal_stem(word.folded)) {
    word.stem = *ordinal;
  } else {
    word.stem = stemmer_.stem(exact);
    if (word.folded != exact) word.twin = stem_of_folded(word.folded);
    if (word.twin == word.stem) word.twin.clear();
  }
  word.exact = std::move(exact);
  const Word& kept = words_.emplace_back(std::move(word));
  by_exact_.emplace(kept.exact, &kept);
  return &kept;
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
