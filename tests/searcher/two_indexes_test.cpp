/// Two indexes asked together answer as one index of all their articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "searcher/quotes.hpp"
#include "searcher/stories.hpp"
#include "searcher/trends.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

constexpr std::array<const char*, 6> people{"Claire Vasseur", "Karim Benali", "Sam Altman",
                                            "Barack Obama",   "Jeanne Roy",   "Paul Doumer"};
constexpr std::array<const char*, 4> towns{"Brest", "Rennes", "Marseille", "Lyon"};
constexpr std::array<const char*, 3> bodies{"l’Organisation mondiale de la santé (OMS)", "l’OMS", "la SNCF"};
constexpr std::array<const char*, 3> papers{"Le Monde", "Le Phare", "Ouest"};
constexpr std::array<FacetField, 9> facets{FacetField::source, FacetField::section, FacetField::author,
                                           FacetField::year,   FacetField::month,   FacetField::entity,
                                           FacetField::person, FacetField::org,     FacetField::place};

/// Early articles name the first of each list most, late ones the last: so halves number their entities otherwise.
template <std::size_t size>
std::string pick(const std::array<const char*, size>& names, std::size_t i, std::size_t of) {
  return names[(i * size / of + i * i % 3) % size];
}

std::vector<Article> newspaper() {
  constexpr std::size_t count = 60;
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string who = pick(people, i, count), town = pick(towns, i, count), body = pick(bodies, i, count);
    const std::string surname = who.substr(who.find(' ') + 1);
    std::string text =
        "« La grève finit demain », a déclaré " + who + " à " + town + ". Selon " + body + ", le port rouvre.";
    if (i % 4 == 0) text = "Selon " + surname + ", le port de " + town + " rouvre. " + surname + " parle de grève.";
    if (i % 5 == 0) text += "\n" + std::string(people[i / 5 % people.size()]) + " ne répond pas à " + body + ".";
    const std::string day = "2025-0" + std::to_string(1 + i / 18) + "-" + std::to_string(10 + i % 18);
    articles.push_back(news("a" + std::to_string(100 + i), "La grève du port de " + town, text, day,
                            papers[i * i % papers.size()], {i % 2 == 0 ? "Mer" : "Terre", "Une"}));
    articles.back().author = i % 3 == 0 ? who + " et Luc Petit" : "Luc Petit";
  }
  return articles;
}

/// The same articles in one index, and in two.
struct Split {
  enum class Cut { alternate, in_the_middle };

  explicit Split(Cut cut) : whole(newspaper()), first(folder.path("first")), second(folder.path("second")) {
    std::vector<Article> a, b;
    for (std::size_t i = 0; i < whole.articles.size(); ++i) {
      const bool early = cut == Cut::alternate ? i % 2 == 0 : i < whole.articles.size() / 3;
      (early ? a : b).push_back(whole.articles[i]);
    }
    index_news(first, a);
    index_news(second, b);
  }

  SmallNewspaper whole;
  ScratchFolder folder;
  std::string first, second;
};

/// An answer's numbers, ids included, in one text.
std::string numbers_of(const SearchResult& result) {
  std::string text = std::to_string(result.total) + (result.total_exact ? "" : "~");
  auto ids = ids_of(result);
  std::sort(ids.begin(), ids.end());
  for (const std::string& id : ids) text += " " + id;
  std::vector<Facet> counted = result.facets;
  if (result.histogram) counted.push_back(*result.histogram);
  for (const Facet& facet : counted) {
    text += "\n" + facet.field + ":";
    for (const auto& [value, count] : facet.counts) text += " " + value + "=" + std::to_string(count);
  }
  return text;
}

std::string numbers_of(const std::vector<EntityCount>& entities) {
  std::string text;
  for (const EntityCount& one : entities)
    text += one.id + "/" + one.name + "/" + std::to_string(static_cast<int>(one.type)) + "=" +
            std::to_string(one.articles) + "\n";
  return text;
}

std::string numbers_of(const Trends& trends) {
  std::string text;
  for (const auto& curve : trends.queries) text += curve.name + "=" + std::to_string(curve.answer.total) + " ";
  for (const TrendPoint& point : trends.points) {
    text += "\n" + point.period + ":" + std::to_string(point.articles);
    for (const std::size_t count : point.counts) text += " " + std::to_string(count);
  }
  return text;
}

std::string numbers_of(const QuoteList& list) {
  std::vector<std::string> quotes;
  for (const SaidWords& said : list.quotes)
    quotes.push_back(said.article.date + said.entity + ": " + said.words + " " + std::to_string(said.repeated));
  std::string text = std::to_string(list.articles) + "/" + std::to_string(list.read);
  for (const std::string& quote : quotes) text += "\n" + quote;
  return text;
}

std::string numbers_of(const StoryList& list) {
  std::string text = std::to_string(list.articles) + "/" + std::to_string(list.read);
  for (const Story& story : list.stories) {
    text += "\n" + std::to_string(story.sources);
    std::vector<std::string> ids;
    for (const Article& article : story.articles) ids.push_back(article.id);
    std::sort(ids.begin(), ids.end());
    for (const std::string& id : ids) text += " " + id;
    for (const std::string& name : story.names) text += ", " + name;
  }
  return text;
}

/// Calls check(one, two) with searchers of the same articles.
template <class Check>
void with_both(Check&& check) {
  for (const Split::Cut cut : {Split::Cut::alternate, Split::Cut::in_the_middle}) {
    const Split split(cut);
    Searcher one({split.whole.database}), two({split.first, split.second});
    check(one, two);
  }
}

constexpr std::array<const char*, 9> queries{
    "grève",           "\"la grève finit\"", "personne:altman", "personne:\"Claire Vasseur\" OU lieu:Lyon",
    "org:OMS",         "port SAUF brest",    "Vasseur",         "grève port \"ne répond pas\"",
    "entité:Marseille"};

}  // namespace

TEST_CASE("two indexes: every facet and histogram counts as in one index of the same articles") {
  with_both([](Searcher& one, Searcher& two) {
    for (const char* query : queries)
      for (const FacetField facet : facets)
        for (const MatchMode match : {MatchMode::all, MatchMode::some}) {
          SearchRequest request = everything(query);
          request.facets = {facet};
          request.histogram = HistogramPeriod::month;
          request.match = match;
          CAPTURE(query);
          CHECK(numbers_of(two.search(request)) == numbers_of(one.search(request)));
        }
  });
}

TEST_CASE("two indexes: lists of entities are those of one index, of all articles and of a query's") {
  with_both([](Searcher& one, Searcher& two) {
    for (const char* query : {"", "grève", "port brest", "\"la grève finit\""}) {
      const EntityRequest request{.type = {}, .query = query, .limit = 100};
      CHECK_FALSE(one.entities(request).empty());
      CHECK(numbers_of(two.entities(request)) == numbers_of(one.entities(request)));
    }
  });
}

TEST_CASE("two indexes: a trend has the curves and points of one index") {
  with_both([](Searcher& one, Searcher& two) {
    for (const FacetField facet : {FacetField::person, FacetField::place, FacetField::org, FacetField::source,
                                   FacetField::section, FacetField::author}) {
      TrendRequest request;
      request.queries = {"grève", ""};
      request.period = HistogramPeriod::week;
      request.facet = facet;
      request.among = everything("");
      const Trends expected = count_trends(one, request);
      CHECK(expected.queries.size() > 2);
      CHECK(numbers_of(count_trends(two, request)) == numbers_of(expected));
    }
  });
}

TEST_CASE("two indexes: quotes, stories and similar articles are those of one index") {
  with_both([](Searcher& one, Searcher& two) {
    const QuoteRequest quotes{.of = "Vasseur", .about = "", .limit = 50, .among = everything("")};
    CHECK_FALSE(list_quotes(one, quotes).quotes.empty());
    CHECK(numbers_of(list_quotes(two, quotes)) == numbers_of(list_quotes(one, quotes)));
    const StoryRequest stories{.among = everything("grève")};
    CHECK_FALSE(find_stories(one, stories).stories.empty());
    CHECK(numbers_of(find_stories(two, stories)) == numbers_of(find_stories(one, stories)));
    for (const char* id : {"a100", "a131", "a159"}) {
      SearchRequest like = everything("");
      like.facets = {FacetField::person, FacetField::source};
      CHECK(numbers_of(two.similar(id, like)) == numbers_of(one.similar(id, like)));
    }
  });
}

}  // namespace fsearch::testing
