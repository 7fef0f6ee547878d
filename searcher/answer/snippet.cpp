#include "searcher/answer/snippet.hpp"

#include <algorithm>

#include "analyzers/passages.hpp"
#include "searcher/answer/highlight.hpp"

namespace fsearch {
namespace {

constexpr std::uint32_t usual_length = 250;
constexpr std::uint32_t most_length = 330;
constexpr std::uint32_t context = 60;       ///< Before the first word that counts of a sentence cut.
constexpr double length_that_halves = 900;  ///< Of two sentences that tell as much, the shorter is better.

std::vector<Span> sentences_of(std::string_view text, Span passage) {
  std::vector<Span> sentences = split_sentences(passage.of(text));
  for (Span& sentence : sentences) sentence = {sentence.begin + passage.begin, sentence.end + passage.begin};
  return sentences;
}

std::uint32_t length(Span span) { return span.end - span.begin; }

std::size_t best_sentence(const std::vector<Span>& sentences, const ExcerptScorer& scorer) {
  std::size_t best = 0;
  double most = -1;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const double score = scorer.score(sentences[i]) / (1 + length(sentences[i]) / length_that_halves);
    if (score > most) best = i, most = score;
  }
  return best;
}

/// What it brings to show `neighbour` beside a sentence: across a line end, nothing but what was asked for.
double worth(std::string_view text, Span left, Span right, Span neighbour, const ExcerptScorer& scorer) {
  const double score = scorer.score(neighbour);
  const bool same_paragraph = Span{left.end, right.begin}.of(text).find('\n') == std::string_view::npos;
  return same_paragraph || score > 0 ? score : -1;
}

/// Adds the neighbour that tells more, the next where neither does, while there is room.
Span with_neighbours(std::string_view text, const std::vector<Span>& sentences, std::size_t best,
                     const ExcerptScorer& scorer) {
  std::size_t first = best;
  std::size_t last = best;
  while (sentences[last].end - sentences[first].begin < usual_length) {
    const auto fits = [&](std::size_t from, std::size_t to) {
      return sentences[to].end - sentences[from].begin <= most_length;
    };
    const bool before = first > 0 && fits(first - 1, last);
    const bool after = last + 1 < sentences.size() && fits(first, last + 1);
    const double worth_before =
        before ? worth(text, sentences[first - 1], sentences[first], sentences[first - 1], scorer) : -1;
    const double worth_after =
        after ? worth(text, sentences[last], sentences[last + 1], sentences[last + 1], scorer) : -1;
    if (std::max(worth_before, worth_after) < 0) break;
    if (worth_before > worth_after)
      --first;
    else
      ++last;
  }
  return {sentences[first].begin, sentences[last].end};
}

/// The place after the first space from `from` on, or `to` where there is none.
std::uint32_t next_word(std::string_view text, std::uint32_t from, std::uint32_t to) {
  const std::size_t space = text.find(' ', from);
  return space < to ? static_cast<std::uint32_t>(space + 1) : to;
}

/// The place of the last space before `to`, or `from` where there is none.
std::uint32_t last_word_end(std::string_view text, std::uint32_t from, std::uint32_t to) {
  const std::size_t space = text.rfind(' ', to);
  return space != std::string_view::npos && space > from ? static_cast<std::uint32_t>(space) : from;
}

/// Returns the mark from which on a window of the sentence tells more than its beginning, and most; null where none
/// does.
const Span* best_mark(Span sentence, const ExcerptScorer& scorer, const std::vector<Span>& marks) {
  const Span* best = nullptr;
  double most = scorer.score({sentence.begin, std::min(sentence.begin + most_length, sentence.end)});
  for (const Span& mark : marks) {
    if (mark.begin < sentence.begin || mark.end > sentence.end) continue;
    const std::uint32_t end = std::min(mark.begin + most_length - context, sentence.end);
    const double score = scorer.score({mark.begin, std::max(mark.end, end)});
    if (score <= most) continue;
    most = score;
    best = &mark;
  }
  return best;
}

/// The part of a sentence that tells most: its beginning, or what stands from some mark on, with some context before.
Span best_part(std::string_view text, Span sentence, const ExcerptScorer& scorer, const std::vector<Span>& marks) {
  Span part{sentence.begin, std::min(sentence.begin + most_length, sentence.end)};
  if (const Span* mark = best_mark(sentence, scorer, marks)) {
    const std::uint32_t end = std::max(mark->end, std::min(mark->begin + most_length - context, sentence.end));
    const bool inside = mark->begin > sentence.begin + context;
    part = inside ? Span{next_word(text, mark->begin - context, mark->begin), end}
                  : Span{sentence.begin, std::max(part.end, end)};
  }
  if (part.end < sentence.end) part.end = std::max(last_word_end(text, part.begin, part.end), part.begin + 1);
  for (const Span& mark : marks)  // None is cut.
    if (mark.begin < part.end && mark.end > part.end) part.end = mark.end;
  return part.end > part.begin + 1 ? part : sentence;
}

}  // namespace

Snippet make_snippet(std::string_view text, Span passage, const ExcerptScorer& scorer, const std::vector<Span>& marks) {
  const std::vector<Span> sentences = sentences_of(text, passage);
  Snippet snippet{passage, {}, {}, false, false};
  if (!sentences.empty()) {
    const std::size_t best = best_sentence(sentences, scorer);
    const bool too_long = length(sentences[best]) > most_length;
    snippet.span =
        too_long ? best_part(text, sentences[best], scorer, marks) : with_neighbours(text, sentences, best, scorer);
    snippet.cut_before = too_long && snippet.span.begin > sentences[best].begin;
    snippet.cut_after = too_long && snippet.span.end < sentences[best].end;
  }
  snippet.text = snippet.span.of(text);
  snippet.highlights = clip_spans(marks, snippet.span);
  return snippet;
}

}  // namespace fsearch
