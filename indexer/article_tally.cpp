#include "indexer/article_tally.hpp"

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
    const Word& word = *token.word;
    if (word.id >= forms_.size()) forms_.resize(word.id + std::size_t{1});
    Form& form = forms_[word.id];
    if (form.last_article == 0) {
      form.exact = word.exact;
      form.delta.folded = word.folded;
    }
    if (form.last_article != article_) form.delta.documents += sign_;
    form.last_article = article_;
    form.delta.occurrences += sign_;
    if (token.name_like()) form.delta.name_like += sign_;
  }
}

CorpusDelta ArticleTally::take() {
  CorpusDelta delta = std::exchange(rest_, {});
  // Forms the analyzer has forgotten and met again have two ids, hence add() rather than an assignment.
  for (auto& form : forms_) {
    if (form.last_article == 0) continue;
    CorpusDelta one;
    one.forms.emplace(std::move(form.exact), std::move(form.delta));
    delta.add(std::move(one));
  }
  forms_.clear();
  return delta;
}

}  // namespace fsearch
