#include "indexer/build/word_terms.hpp"

#include <algorithm>

#include "analyzers/passages.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

// The terms that a word may have; in the title, a stem or twin has the next key.
enum class TermKind : std::uint32_t { stem = 1, twin = 3, name = 5 };
constexpr std::uint32_t keys_of_word = 5;

std::uint32_t key_of(const Word& word, TermKind kind) {
  return word.id * keys_of_word + static_cast<std::uint32_t>(kind);
}

}  // namespace

void WordTerms::body(const std::vector<Token>& tokens, std::span<const Passage> passages, WeightedTerms& terms) {
  body_length_ = length_of(tokens);
  PassageCursor passage(passages);
  for (const Token& token : tokens)
    weights_of(token).add(token, schema::occurrence_weight(token.position, body_length_, passage.kind_at(token.begin)));
  add_words(terms);
}

void WordTerms::title(const std::vector<Token>& tokens, WeightedTerms& terms) {
  const std::uint32_t weight = schema::title_weight(length_of(tokens), body_length_);
  for (const Token& token : tokens) {
    WordWeights& word = weights_of(token);
    word.add(token, weight);
    ++word.in_title;
  }
  add_words(terms);
}

WordTerms::WordWeights& WordTerms::weights_of(const Token& token) {
  const std::uint32_t id = token.word->id;
  if (id >= places_.size()) places_.resize(std::max<std::size_t>(id + 1, places_.size() * 2));
  if (places_[id] == 0) {
    words_.push_back({token.word});
    places_[id] = static_cast<std::uint32_t>(words_.size());
  }
  return words_[places_[id] - 1];
}

// Word by word and not occurrence by occurrence: each is looked up.
void WordTerms::add_words(WeightedTerms& terms) {
  for (const WordWeights& weights : words_) tally_.prefetch(*weights.word);
  for (const WordWeights& weights : words_) {
    const Word& word = *weights.word;
    places_[word.id] = 0;
    tally_.count(word, weights.occurrences, weights.name_like);
    add_stem(word.stem, weights, key_of(word, TermKind::stem), terms);
    add_stem(word.twin, weights, key_of(word, TermKind::twin), terms);
    if (weights.as_name > 0 && word.folded.size() <= schema::longest_term)
      terms.add(schema::prefix::name, word.folded, weights.as_name, key_of(word, TermKind::name));
  }
  words_.clear();
}

void WordTerms::add_stem(const std::string& stem, const WordWeights& weights, std::uint32_t key, WeightedTerms& terms) {
  if (stem.empty() || stem.size() > schema::longest_term) return;
  terms.add({}, stem, weights.all, key);
  if (weights.in_title > 0) terms.add(schema::prefix::title, stem, weights.in_title, key + 1);
}

}  // namespace fsearch
