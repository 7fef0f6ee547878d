/// A text as the entity finder reads it: its words one after another, each with what is known of it.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/entities/cues.hpp"
#include "analyzers/entities/name_table.hpp"
#include "analyzers/entities/text_hash.hpp"
#include "analyzers/entities/word_facts.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// What stands between a word and the one before it.
enum class Link : std::uint8_t {
  space,
  hyphen,
  apostrophe,
  dot,
  ampersand,
  split,  ///< The end of a line cut one word in two: "Bis- marck".
  broken,
  unread  ///< Of no word: not looked at yet.
};

/// Remembers what some texts gave, up to `size`; a text that shares its place with another replaces it.
template <typename Value, std::size_t size>
class Memory {
 public:
  Memory() : slots_(size) {}

  /// Returns make() for `text`, or what it gave before.
  template <typename Make>
  const Value& get(std::string_view text, Make make) {
    const std::uint64_t sum = text_hash(text) | 1;  // 0 marks an empty slot
    Slot& slot = slots_[(sum >> 16) % size];
    if (slot.hash != sum) slot = {sum, make()};
    return slot.value;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Value value{};
  };

  std::vector<Slot> slots_;
};

/// True for the signs that keys of the gazetteer are made of.
constexpr bool is_of_key(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Appends to `key` the letters and digits of `folded` that the gazetteer knows, which are ASCII.
void append_key(std::string_view folded, std::string& key);

/// Words are numbered from 0; wholes stand for their parts ("Saint-Denis" is one word).
class NameText {
 public:
  /// Reads another text. Requires: `tokens` outlive the next read().
  void read(std::string_view text, const std::vector<Token>& tokens);

  std::string_view text() const { return text_; }
  std::size_t size() const { return words_.size(); }
  /// The words that could start a name, by their form alone, in order.
  const std::vector<std::uint32_t>& candidates() const { return candidates_; }
  const Token& token(std::size_t i) const { return *words_[i]; }
  std::string_view surface(std::size_t i) const {
    return text_.substr(words_[i]->begin, words_[i]->end - words_[i]->begin);
  }
  bool stop_word(std::size_t i) const { return words_[i]->word->stop_word; }
  /// True where word i is `form`, in small letters with its accents. Requires: eight bytes at most.
  bool is(std::size_t i, TinyForm form) { return facts(i).exact == form; }
  bool is_one_of(std::size_t i, std::initializer_list<TinyForm> forms) { return facts(i).exact.is_one_of(forms); }
  /// Word i in small letters, for several comparisons.
  TinyForm exact(std::size_t i) { return facts(i).exact; }
  /// Appends to `key` what the gazetteer knows of the letters of word i.
  void append_key_of(std::size_t i, std::string& key);
  std::uint64_t folded_hash(std::size_t i) { return facts(i).folded_hash; }
  /// What the gazetteer knows of a word; remembered, and dear for rare words in small letters.
  NameKinds names(std::size_t i);
  Cues cues(std::size_t i);
  /// search_names(), remembered.
  const NameSearch& search(const std::string& key);
  std::string_view folded(std::size_t i) const { return words_[i]->word->folded; }

  /// True for a word written with a capital; "l" before an apostrophe never counts.
  bool capital(std::size_t i) const;
  bool acronym(std::size_t i) const { return words_[i]->has(TokenFlag::upper); }
  bool initial(std::size_t i) const;
  /// True where the capital proves nothing.
  bool starts_sentence(std::size_t i) const;
  /// A word in a text all in capitals shows nothing by its capitals.
  bool loud(std::size_t i);
  /// The character just before a word, and just after: '(' in "(OMS)". 0 at the ends of the text.
  char byte_before(std::size_t i) const { return words_[i]->begin == 0 ? '\0' : text_[words_[i]->begin - 1]; }
  char byte_after(std::size_t i) const { return words_[i]->end < text_.size() ? text_[words_[i]->end] : '\0'; }
  /// True for a quotation mark before or after a word, a space between them or not.
  bool quote_before(std::size_t i) const;
  bool quote_after(std::size_t i) const;
  /// What stands between word i-1 and word i. Broken for the first word.
  Link link(std::size_t i) {
    if (links_[i] == Link::unread) links_[i] = read_link(i);
    return links_[i];
  }
  bool tied(std::size_t i) { return link(i) != Link::broken; }
  /// True where word i stands right after word i-1, in one sentence, with only a space or an apostrophe
  /// between.
  bool follows(std::size_t i) {
    const Link before = link(i);
    return before == Link::space || before == Link::apostrophe;
  }

 private:
  void prefetch();
  Link read_link(std::size_t i) const;
  Link link_of(char gap, std::size_t i) const;
  Link joined(Link link, std::size_t i) const;
  WordFacts& facts(std::size_t i) { return facts_.of(*words_[i]->word); }

  std::string_view text_;
  std::vector<const Token*> words_;
  std::vector<Link> links_;  // By word, read where they are asked for.
  std::vector<std::uint32_t> candidates_;
  WordMemory facts_;
  Memory<NameKinds, 1U << 12U> compounds_;
  Memory<NameSearch, 1U << 16U> searches_;
};

}  // namespace fsearch
