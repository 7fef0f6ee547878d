#include "learning/corpus_text.hpp"

#include <algorithm>
#include <utility>

#include "learning/vector_file.hpp"

namespace fsearch {
namespace {

constexpr std::uint32_t left_out = ~std::uint32_t{0};

/// Function words and figures say little of what a text is about; a whole is learnt from its parts.
bool is_content(const Token& token) {
  return !token.word->stop_word && !token.has(TokenFlag::elided) && !token.has(TokenFlag::clitic) &&
         !token.has(TokenFlag::number) && !token.has(TokenFlag::joined);
}

}  // namespace

void CorpusCollector::add(std::string_view id, std::string_view title, std::string_view text) {
  articles_.push_back(vector_key(id));
  add_text(title);
  bodies_.push_back(words_.size());
  add_text(text);
  starts_.push_back(words_.size());
}

void CorpusCollector::add_text(std::string_view text) {
  const auto article = static_cast<std::uint32_t>(articles_.size());
  for (const Token& token : analyzer_.analyze(text)) {
    if (!is_content(token)) continue;
    const std::uint32_t number = number_of(*token.word);
    Stem& stem = stems_[number];
    if (stem.last_article != article) ++stem.frequency;
    stem.last_article = article;
    words_.push_back(number);
  }
}

std::uint32_t CorpusCollector::number_of(const Word& word) {
  if (word.id >= by_word_id_.size()) by_word_id_.resize(word.id + 1024);
  std::uint32_t& known = by_word_id_[word.id];
  if (known == 0) {
    const auto [place, added] = numbers_.try_emplace(word.stem, static_cast<std::uint32_t>(stems_.size()));
    if (added) stems_.push_back({vector_key(word.stem), 0, 0});
    known = place->second + 1;
  }
  return known - 1;
}

CorpusText CorpusCollector::take(std::size_t most_stems, std::uint32_t least_articles) {
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < stems_.size(); ++i)
    if (stems_[i].frequency >= least_articles) kept.push_back(i);
  std::sort(kept.begin(), kept.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(stems_[b].frequency, stems_[a].key) < std::pair(stems_[a].frequency, stems_[b].key);
  });
  kept.resize(std::min(kept.size(), most_stems));
  std::sort(kept.begin(), kept.end(), [&](auto a, auto b) { return stems_[a].key < stems_[b].key; });

  CorpusText corpus;
  std::vector<std::uint32_t> renumbered(stems_.size(), left_out);
  for (const std::uint32_t old : kept) {
    renumbered[old] = static_cast<std::uint32_t>(corpus.stems.size());
    corpus.stems.push_back(stems_[old].key);
    corpus.frequencies.push_back(stems_[old].frequency);
  }
  corpus.starts.push_back(0);
  for (std::size_t article = 0; article < articles_.size(); ++article) {
    for (std::size_t i = starts_[article]; i < starts_[article + 1]; ++i) {
      if (i == bodies_[article]) corpus.bodies.push_back(corpus.words.size());
      if (renumbered[words_[i]] != left_out) corpus.words.push_back(static_cast<std::uint16_t>(renumbered[words_[i]]));
    }
    corpus.bodies.resize(article + 1, corpus.words.size());
    corpus.starts.push_back(corpus.words.size());
  }
  corpus.articles = std::move(articles_);
  *this = CorpusCollector();
  return corpus;
}

}  // namespace fsearch
