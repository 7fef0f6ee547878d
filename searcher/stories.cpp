#include "searcher/stories.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "fsearch/analyzer.hpp"
#include "searcher/dates/calendar.hpp"
#include "searcher/every_article.hpp"
#include "text/clock.hpp"

namespace fsearch {
namespace {

constexpr std::size_t lead_words = 150;    // Of the text: further on, articles of one affair go their own ways.
constexpr std::size_t most_features = 40;  // Of an article, its most telling ones.
constexpr std::size_t nearest = 3;         // Articles of a story that a new one is compared with.
constexpr double least_alike = 0.22;       // Mean cosine to join them.
constexpr double name_factor = 1.5;        // A name tells more than a word that as few articles have.
constexpr std::size_t fewest_shared = 2;   // Features: one alone may be chance.
constexpr long open_days = 14;             // A story without an article for so long is over.
constexpr std::size_t most_names = 5;
constexpr double most_common = 0.1;  // Part of the articles that have a feature which still tells something,
constexpr double few_articles = 50;  // where there are more than so many.
constexpr int days_around = 30;      // An article, for its story.

struct Read {
  Article article;  // Without its text.
  long day = 0;
  std::vector<std::string> names;
  std::map<std::string, double> features;  // First counts, then weights of length 1.
};

/// Returns the days since 1970 of an ISO date; nothing where it has no day.
std::optional<long> day_number(const std::string& date) {
  const auto midnight = parse_instant(date.substr(0, 10) + "T00:00:00Z");
  return midnight ? std::optional(*midnight / 86'400) : std::nullopt;
}

/// Narrows a search to the days around an article.
void look_around(const std::string& date, SearchRequest& search) {
  const std::string day = date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2);
  if (search.since.empty()) search.since = shifted_day(day, -days_around);
  if (search.until.empty()) search.until = shifted_day(day, days_around);
}

class Reader {
 public:
  explicit Reader(Searcher& searcher) : searcher_(searcher) {}

  void read(const std::string& id, std::vector<Read>& all) {
    auto article = searcher_.article(id);
    const auto day = article ? day_number(article->date) : std::nullopt;
    if (!day) return;
    Read one;
    one.day = *day;
    count(article->title, 2, article->title.size(), one);
    count(article->text, 1, lead_words, one);
    for (const ArticleEntity& entity : searcher_.entities_of(id)) {
      one.features["\x01" + entity.id] += name_factor;
      one.names.push_back(entity.name);
    }
    article->text.clear();
    one.article = std::move(*article);
    all.push_back(std::move(one));
  }

 private:
  void count(const std::string& text, double weight, std::size_t words, Read& one) {
    for (const Token& token : analyzer_.analyze(text)) {
      if (token.position >= words) return;
      if (!token.word->stop_word && !token.has(TokenFlag::joined)) one.features[token.word->stem] += weight;
    }
  }

  Searcher& searcher_;
  Analyzer analyzer_;
};

/// Counts become weights: (1 + ln tf) idf, of the most telling features, to length 1.
void weigh(std::vector<Read>& all) {
  std::unordered_map<std::string, double> frequency;
  for (const Read& one : all)
    for (const auto& [feature, count] : one.features) ++frequency[feature];
  for (Read& one : all) {
    std::vector<std::pair<double, std::string>> weights;
    for (const auto& [feature, count] : one.features) {
      const double idf = std::log(static_cast<double>(all.size() + 1) / frequency[feature]);
      const bool tells = frequency[feature] <= std::max(few_articles, most_common * static_cast<double>(all.size()));
      if (frequency[feature] > 1 && tells) weights.emplace_back((1 + std::log(count)) * idf, feature);
    }
    std::sort(weights.rbegin(), weights.rend());
    weights.resize(std::min(weights.size(), most_features));
    double squares = 0;
    for (const auto& [weight, feature] : weights) squares += weight * weight;
    one.features.clear();
    for (const auto& [weight, feature] : weights) one.features[feature] = weight / std::sqrt(std::max(squares, 1e-9));
  }
}

/// Groups articles that come in the order of time.
class Grouping {
 public:
  explicit Grouping(const std::vector<Read>& all) : all_(all) {}

  /// Returns the stories, each the numbers of its articles.
  std::vector<std::vector<std::size_t>> stories() {
    for (std::size_t i = 0; i < all_.size(); ++i) add(i);
    return std::move(stories_);
  }

 private:
  void add(std::size_t number) {
    std::map<std::size_t, std::vector<double>> likeness;  // By story: of its articles.
    for (const auto& [earlier, like] : shared_with(number))
      if (like.features >= fewest_shared) likeness[story_of_[earlier]].push_back(like.cosine);
    std::size_t best = stories_.size();
    double most = least_alike;
    for (auto& [story, cosines] : likeness) {
      std::sort(cosines.rbegin(), cosines.rend());
      const std::size_t compared = std::min(stories_[story].size(), nearest);
      cosines.resize(std::max(cosines.size(), compared));
      double mean = 0;
      for (std::size_t i = 0; i < compared; ++i) mean += cosines[i] / static_cast<double>(compared);
      if (mean > most) best = story, most = mean;
    }
    if (best == stories_.size()) stories_.emplace_back();
    stories_[best].push_back(number);
    story_of_.push_back(best);
    for (const auto& [feature, weight] : all_[number].features) holders_[feature].emplace_back(number, weight);
  }

  struct Shared {
    double cosine = 0;
    std::size_t features = 0;
  };

  /// The earlier articles of open stories that share a feature.
  std::unordered_map<std::size_t, Shared> shared_with(std::size_t number) {
    std::unordered_map<std::size_t, Shared> found;
    for (const auto& [feature, weight] : all_[number].features) {
      const auto& holders = holders_[feature];
      // By hand, for clang 14 cannot read libstdc++'s reverse_view. NOLINTNEXTLINE(modernize-loop-convert)
      for (auto holder = holders.rbegin(); holder != holders.rend(); ++holder) {
        if (all_[number].day - all_[holder->first].day > open_days) break;
        Shared& shared = found[holder->first];
        shared.cosine += weight * holder->second;
        ++shared.features;
      }
    }
    return found;
  }

  const std::vector<Read>& all_;
  std::vector<std::vector<std::size_t>> stories_;
  std::vector<std::size_t> story_of_;
  std::unordered_map<std::string, std::vector<std::pair<std::size_t, double>>> holders_;
};

/// The title of the article most like all of them together.
std::string headline_of(const std::vector<std::size_t>& members, const std::vector<Read>& all) {
  std::unordered_map<std::string, double> together;
  for (const std::size_t one : members)
    for (const auto& [feature, weight] : all[one].features) together[feature] += weight;
  std::string headline;
  double most = -1;
  for (const std::size_t one : members) {
    double likeness = 0;
    for (const auto& [feature, weight] : all[one].features) likeness += weight * together[feature];
    if (likeness > most && !all[one].article.title.empty()) most = likeness, headline = all[one].article.title;
  }
  return headline;
}

std::vector<std::string> names_of(const std::vector<std::size_t>& members, const std::vector<Read>& all) {
  std::map<std::string, std::size_t> counts;
  for (const std::size_t one : members)
    for (const std::string& name : all[one].names) ++counts[name];
  std::vector<std::pair<std::size_t, std::string>> frequent;
  for (const auto& [name, count] : counts)
    if (2 * count >= members.size()) frequent.emplace_back(count, name);
  std::stable_sort(frequent.begin(), frequent.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> names;
  for (const auto& [count, name] : frequent)
    if (names.size() < most_names) names.push_back(name);
  return names;
}

Story story_of(const std::vector<std::size_t>& members, const std::vector<Read>& all) {
  Story story{headline_of(members, all), {}, names_of(members, all), 0};
  std::set<std::string> sources;
  for (const std::size_t one : members) {
    story.articles.push_back(all[one].article);
    sources.insert(all[one].article.source);
  }
  story.sources = sources.size();
  return story;
}

}  // namespace

StoryList find_stories(Searcher& searcher, const StoryRequest& request) {
  StoryList list;
  std::vector<Read> all;
  Reader reader(searcher);
  SearchRequest search = request.among;
  if (!request.id.empty()) {
    const auto article = searcher.article(request.id);
    if (!article)
      list.warnings.push_back({WarningCode::unknown_article, "aucun article n’a l’identifiant « " + request.id + " »"});
    if (!article || !day_number(article->date)) return list;
    look_around(article->date, search);
  }
  std::size_t visited = 0;
  SearchResult found = every_article(searcher, search, [&](const std::string& id) {
    reader.read(id, all);
    return ++visited < most_grouped;
  });
  list.articles = found.total;
  list.warnings = std::move(found.warnings);
  list.read = all.size();
  std::reverse(all.begin(), all.end());
  std::stable_sort(all.begin(), all.end(), [](const Read& a, const Read& b) { return a.day < b.day; });
  weigh(all);
  auto stories = Grouping(all).stories();
  std::stable_sort(stories.begin(), stories.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const auto& members : stories) {
    const bool asked = request.id.empty() || std::any_of(members.begin(), members.end(), [&](std::size_t one) {
                         return all[one].article.id == request.id;
                       });
    if (members.size() < 2 || !asked) continue;
    if (list.found++ < request.limit) list.stories.push_back(story_of(members, all));
  }
  return list;
}

}  // namespace fsearch
