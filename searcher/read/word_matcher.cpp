#include <algorithm>

#include "searcher/query/query_pattern.hpp"
#include "searcher/read/article_scan.hpp"

namespace fsearch {
namespace {

constexpr std::size_t truncation = 5;

std::size_t first_byte(const std::string& form) { return form.empty() ? 0 : static_cast<unsigned char>(form[0]); }

bool share_stem(const Word& left, const Word& right) {
  if (left.stem == right.stem || (!left.twin.empty() && left.twin == right.stem)) return true;
  return !right.twin.empty() && (left.stem == right.twin || left.twin == right.twin);
}

bool share_truncation(const std::string& left, const std::string& right) {
  return left.size() >= truncation && right.size() >= truncation &&
         left.compare(0, truncation, right, 0, truncation) == 0;
}

}  // namespace

WordMatcher::WordMatcher(const std::vector<SearchTerm>& terms) : terms_(terms), first_bytes_(256), lists_(1) {
  for (const SearchTerm& term : terms) {
    const Word& word = term.form.word;
    if (term.form.pattern && pattern_start(word.folded).empty()) first_bytes_.assign(first_bytes_.size(), true);
    for (const std::string* form : {&word.folded, &word.stem, &word.twin}) first_bytes_[first_byte(*form)] = true;
  }
}

std::span<const WordMatch> WordMatcher::operator()(const Word& word) {
  if (word.id >= known_.size()) known_.resize(std::max<std::size_t>(word.id + 1, known_.size() * 2));
  if (known_[word.id] == 0) compare(word);
  return lists_[known_[word.id] - 1];
}

void WordMatcher::compare(const Word& word) {
  known_[word.id] = 1;
  const auto may_match = [this](const std::string& form) { return !form.empty() && first_bytes_[first_byte(form)]; };
  if (!may_match(word.folded) && !may_match(word.stem) && !may_match(word.twin)) return;
  std::vector<WordMatch> matches;
  for (std::size_t i = 0; i < terms_.size(); ++i)
    if (const auto kind = match_kind(word, terms_[i])) matches.push_back({static_cast<std::uint16_t>(i), *kind});
  if (matches.empty()) return;
  lists_.push_back(std::move(matches));
  known_[word.id] = static_cast<std::uint32_t>(lists_.size());
}

std::optional<MatchKind> match_kind(const Word& word, const SearchTerm& term) {
  const Word& wanted = term.form.word;
  if (!term.is_word()) return std::nullopt;
  if (term.form.pattern)
    return matches_pattern(wanted.folded, word.folded) ? std::optional(MatchKind::folded) : std::nullopt;
  if (word.exact == wanted.exact) return MatchKind::exact;
  const bool acronym = term.only_as_name && term.form.has(TokenFlag::upper);  // AME is no "âme".
  if (word.folded == wanted.folded && !acronym) return MatchKind::folded;
  if (term.only_as_name) return std::nullopt;
  if (term.function_word) return std::nullopt;
  if (share_stem(word, wanted)) return MatchKind::stem;
  if (share_truncation(word.folded, wanted.folded)) return MatchKind::truncated;
  return std::nullopt;
}

}  // namespace fsearch
