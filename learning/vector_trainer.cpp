#include "learning/vector_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <span>
#include <thread>
#include <utility>

#include "fsearch/analyzer.hpp"
#include "learning/corpus_text.hpp"
#include "learning/training_pairs.hpp"
#include "learning/truncated_svd.hpp"
#include "learning/vector_file.hpp"
#include "learning/word_table.hpp"

namespace fsearch {
namespace {

constexpr std::size_t batch_size = 512;
constexpr std::size_t most_rounds = 5;
constexpr std::size_t most_pairs = 1'500'000;  ///< In all rounds: those of 100,000 articles, five times.
constexpr std::size_t most_kept_aside = 500;
constexpr std::size_t articles_of_one_kept_aside = 20;
constexpr float least_length = 1e-6F;

/// Puts the pairs of some articles, as many from each part of the corpus, into the second; of each its first only.
std::pair<std::vector<PairSource>, std::vector<PairSource>> keep_aside(const std::vector<PairSource>& pairs,
                                                                       std::size_t articles) {
  const std::size_t step = std::max(articles_of_one_kept_aside, articles / most_kept_aside);
  std::pair<std::vector<PairSource>, std::vector<PairSource>> parts;
  for (const PairSource& pair : pairs) {
    if (pair.article % step != 0)
      parts.first.push_back(pair);
    else if (parts.second.empty() || parts.second.back().article != pair.article)
      parts.second.push_back(pair);
  }
  return parts;
}

/// Returns the table of latent semantic analysis, which knows what stands together; of small corpora most of what is
/// known in the end. The mean of the squares of the lengths is 1.
/// Source: Deerwester et al., "Indexing by latent semantic analysis", JASIS 41 (1990).
DenseRows first_table(SparseRows rows, std::size_t width) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) rows.row(i) /= std::max(rows.row(i).norm(), least_length);
  DenseRows table = truncated_svd(rows, static_cast<Eigen::Index>(width)).right;
  return table * std::sqrt(static_cast<float>(table.rows()) / std::max(table.squaredNorm(), least_length));
}

void learn_from(std::vector<PairSource> pairs, const PairMaker& maker, WordTable& table) {
  std::mt19937_64 engine(1);
  const std::size_t rounds =
      std::clamp<std::size_t>(most_pairs / std::max<std::size_t>(pairs.size(), 1), 1, most_rounds);
  for (std::size_t round = 0; round < rounds; ++round) {
    std::shuffle(pairs.begin(), pairs.end(), engine);
    for (std::size_t first = 0; first < pairs.size(); first += batch_size)
      table.learn(maker.make(std::span(pairs).subspan(first, std::min(batch_size, pairs.size() - first)), engine()));
  }
}

/// Returns the numbers of the articles in the order of their keys.
std::vector<std::uint32_t> by_key(const std::vector<std::uint64_t>& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
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

LearntFile VectorTrainer::learn(const std::function<double()>& seconds) {
  const TrainingOptions& options = state_->options;
  const unsigned threads = options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  const CorpusText corpus = state_->collector.take(options.most_stems, options.least_frequency);
  const PairMaker maker(corpus, threads);
  const auto [pairs, aside] = keep_aside(find_pairs(corpus), corpus.articles.size());
  const PairBatch judged = maker.make(aside, 0);
  const std::vector<std::uint32_t> order = by_key(corpus.articles);
  const SparseRows articles = maker.texts(order);
  WordTable table(first_table(articles, options.width), threads);

  LearntVectors learnt;
  learnt.training = {corpus.articles.size(), 0, aside.size(), table.found_first(judged), 0};
  learn_from(pairs, maker, table);
  learnt.training.found_after = table.found_first(judged);
  learnt.stems = corpus.stems;
  for (const std::uint32_t article : order) learnt.articles.push_back(corpus.articles[article]);
  learnt.stem_rows = make_small(table.rows());
  learnt.article_rows = make_small(table.vectors(articles));
  if (seconds) learnt.training.seconds = seconds();
  return {learnt.training, encode_vectors(learnt, Analyzer::fingerprint())};
}

}  // namespace fsearch
