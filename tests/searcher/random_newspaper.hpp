/// Newspapers of random words, random queries to them, and their answers by reading every article: what an index is
/// held against.
#pragma once
#include <cstddef>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/article.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch::testing {

/// Texts and queries of words apt to be confused; the same for the same seed.
class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string word();
  std::string text(std::size_t words);

  /// A query of at most `depth` levels, from every operator.
  std::string query(std::size_t depth);

 private:
  std::string leaf();
  std::string pattern();

  std::mt19937 random_;
};

/// Returns articles of up to 3 words in the title and `least` to `least` + 11 in the text.
std::vector<Article> random_articles(std::size_t count, std::size_t least = 1);

/// Reads every article for every query.
class EveryArticle {
 public:
  /// Requires: the articles outlive it, and stay as they are.
  explicit EveryArticle(const std::vector<Article>& articles);

  /// Returns the ids of those that hold what is demanded of a query.
  std::set<std::string> find(const std::string& text, Demand demand);

 private:
  std::uint32_t frequency(const std::string& term) const;

  const std::vector<Article>& articles_;
  Analyzer analyzer_;
  std::map<std::string, std::uint32_t> frequencies_;
};

/// "missing n1 n2 extra n3": nothing where both are the same.
std::string difference(const std::set<std::string>& expected, const std::set<std::string>& found);

}  // namespace fsearch::testing
