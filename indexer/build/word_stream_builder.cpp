#include "indexer/build/word_stream_builder.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "analyzers/passages.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

void write_break(TextBreak text_break, WordStreamWriter& out) {
  if (text_break == TextBreak::paragraph)
    out.end_paragraph();
  else if (text_break == TextBreak::sentence)
    out.end_sentence();
}

bool is_searched(const Word& word) {
  return word.exact.size() <= 2 * schema::longest_term && word.stem.size() <= schema::longest_term;
}

}  // namespace

std::string WordStreamBuilder::field(std::string_view text, const std::vector<Token>& tokens) {
  WordStreamWriter out;
  TextBreaks breaks(text);
  for (const Token& token : tokens) {
    write_break(breaks.before(token.begin), out);
    out.word({number_of(*token.word), token.position, token.width});
  }
  return out.bytes();
}

std::uint32_t WordStreamBuilder::number_of(const Word& word) {
  if (word.id >= known_.size()) known_.resize(std::max<std::size_t>(word.id + std::size_t{1}, 2 * known_.size()));
  std::uint32_t& number = known_[word.id];
  if (number == 0)
    number = is_searched(word) ? numbers_.number_of(word, analyzer_.word(word.exact)) : unsearched_number;
  return number;
}

void number_frequent_words(WordNumbers& numbers, const std::vector<IncomingArticle>& articles) {
  Analyzer analyzer;
  std::map<std::uint32_t, std::pair<std::size_t, Word>> counts;  // By word id.
  for (const IncomingArticle& incoming : articles)
    for (const Token& token : analyzer.analyze(incoming.article.text)) {
      auto& [count, word] = counts.try_emplace(token.word->id, 0, *token.word).first->second;
      ++count;
    }
  std::vector<std::pair<std::size_t, const Word*>> order;
  for (const auto& [id, counted] : counts)
    if (is_searched(counted.second)) order.emplace_back(counted.first, &counted.second);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [count, word] : order) numbers.number_of(*word, analyzer.word(word->exact));
}

}  // namespace fsearch
