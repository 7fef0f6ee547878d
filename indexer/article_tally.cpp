#include "indexer/article_tally.hpp"

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

void ArticleTally::count_title(const std::vector<Token>& tokens) {
  rest_.title_positions += sign_ * static_cast<std::int64_t>(length_of(tokens));
  count(tokens);
}

void ArticleTally::count_body(std::string_view text, const std::vector<Token>& tokens) {
  rest_.body_positions += sign_ * static_cast<std::int64_t>(length_of(tokens));
  count(tokens);
  std::set<std::pair<std::string, std::string>> defined;
  for (const auto& [short_form, expansion] : find_acronyms(text, tokens))
    if (defined.emplace(short_form, expansion).second) rest_.acronyms[short_form][expansion] += sign_;
}

void ArticleTally::count(const std::vector<Token>& tokens) {
  for (const Token& token : tokens) {
    const std::uint32_t id = token.word->id;
    if (id >= counts_.size()) counts_.resize(std::max<std::size_t>(id + std::size_t{1}, 2 * counts_.size()));
    Counts& form = counts_[id];
    if (form.last_article == 0) words_.push_back({id, token.word->exact, token.word->folded});
    // Sums instead of branches: whether a word is new to the article cannot be foreseen.
    form.documents += form.last_article != article_ ? sign_ : 0;
    form.name_like += token.name_like() ? sign_ : 0;
    form.occurrences += sign_;
    form.last_article = article_;
  }
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
