/// Order by date is that of moments: days by the index, hours within a day by what is stored of each article.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/quotes.hpp"
#include "searcher/stories.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Days of 200 articles, of which the hours have nothing to do with the order in the index; some have none.
const std::vector<Article>& busy_days() {
  static const std::vector<Article> articles = [] {
    std::vector<Article> all;
    for (std::size_t i = 0; i < 600; ++i) {
      const std::size_t minute = i * 617 % 1440;
      std::string date = "2025-03-" + std::to_string(10 + i % 3);
      if (i % 50 != 7) date += "T" + two_digits(minute / 60) + ":" + two_digits(minute % 60) + ":" + two_digits(i % 60);
      all.push_back(news("a" + std::to_string(i), "La grève",
                         "Le port ferme, la grève dure. Numéro " + std::to_string(i), date,
                         i % 2 == 0 ? "Le Phare" : "L’Ancre"));
    }
    all.push_back(news("old", "La grève", "La grève d’antan.", "2025-02"));
    all.push_back(news("never", "La grève", "La grève sans date."));
    return all;
  }();
  return articles;
}

std::vector<std::string> dates_of(const SearchResult& result) {
  std::vector<std::string> dates;
  for (const Hit& hit : result.hits) dates.push_back(hit.article.date);
  return dates;
}

Searcher& searcher() {
  static const SmallNewspaper newspaper(busy_days());
  static Searcher opened({newspaper.database});
  return opened;
}

SearchRequest by_date(const std::string& query, SortOrder sort) {
  SearchRequest request = everything(query);
  request.sort = sort;
  return request;
}

}  // namespace

TEST_CASE("by date: articles stand in the order of their moments, whatever tells that a query holds") {
  for (const char* query : {"grève", "\"la grève\"", "port", "source:\"Le Phare\"", "date:2025-03"}) {
    CAPTURE(query);
    const auto newest = dates_of(searcher().search(by_date(query, SortOrder::date)));
    const auto oldest = dates_of(searcher().search(by_date(query, SortOrder::date_ascending)));
    CHECK(newest.size() >= 300);
    CHECK(newest.size() == oldest.size());
    CHECK(std::is_sorted(newest.rbegin(), newest.rend()));
    CHECK(std::is_sorted(oldest.begin(), oldest.end()));
  }
}

TEST_CASE("by date: pages, near the first and far behind it, follow each other within a day") {
  for (const SortOrder sort : {SortOrder::date, SortOrder::date_ascending})
    for (const bool collapse : {false, true}) {
      SearchRequest request = by_date("grève", sort);
      request.collapse = collapse;
      const std::vector<std::string> whole = ids_of(searcher().search(request));
      request.limit = 7;
      for (request.offset = 0; request.offset < whole.size(); request.offset += 7) {
        const auto first = whole.begin() + static_cast<std::ptrdiff_t>(request.offset);
        const auto last = whole.begin() + static_cast<std::ptrdiff_t>(std::min(whole.size(), request.offset + 7));
        CHECK(ids_of(searcher().search(request)) == std::vector<std::string>(first, last));
      }
    }
}

TEST_CASE("by date: two indexes are one") {
  const ScratchFolder folder;
  std::vector<Article> a, b;
  for (const Article& article : busy_days()) (a.size() <= 2 * b.size() ? a : b).push_back(article);
  index_news(folder.path("a"), a);
  index_news(folder.path("b"), b);
  Searcher two({folder.path("a"), folder.path("b")});
  for (const SortOrder sort : {SortOrder::date, SortOrder::date_ascending})
    CHECK(dates_of(two.search(by_date("grève", sort))) == dates_of(searcher().search(by_date("grève", sort))));
}

TEST_CASE("by date: after an update, the hours are those of the articles that are there") {
  const ScratchFolder folder;
  const std::string text = "Le port ferme.";
  index_news(folder.path("db"),
             {news("1", "Un", text, "2025-03-10T09:00:00"), news("2", "Deux", text, "2025-03-10T12:00:00")});
  Searcher press({folder.path("db")});
  CHECK(ids_of(press.search(by_date("port", SortOrder::date))) == std::vector<std::string>{"2", "1"});
  index_news(folder.path("db"), {news("1", "Un", text, "2025-03-10T19:00:00")});
  CHECK(ids_of(press.search(by_date("port", SortOrder::date))) == std::vector<std::string>{"1", "2"});
}

TEST_CASE("by date: quotes come newest first, and the articles of a story oldest first, within a day too") {
  std::vector<Article> articles;
  for (const char* hour : {"09", "21", "13", "07", "18"})
    articles.push_back(news(std::string("h") + hour, "La digue de Valmont",
                            "« La digue tiendra jusqu’à " + std::string(hour) +
                                " heures », a déclaré Claire Vasseur. La crue menace la digue de Valmont.",
                            "2025-03-10T" + std::string(hour) + ":00:00", "Le Phare"));
  const SmallNewspaper paper(std::move(articles));
  Searcher press({paper.database});
  std::vector<std::string> said, told;
  for (const SaidWords& words : list_quotes(press, {.of = "Vasseur", .about = "", .among = everything("")}).quotes)
    said.push_back(words.article.id);
  CHECK(said == std::vector<std::string>{"h21", "h18", "h13", "h09", "h07"});
  const StoryList stories = find_stories(press, {.among = everything("digue")});
  REQUIRE(stories.stories.size() == 1);
  for (const Article& article : stories.stories.front().articles) told.push_back(article.id);
  CHECK(told == std::vector<std::string>{"h07", "h09", "h13", "h18", "h21"});
}

}  // namespace fsearch::testing
