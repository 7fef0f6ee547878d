#include "indexer/build/word_stream_builder.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "analyzers/passages.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

/// The ends of sentences and paragraphs that come before each token.
class Ends {
 public:
  explicit Ends(std::string_view text) : text_(text), sentences_(split_sentences(text)) {}

  void write_before(const Token& token, WordStreamWriter& out) {
    bool line_end = false;
    bool any = false;
    for (; next_ + 1 < sentences_.size() && token.begin >= sentences_[next_ + 1].begin; ++next_, any = true)
      line_end = line_end || Span{sentences_[next_].end, sentences_[next_ + 1].begin}.of(text_).find('\n') !=
                                 std::string_view::npos;
    if (line_end)
      out.end_paragraph();
    else if (any)
      out.end_sentence();
  }

 private:
  std::string_view text_;
  std::vector<Span> sentences_;
  std::size_t next_ = 0;
};

bool is_searched(const Word& word) {
  return word.exact.size() <= 2 * schema::longest_term && word.stem.size() <= schema::longest_term;
}

}  // namespace

std::string WordStreamBuilder::field(std::string_view text, const std::vector<Token>& tokens) {
  WordStreamWriter out;
  Ends ends(text);
  for (const Token& token : tokens) {
    ends.write_before(token, out);
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
