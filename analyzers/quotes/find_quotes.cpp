#include "analyzers/quotes/find_quotes.hpp"

#include <algorithm>

#include "analyzers/quotes/quotations.hpp"
#include "analyzers/quotes/sentence_words.hpp"
#include "analyzers/quotes/speaker_rules.hpp"

namespace fsearch {
namespace {

constexpr std::size_t fewest_attributed = 2;  // Words of a quotation: less is a word held at a distance.
constexpr std::size_t fewest_introduced = 3;  // Where the verb comes first, and may introduce a title.

class QuoteFinder {
 public:
  QuoteFinder(std::string_view text, const std::vector<Token>& tokens, const std::vector<NamedSpeaker>& named)
      : text_(text), words_(text, tokens, named), quotations_(find_quotations(text)), rules_(words_, quotations_) {}

  std::vector<Quote> find() {
    for (std::size_t i = 0; i < quotations_.size(); ++i) quote(i);
    report();
    std::stable_sort(quotes_.begin(), quotes_.end(),
                     [](const Quote& a, const Quote& b) { return a.words.begin < b.words.begin; });
    return std::move(quotes_);
  }

 private:
  void quote(std::size_t number) {
    const Quotation& quotation = quotations_[number];
    const WordStretch inside{words_.word_at(quotation.inside.begin), words_.word_at(quotation.inside.end)};
    const std::size_t count = inside.size();
    if (count < fewest_attributed) return;
    std::optional<std::size_t> speaker = rules_.behind(after(number, inside.end));
    if (!speaker) speaker = rules_.within(inside);
    if (!speaker && count >= fewest_introduced) speaker = rules_.before(before(quotation, inside.begin), quotation);
    if (!speaker) return;
    quotes_.push_back({quotation.inside, *speaker, false});
    rules_.remember(*speaker, inside.end);
  }

  /// The rest of the sentence, up to the next quotation.
  WordStretch after(std::size_t number, std::size_t word) const {
    const Quotation& quotation = quotations_[number];
    if (word >= words_.size()) return {word, word};
    const auto gap = words_.text(quotation.outside.end, words_[word].begin);
    const char last = text_[quotation.inside.end - 1];
    const bool full_stop = last == '.' || last == '!' || last == '?';
    const bool apart = full_stop && words_[word].has(TokenFlag::capitalised) && gap.find(',') == std::string_view::npos;
    if (ends_sentence(gap) || apart) return {word, word};
    std::size_t end = words_.sentence_end(word);
    if (number + 1 < quotations_.size()) end = std::min(end, words_.word_at(quotations_[number + 1].outside.begin));
    return {word, std::max(word, end)};
  }

  /// What the sentence says before, back to the last quotation.
  WordStretch before(const Quotation& quotation, std::size_t word) const {
    if (word == 0) return {0, 0};
    const auto gap = words_.text(words_[word - 1].end, quotation.outside.begin);
    if (ends_sentence(gap)) return {word, word};
    return {words_.sentence_begin(word), word};
  }

  /// Sentences that tell somebody's words without quotation marks.
  void report() {
    for (std::size_t begin = 0; begin < words_.size();) {
      const std::size_t end = words_.sentence_end(begin);
      if (!holds_quotation({begin, end}))
        if (const auto reported = rules_.reported({begin, end}))
          quotes_.push_back({reported->words, reported->speaker, true});
      begin = end;
    }
  }

  bool holds_quotation(WordStretch sentence) const {
    const std::uint32_t begin = words_[sentence.begin].begin;
    const std::uint32_t end = words_[sentence.end - 1].end;
    const auto next = std::lower_bound(quotations_.begin(), quotations_.end(), begin,
                                       [](const Quotation& q, std::uint32_t at) { return q.outside.end <= at; });
    return next != quotations_.end() && next->outside.begin < end;
  }

  std::string_view text_;
  SentenceWords words_;
  std::vector<Quotation> quotations_;
  SpeakerRules rules_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find_quotes(std::string_view text, const std::vector<Token>& tokens,
                               const std::vector<NamedSpeaker>& named) {
  return QuoteFinder(text, tokens, named).find();
}

}  // namespace fsearch
