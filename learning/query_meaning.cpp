#include "learning/query_meaning.hpp"

#include <algorithm>
#include <cmath>

#include "learning/vector_file.hpp"

namespace fsearch {
namespace {

std::optional<std::size_t> find(std::span<const std::uint64_t> keys, std::string_view name) {
  const std::uint64_t key = vector_key(name);
  const auto place = std::lower_bound(keys.begin(), keys.end(), key);
  if (place == keys.end() || *place != key) return std::nullopt;
  return static_cast<std::size_t>(place - keys.begin());
}

std::optional<std::size_t> find(std::span<const std::uint64_t> keys, const QueryStem& word) {
  const auto stem = find(keys, word.stem);
  return stem || word.twin.empty() ? stem : find(keys, word.twin);
}

void add_row(std::vector<float>& sum, std::span<const std::int8_t> row, double factor) {
  for (std::size_t i = 0; i < row.size(); ++i) sum[i] += static_cast<float>(factor) * static_cast<float>(row[i]);
}

}  // namespace

void Centroid::add(const Likeness& article, double weight) {
  sum_.resize(article.subject.size(), 0);
  double length = 0;
  for (const std::int8_t value : article.subject) length += static_cast<double>(value) * value;
  if (length > 0) add_row(sum_, article.subject, weight / std::sqrt(length));
}

double Centroid::likeness(const Likeness& article) const { return std::max(0.0, cosine(article.subject, sum_)); }

QueryMeaning::QueryMeaning(const CorpusVectors& vectors, const std::vector<QueryStem>& stems)
    : view_(vectors.view()), terms_(stems.size()), topic_(view_.topic_width, 0), lists_(std::size_t{1} << 16U, 0) {
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (stems[i].weight <= 0) continue;
    if (const auto stem = find(view_.stems, stems[i])) add(i, *stem, stems[i].weight);
  }
}

void QueryMeaning::add(std::size_t term, std::size_t stem, double weight) {
  known_ = true;
  add_row(topic_, view_.topic_stems.subspan(stem * view_.topic_width, view_.topic_width),
          weight * static_cast<double>(view_.topic_scales[stem]));
  for (std::size_t i = view_.neighbour_starts[stem]; i < view_.neighbour_starts[stem + 1]; ++i) {
    std::uint16_t& list = lists_[view_.neighbours[i]];
    if (list == 0) {
      near_.emplace_back();
      list = static_cast<std::uint16_t>(near_.size());
    }
    near_[list - 1U].push_back({term, static_cast<float>(view_.likeness[i]) / 255});
  }
}

std::optional<Likeness> QueryMeaning::compare(std::string_view id) const {
  const auto article = known_ ? find(view_.articles, id) : std::nullopt;
  if (!article) return std::nullopt;
  Likeness likeness;
  likeness.subject = view_.topic_articles.subspan(*article * view_.topic_width, view_.topic_width);
  likeness.topic = std::max(0.0, cosine(likeness.subject, topic_));
  likeness.near.assign(terms_, 0);
  for (std::size_t i = view_.held_starts[*article]; i < view_.held_starts[*article + 1]; ++i) {
    const std::uint16_t list = lists_[view_.held[i]];
    if (list == 0) continue;
    for (const Near& near : near_[list - 1U])
      likeness.near[near.term] = std::max(likeness.near[near.term], near.likeness);
  }
  return likeness;
}

}  // namespace fsearch
