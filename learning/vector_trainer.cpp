#include "learning/vector_trainer.hpp"

#include <algorithm>
#include <future>
#include <numeric>
#include <utility>

#include "learning/article_vectors.hpp"
#include "learning/corpus_text.hpp"
#include "learning/neighbours.hpp"
#include "learning/vector_file.hpp"
#include "learning/word_vectors.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_neighbours = 40;
constexpr float least_cosine = 0.4F;

/// Returns the numbers of the articles in the order of their keys.
std::vector<std::uint32_t> by_key(const std::vector<std::uint64_t>& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
}

std::vector<std::uint16_t> distinct(std::span<const std::uint16_t> words) {
  std::vector<std::uint16_t> stems(words.begin(), words.end());
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

void add_articles(const CorpusText& corpus, const std::vector<std::uint32_t>& order, LearntVectors& learnt) {
  for (const std::uint32_t article : order) {
    learnt.articles.push_back(corpus.articles[article]);
    learnt.held.push_back(distinct(corpus.words_of(article)));
  }
}

}  // namespace

struct VectorTrainer::State {
  TrainingOptions options;
  CorpusCollector collector;
};

VectorTrainer::VectorTrainer(const TrainingOptions& options) : state_(std::make_unique<State>()) {
  state_->options = options;
}
VectorTrainer::~VectorTrainer() = default;
VectorTrainer::VectorTrainer(VectorTrainer&&) noexcept = default;
VectorTrainer& VectorTrainer::operator=(VectorTrainer&&) noexcept = default;

void VectorTrainer::add(std::string_view id, std::string_view title, std::string_view text) {
  state_->collector.add(id, title, text);
}

std::size_t VectorTrainer::articles() const { return state_->collector.articles(); }

bool VectorTrainer::enough() const { return articles() >= state_->options.least_articles; }

std::string VectorTrainer::learn() {
  const auto rank = static_cast<Eigen::Index>(state_->options.rank);
  const CorpusText corpus = state_->collector.take(state_->options.most_stems, state_->options.least_frequency);
  const SparseRows weighted = weighted_words(corpus);
  auto topics_later = std::async(std::launch::async, [&] { return learn_topics(weighted, rank); });
  const DenseRows words = learn_words(corpus, rank);
  LearntVectors learnt;
  learnt.stems = corpus.stems;
  const TopicSpace topics = topics_later.get();
  learnt.neighbours = find_neighbours(words, most_neighbours, least_cosine);
  const std::vector<std::uint32_t> order = by_key(corpus.articles);
  learnt.topic_stems = make_small(topics.stems);
  learnt.topic_articles = reordered(make_small(topics.articles), order);
  add_articles(corpus, order, learnt);
  return encode_vectors(learnt, Analyzer::fingerprint());
}

}  // namespace fsearch
