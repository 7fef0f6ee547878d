#include "analyzers/vocabulary.hpp"

#include <cstring>
#include <utility>

#include "analyzers/fold.hpp"
#include "analyzers/numerals.hpp"
#include "analyzers/word_lists.hpp"

namespace fsearch {

const Word* Vocabulary::find(std::string_view form) {
  if (form.empty() || form.size() > 2 * sizeof(std::uint64_t)) return look_up(form);
  std::uint64_t bytes[2] = {0, 0};
  std::memcpy(bytes, form.data(), form.size());
  // Multiplying by odd constants mixes both halves into the high bits. Source: Knuth, TAOCP 3, 6.4.
  const std::uint64_t hash = (bytes[0] * 0x9E3779B97F4A7C15U) ^ (bytes[1] * 0xC2B2AE3D27D4EB4FU);
  Recent& recent = recent_[(hash >> 32) % recent_count];
  if (recent.word == nullptr || recent.low != bytes[0] || recent.high != bytes[1])
    recent = {bytes[0], bytes[1], look_up(form)};
  return recent.word;
}

const Word* Vocabulary::look_up(std::string_view form) {
  const auto known = by_form_.find(form);
  if (known != by_form_.end()) return known->second;
  const Word* word = make(form);
  by_form_.emplace(forms_.emplace_back(form), word);
  return word;
}

const Word* Vocabulary::make(std::string_view form) {
  std::string exact = exact_form(form);
  const auto known = by_exact_.find(exact);
  if (known != by_exact_.end()) return known->second;

  Word word;
  word.id = next_id_++;
  word.folded = fold(exact);
  word.stop_word = french_words().stop_words.contains(exact);
  if (const auto ordinal = ordinal_stem(word.folded)) {
    word.stem = *ordinal;
  } else {
    word.stem = stemmer_.stem(exact);
    std::string twin = stemmer_.stem(word.folded);
    if (twin != word.stem) word.twin = std::move(twin);
  }
  word.exact = std::move(exact);
  const Word& kept = words_.emplace_back(std::move(word));
  by_exact_.emplace(kept.exact, &kept);
  return &kept;
}

void Vocabulary::trim(std::size_t limit) {
  if (forms_.size() <= limit) return;
  by_form_.clear();
  by_exact_.clear();
  forms_.clear();
  words_.clear();
  recent_.assign(recent_count, {});
}

}  // namespace fsearch
