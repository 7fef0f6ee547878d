#include "searcher/read/word_sets.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t filter_bits = std::size_t{1} << 16U;

Word word_of(const NumberedWord& numbered) {
  Word word;
  word.exact = numbered.exact;
  word.folded = fold_exact(numbered.exact);
  word.stem = numbered.stem;
  word.twin = numbered.twin;
  return word;
}

}  // namespace

WordSets::WordSets(const std::vector<SearchTerm>& terms, IndexReader& reader, std::size_t source)
    : filter_(filter_bits) {
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].is_word()) add(terms[i], static_cast<std::uint16_t>(i), reader, source);
  const auto order = [](const Entry& entry) { return std::tie(entry.number, entry.match.term); };
  std::sort(entries_.begin(), entries_.end(),
            [&](const Entry& a, const Entry& b) { return order(a) < order(b); });
  const auto same = [&](const Entry& a, const Entry& b) { return order(a) == order(b); };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  for (const Entry& entry : entries_) {
    if (numbers_.empty() || numbers_.back() != entry.number) {
      numbers_.push_back(entry.number);
      ends_.push_back(0);
      filter_[entry.number % filter_bits] = true;
    }
    matches_.push_back(entry.match);
    ends_.back() = static_cast<std::uint32_t>(matches_.size());
  }
  entries_.clear();
}

void WordSets::add(const SearchTerm& term, std::uint16_t place, IndexReader& reader, std::size_t source) {
  std::set<std::string> buckets;
  for (const std::string& stem : term.stems) buckets.insert(word_bucket(stem));
  if (!term.form.pattern) buckets.insert(word_bucket(term.form.word.stem));
  if (!term.form.pattern && !term.form.word.twin.empty()) buckets.insert(word_bucket(term.form.word.twin));
  for (const std::string& bucket : buckets)
    for (const NumberedWord& numbered : reader.words(source, bucket))
      if (const auto kind = match_kind(word_of(numbered), term); kind && *kind >= MatchKind::stem)
        entries_.push_back({numbered.number, {place, *kind}});
}

std::span<const WordMatch> WordSets::find(std::uint32_t number) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), number);
  if (at == numbers_.end() || *at != number) return {};
  const auto place = static_cast<std::size_t>(at - numbers_.begin());
  const std::uint32_t begin = place == 0 ? 0 : ends_[place - 1];
  return std::span(matches_).subspan(begin, ends_[place] - begin);
}

}  // namespace fsearch
