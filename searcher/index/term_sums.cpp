#include "searcher/index/term_sums.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

#include "searcher/index/bm25.hpp"

namespace fsearch {
namespace {

/// Returns the document, which a flipped bit may have made another than any that is there.
Xapian::docid below(std::size_t end, Xapian::docid document) {
  if (document < end) return document;
  throw Xapian::DatabaseCorruptError("a posting is of an article that is not there");
}

/// Marks an article as found where no weight does.
constexpr float found_only = 1e-20F;
/// Postings that are walked for a number alone: some two milliseconds.
constexpr double most_counted = 100'000;
/// What sums of floats may be wrong by, of their size.
constexpr double rounding = 1e-4;

struct Posting {
  Xapian::docid document = 0;
  Xapian::termcount occurrences = 0;
};

struct List {
  std::string term;
  double weight = 0;  ///< At endless occurrences.
  double frequency = 0;
  std::vector<Posting> together = {};  ///< Of terms that count as one, in place of the postings of `term`.
};

std::size_t end_of_documents(const Xapian::Database& database) { return std::size_t{database.get_lastdocid()} + 1; }

/// Calls use(document, occurrences) for each posting of a term.
template <class Use>
void for_each_posting(const Xapian::Database& database, const std::string& term, std::size_t end, Use use) {
  const auto last = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != last; ++posting)
    use(below(end, *posting), posting.get_wdf());
}

std::vector<Posting> add_up(const Xapian::Database& database, const WeightedTerm& term) {
  std::vector<Xapian::termcount> counts(end_of_documents(database));
  const auto add = [&](const std::string& one) {
    for_each_posting(database, one, counts.size(), [&](Xapian::docid document, Xapian::termcount occurrences) {
      counts[document] += std::max<Xapian::termcount>(occurrences, 1);
    });
  };
  add(term.term);
  std::ranges::for_each(term.alike, add);
  std::vector<Posting> together;
  for (std::size_t document = 0; document < counts.size(); ++document)
    if (counts[document] > 0) together.push_back({static_cast<Xapian::docid>(document), counts[document]});
  return together;
}

/// The lists of terms that articles hold, the heaviest first.
std::vector<List> open_lists(const Xapian::Database& database, const std::vector<WeightedTerm>& terms) {
  const double articles = database.get_doccount();
  std::vector<List> lists;
  for (const WeightedTerm& term : terms) {
    std::vector<Posting> together;
    if (!term.alike.empty()) together = add_up(database, term);
    const double frequency =
        term.alike.empty() ? database.get_termfreq(term.term) : static_cast<double>(together.size());
    const double weight = term.factor * bm25::most_weight(articles, frequency);
    if (frequency > 0) lists.push_back({term.term, weight, frequency, std::move(together)});
  }
  std::stable_sort(lists.begin(), lists.end(), [](const List& a, const List& b) { return a.weight > b.weight; });
  return lists;
}

/// Adds up one query.
class Adder {
 public:
  Adder(const Xapian::Database& database, const std::vector<float>& half_weights, std::vector<float>& sums)
      : database_(database), half_weights_(half_weights), sums_(sums) {}

  /// Adds what a list gives to every article in it.
  void add_all(const List& list) {
    const auto add = [&](Xapian::docid document, Xapian::termcount occurrences) {
      float& sum = sums_[document];
      if (sum == 0) touched_.push_back(document);
      sum += gain(list, document, occurrences);
    };
    if (list.together.empty()) for_each_posting(database_, list.term, sums_.size(), add);
    for (const Posting& posting : list.together) add(posting.document, posting.occurrences);
  }

  /// Adds what a list gives to the touched articles. Requires: settle() was called.
  void add_to_touched(const List& list) {
    if (!list.together.empty()) return add_together_to_touched(list);
    auto posting = database_.postlist_begin(list.term);
    const auto end = database_.postlist_end(list.term);
    for (const Xapian::docid document : touched_) {
      posting.skip_to(document);
      if (posting == end) return;
      if (*posting == document) sums_[document] += gain(list, document, posting.get_wdf());
    }
  }

  /// Raises the threshold to the sum that `wanted` articles have.
  void raise(std::size_t wanted) {
    values_.clear();
    for (const Xapian::docid document : touched_)
      if (sums_[document] >= threshold_) values_.push_back(sums_[document]);
    if (wanted == 0 || values_.size() < wanted) return;
    const auto last = values_.begin() + static_cast<std::ptrdiff_t>(wanted - 1);
    std::nth_element(values_.begin(), last, values_.end(), std::greater<>());
    threshold_ = *last;
  }

  /// Forgets the articles that `rest` cannot lift to the threshold, and puts the others in order.
  void settle(double rest) {
    rest = std::max(rest, 0.0) * (1 + rounding);
    std::erase_if(touched_, [&](Xapian::docid document) {
      const bool lost = static_cast<double>(sums_[document]) + rest < threshold_;
      if (lost) sums_[document] = 0;
      return lost;
    });
    if (!sorted_) std::sort(touched_.begin(), touched_.end());
    sorted_ = true;
  }

  double threshold() const { return threshold_; }
  std::size_t touched() const { return touched_.size(); }

  /// Returns the best, and leaves zeros behind.
  std::vector<std::pair<Xapian::docid, double>> take(std::size_t wanted) {
    std::vector<std::pair<Xapian::docid, double>> best;
    for (const Xapian::docid document : touched_) {
      if (sums_[document] >= threshold_) best.emplace_back(document, sums_[document]);
      sums_[document] = 0;
    }
    std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    best.resize(std::min(best.size(), wanted));
    return best;
  }

 private:
  void add_together_to_touched(const List& list) {
    auto posting = list.together.begin();
    for (const Xapian::docid document : touched_) {
      while (posting != list.together.end() && posting->document < document) ++posting;
      if (posting == list.together.end()) return;
      if (posting->document == document) sums_[document] += gain(list, document, posting->occurrences);
    }
  }

  float gain(const List& list, Xapian::docid document, Xapian::termcount occurrences) const {
    const auto count = static_cast<float>(occurrences);
    return std::max(found_only, static_cast<float>(list.weight) * count / (half_weights_[document] + count));
  }

  const Xapian::Database& database_;
  const std::vector<float>& half_weights_;
  std::vector<float>& sums_;
  std::vector<Xapian::docid> touched_;
  std::vector<float> values_;
  float threshold_ = 0;
  bool sorted_ = false;  ///< touched_ is.
};

double postings_of(const std::vector<List>& lists) {
  return std::accumulate(lists.begin(), lists.end(), 0.0,
                         [](double sum, const List& list) { return sum + list.frequency; });
}

/// How many articles hold any of the lists, if each word came by chance.
std::size_t estimate_union(const std::vector<List>& lists, double articles) {
  double without = 1;
  double least = 0;
  for (const List& list : lists) {
    without *= 1 - list.frequency / articles;
    least = std::max(least, list.frequency);
  }
  return static_cast<std::size_t>(std::lround(std::max(least, articles * (1 - without))));
}

}  // namespace

const std::vector<float>& TermSums::half_weights() {
  if (!half_weights_.empty()) return half_weights_;
  half_weights_.resize(end_of_documents(database_));
  sums_.assign(half_weights_.size(), 0);
  const double average = std::max(database_.get_average_length(), 1e-9);
  const auto end = database_.postlist_end("");
  for (auto document = database_.postlist_begin(""); document != end; ++document)
    half_weights_[below(half_weights_.size(), *document)] =
        static_cast<float>(bm25::half_weight(document.get_doclength() / average));
  return half_weights_;
}

std::vector<Xapian::docid> TermSums::holders(const std::vector<WeightedTerm>& terms) const {
  std::vector<bool> holds(end_of_documents(database_));
  const auto mark = [&](const std::string& term) {
    for_each_posting(database_, term, holds.size(), [&](Xapian::docid document, auto) { holds[document] = true; });
  };
  for (const WeightedTerm& term : terms) {
    mark(term.term);
    std::ranges::for_each(term.alike, mark);
  }
  std::vector<Xapian::docid> documents;
  for (std::size_t document = 0; document < holds.size(); ++document)
    if (holds[document]) documents.push_back(static_cast<Xapian::docid>(document));
  return documents;
}

TermSums::Count TermSums::count(const std::vector<WeightedTerm>& terms) const {
  const std::vector<List> lists = open_lists(database_, terms);
  if (postings_of(lists) > most_counted)
    return {estimate_union(lists, std::max<double>(database_.get_doccount(), 1)), false};
  return {holders(terms).size(), true};
}

TermSums::Found TermSums::best(const std::vector<WeightedTerm>& terms, std::size_t wanted) {
  const std::vector<List> lists = open_lists(database_, terms);
  double rest = 0;  // What the lists not added yet can give an article. Rounding may leave it under 0.
  for (const List& list : lists) rest += list.weight;
  Adder adder(database_, half_weights(), sums_);
  std::size_t added = 0;
  for (double given = 0; added < lists.size(); ++added) {
    const bool may_suffice = adder.touched() > wanted && rest < given;
    if (may_suffice) adder.raise(wanted);
    const bool newcomers_are_too_light = adder.threshold() > 0 && rest < adder.threshold();
    if (newcomers_are_too_light) break;
    adder.add_all(lists[added]);
    given += lists[added].weight;
    rest -= lists[added].weight;
  }
  Found found;
  if (added == lists.size() && postings_of(lists) <= most_counted) found.articles = adder.touched();
  for (std::size_t i = added; i < lists.size(); ++i) {
    adder.settle(rest);
    adder.add_to_touched(lists[i]);
    adder.raise(wanted);
    rest -= lists[i].weight;
  }
  adder.raise(wanted);
  found.best = adder.take(wanted);
  return found;
}

}  // namespace fsearch
