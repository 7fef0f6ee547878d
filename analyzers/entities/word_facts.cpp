#include "analyzers/entities/word_facts.hpp"

#include <algorithm>
#include <string>

#include "analyzers/entities/name_text.hpp"
#include "analyzers/entities/text_hash.hpp"

namespace fsearch {

void WordMemory::use(std::uint32_t analyzer) {
  if (analyzer == analyzer_) return;
  slots_.assign(slot_count, WordFacts{});
  analyzer_ = analyzer;
}

namespace {

constexpr std::size_t longest_repaired = 24;

bool is_key(std::string_view folded) { return std::all_of(folded.begin(), folded.end(), is_of_key); }

NameKinds names_of(std::string_view folded) {
  if (is_key(folded)) return find_name(folded);
  std::string key;
  append_key(folded, key);
  return find_name(key);
}

/// Old type's long s reads as f: "Conftantinople", "ducheffe". Returns the word with an s for each f that does
/// not end it, where that is a known word or name and the word itself is none; else nothing.
std::string without_long_s(std::string_view folded) {
  const std::size_t end = folded.empty() ? 0 : folded.size() - 1;
  if (folded.size() < 4 || folded.size() > longest_repaired || folded.find('f') >= end) return {};
  if (!cues_of(folded).empty() || !names_of(folded).empty()) return {};
  std::string repaired(folded);
  std::replace(repaired.begin(), repaired.begin() + static_cast<std::ptrdiff_t>(end), 'f', 's');
  return cues_of(repaired).empty() && names_of(repaired).empty() ? std::string() : repaired;
}

}  // namespace

void WordMemory::fill(WordFacts& facts, const Word& word) {
  facts = {};
  facts.owner = word.id + 1;
  facts.is_key = is_key(word.folded);
  const std::string repaired = without_long_s(word.folded);
  facts.cues = cues_of(repaired.empty() ? word.folded : repaired);
  facts.exact = TinyForm(word.exact);
  facts.folded_hash = text_hash(word.folded);
}

NameKinds WordMemory::names(const Word& word) {
  WordFacts& facts = of(word);
  if (!facts.names_known) {
    const std::string repaired = without_long_s(word.folded);
    facts.names = !repaired.empty() ? names_of(repaired)
                  : facts.is_key    ? find_name(word.folded, facts.folded_hash)
                                    : names_of(word.folded);
    facts.names_known = true;
  }
  return facts.names;
}

void WordMemory::prefetch_names(const Word& word) {
  if (const WordFacts& facts = of(word); !facts.names_known) prefetch_name(facts.folded_hash);
}

}  // namespace fsearch
