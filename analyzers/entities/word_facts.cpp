#include "analyzers/entities/word_facts.hpp"

#include <string>

#include "analyzers/entities/name_text.hpp"
#include "analyzers/entities/text_hash.hpp"

namespace fsearch {

void WordMemory::use(std::uint32_t analyzer) {
  if (analyzer == analyzer_) return;
  slots_.assign(slot_count, WordFacts{});
  analyzer_ = analyzer;
}

void WordMemory::fill(WordFacts& facts, const Word& word) {
  facts = {};
  facts.owner = word.id + 1;
  facts.stop_word = word.stop_word;
  facts.cues = cues_of(word.folded);
  facts.exact = TinyForm(word.exact);
  facts.folded_hash = text_hash(word.folded);
}

NameFlags WordMemory::names(const Word& word) {
  WordFacts& facts = of(word);
  if (!facts.names_known) {
    std::string key;
    append_key(word.folded, key);
    facts.names = find_name(key);
    facts.names_known = true;
  }
  return facts.names;
}

}  // namespace fsearch
