#include "searcher/read/word_sets.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "analyzers/words/word_lists.hpp"
#include "store/records/binary.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

Word word_of(const NumberedWord& numbered) {
  Word word;
  word.exact = numbered.exact;
  word.folded = fold_exact(numbered.exact);
  word.stem = numbered.stem;
  word.twin = numbered.twin;
  return word;
}

/// False for nearly all other words of a bucket, whose forms need not be folded then.
bool may_match(const NumberedWord& numbered, const Word& wanted) {
  const auto is_wanted = [&](const std::string& stem) {
    return !stem.empty() && (stem == wanted.stem || stem == wanted.twin);
  };
  const auto first = static_cast<unsigned char>(numbered.exact.empty() ? 0 : numbered.exact.front());
  return is_wanted(numbered.stem) || is_wanted(numbered.twin) || first >= 0x80 ||
         wanted.folded.starts_with(static_cast<char>(first));
}

constexpr std::size_t classes = 8;

void add_byte(unsigned char byte, unsigned char of_class, WordSets::Halves& halves) {
  halves.low[byte & 0xFU] |= of_class;
  halves.high[byte >> 4U] |= of_class;
}

}  // namespace

WordSets::WordSets(const std::vector<SearchTerm>& terms, IndexReader& reader, std::size_t source) {
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].is_word()) add(terms[i], static_cast<std::uint16_t>(i), reader, source);
  const auto order = [](const Entry& entry) { return std::tie(entry.number, entry.match.term); };
  std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) { return order(a) < order(b); });
  const auto same = [&](const Entry& a, const Entry& b) { return order(a) == order(b); };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  for (const Entry& entry : entries_) {
    if (numbers_.empty() || numbers_.back() != entry.number) {
      numbers_.push_back(entry.number);
      ends_.push_back(0);
      filter_[entry.number / 64 % filter_words] |= std::uint64_t{1} << (entry.number % 64);
    }
    matches_.push_back(entry.match);
    ends_.back() = static_cast<std::uint32_t>(matches_.size());
  }
  entries_.clear();
  add_endings();
}

void WordSets::add_endings() {
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    BinaryWriter bytes;
    bytes.number(numbers_[i]);
    const std::string& written = bytes.bytes();
    const auto of_class = static_cast<unsigned char>(1U << (i * classes / numbers_.size()));
    add_byte(static_cast<unsigned char>(written.back()), of_class, endings_.last);
    if (written.size() > 1)
      add_byte(static_cast<unsigned char>(written[written.size() - 2]), of_class, endings_.before);
    else
      for (unsigned char ended = 0; ended < 0x80; ++ended) add_byte(ended, of_class, endings_.before);
  }
}

void WordSets::add(const SearchTerm& term, std::uint16_t place, IndexReader& reader, std::size_t source) {
  std::set<std::string> buckets;
  for (const std::string& stem : term.stems) buckets.insert(word_bucket(stem));
  if (!term.form.pattern) buckets.insert(word_bucket(term.form.word.stem));
  if (!term.form.pattern && !term.form.word.twin.empty()) buckets.insert(word_bucket(term.form.word.twin));
  for (const std::string& bucket : buckets)
    for (const NumberedWord& numbered : reader.words(source, bucket)) {
      if (!term.form.pattern && !may_match(numbered, term.form.word)) continue;
      const auto kind = match_kind(word_of(numbered), term);
      if (!kind || *kind < MatchKind::stem) continue;
      entries_.push_back({numbered.number, {place, *kind}});
      known_.push_back(
          {numbered.number, numbered.stem, numbered.twin, french_words().stop_words.contains(numbered.exact)});
    }
}

std::span<const WordMatch> WordSets::find(std::uint32_t number) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), number);
  if (at == numbers_.end() || *at != number) return {};
  const auto place = static_cast<std::size_t>(at - numbers_.begin());
  const std::uint32_t begin = place == 0 ? 0 : ends_[place - 1];
  return std::span(matches_).subspan(begin, ends_[place] - begin);
}

}  // namespace fsearch
