#include "indexer/build/article_tally.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "analyzers/acronyms.hpp"

namespace fsearch {

std::uint32_t length_of(const std::vector<Token>& tokens) {
  return tokens.empty() ? 0 : tokens.back().position + tokens.back().width;
}

void ArticleTally::begin(int sign) {
  sign_ = sign;
  ++article_;
  rest_.articles += sign;
}

void ArticleTally::add_title(const std::vector<Token>& tokens) {
  rest_.title_positions += sign_ * static_cast<std::int64_t>(length_of(tokens));
}

void ArticleTally::add_body(std::string_view text, const std::vector<Token>& tokens) {
  rest_.body_positions += sign_ * static_cast<std::int64_t>(length_of(tokens));
  std::set<std::pair<std::string, std::string>> defined;
  for (const auto& [short_form, expansion] : find_acronyms(text, tokens))
    if (defined.emplace(short_form, expansion).second) rest_.acronyms[short_form][expansion] += sign_;
}

void ArticleTally::count(const Word& word, std::uint32_t occurrences, std::uint32_t name_like) {
  if (word.id >= counts_.size()) counts_.resize(std::max<std::size_t>(word.id + std::size_t{1}, 2 * counts_.size()));
  Counts& form = counts_[word.id];
  if (form.last_article == 0) words_.push_back({word.id, word.exact, word.folded});
  form.documents += form.last_article != article_ ? sign_ : 0;
  form.occurrences += sign_ * static_cast<std::int64_t>(occurrences);
  form.name_like += sign_ * static_cast<std::int64_t>(name_like);
  form.last_article = article_;
}

void ArticleTally::count(const std::vector<Token>& tokens) {
  for (const Token& token : tokens) count(*token.word, 1, token.name_like() ? 1 : 0);
}

CorpusDelta ArticleTally::take() {
  CorpusDelta delta = std::exchange(rest_, {});
  delta.forms.reserve(words_.size());
  for (Form& form : words_) {
    const Counts& counts = counts_[form.id];
    // Forms the analyzer has forgotten and met again have two ids, hence sums.
    FormDelta& sum = delta.forms[std::move(form.exact)];
    sum.folded = std::move(form.folded);
    sum.documents += counts.documents;
    sum.occurrences += counts.occurrences;
    sum.name_like += counts.name_like;
  }
  words_.clear();
  counts_.clear();
  return delta;
}

}  // namespace fsearch
