/// Phrases of frequent words are settled on position lists, whatever has happened to the articles since these were
/// written.
#include <doctest/doctest.h>
#include <xapian.h>

#include <set>
#include <string>
#include <vector>

#include "fsearch/upkeep.hpp"
#include "searcher/read/left_out_words.hpp"
#include "store/index_directory.hpp"
#include "store/records/position_list.hpp"
#include "tests/searcher/random_newspaper.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

constexpr std::size_t many = 700;
constexpr std::size_t long_text = 25;

std::string list_key(const std::string& stem) { return position_key(stem, 0); }

std::string metadata_of(const SmallNewspaper& newspaper, const std::string& key) {
  return Xapian::Database(published_generation(newspaper.database).string()).get_metadata(key);
}

std::set<std::string> found(Searcher& searcher, const std::string& query) {
  SearchRequest request = everything(query);
  request.partial = false;
  const SearchResult result = searcher.search(request);
  const auto ids = ids_of(result);
  CHECK(result.total == ids.size());
  CHECK(result.total_exact);
  std::set<std::string> each(ids.begin(), ids.end());
  CHECK(each.size() == ids.size());
  return each;
}

void check_agreement(const SmallNewspaper& newspaper, unsigned seed) {
  Searcher searcher({newspaper.database});
  EveryArticle reader(newspaper.articles);
  RandomText random(seed);
  for (int round = 0; round < 250; ++round) {
    const std::string query = random.query(random.below(3));
    CAPTURE(query);
    CHECK(difference(reader.find(query, Demand::all), found(searcher, query)) == "");
  }
  for (int round = 0; round < 150; ++round) {
    const std::string query =
        '"' + random.word() + ' ' + random.word() + (round % 2 == 0 ? " " + random.word() : "") + '"';
    CAPTURE(query);
    CHECK(difference(reader.find(query, Demand::all), found(searcher, query)) == "");
  }
}

TEST_CASE("position lists: queries of frequent words match the articles that reading them all would find") {
  const SmallNewspaper newspaper(random_articles(many, long_text));
  REQUIRE(!metadata_of(newspaper, list_key("avocat")).empty());  // else nothing is proved
  REQUIRE(PositionListReader(metadata_of(newspaper, list_key("la_"))).without_function_words());
  check_agreement(newspaper, 21);
}

TEST_CASE("position lists: articles replaced, removed and added since they were written are found as they are now") {
  SmallNewspaper newspaper(random_articles(many, long_text));
  RandomText random(5);
  std::vector<Article> changed;
  for (std::size_t i = 0; i < many; i += 9)
    changed.push_back(newspaper.articles[i] = news(newspaper.articles[i].id, "", random.text(30)));
  for (std::size_t i = 0; i < 40; ++i)
    changed.push_back(newspaper.articles.emplace_back(news("new" + std::to_string(i), "", random.text(30))));
  index_news(newspaper.database, changed);
  delete_articles(newspaper.database, {newspaper.articles[3].id, newspaper.articles[10].id});
  newspaper.articles.erase(newspaper.articles.begin() + 10);
  newspaper.articles.erase(newspaper.articles.begin() + 3);
  const ListedArticles listed = decode_listed(metadata_of(newspaper, "fsearch.listed"));
  CHECK(listed.last == many);
  CHECK(listed.changed.size() == (many + 8) / 9);
  check_agreement(newspaper, 22);
}

TEST_CASE("position lists: a damaged list is told by a check, and costs a search only time") {
  const SmallNewspaper newspaper(random_articles(many, long_text));
  Searcher searcher({newspaper.database});
  const std::set<std::string> before = found(searcher, "\"avocats journaux\"");
  CHECK(before.size() > 5);
  std::string list = metadata_of(newspaper, list_key("avocat"));
  list[list.size() / 2] = static_cast<char>(list[list.size() / 2] ^ 1);
  Xapian::WritableDatabase database(published_generation(newspaper.database).string(),
                                    Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
  database.set_metadata(list_key("avocat"), list);
  database.commit();
  database.close();
  const CheckReport report = check_index(newspaper.database);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems.front().find("avocat") != std::string::npos);
  Searcher again({newspaper.database});
  CHECK(found(again, "\"avocats journaux\"") == before);
}

SearchPlan plan_of_phrase(std::vector<SearchPhrase::Variant> variants) {
  SearchPlan plan;
  plan.phrases.push_back({std::move(variants), false, 0});
  return plan;
}

TEST_CASE("left-out words: a phrase without them counts from the first word that stays") {
  const SearchPlan plan = plan_of_phrase({{{0, 0}, {1, 1}, {2, 2}}});
  const auto without = without_terms(plan, {0});
  REQUIRE(without);
  CHECK(without->phrases[0].variants[0] == SearchPhrase::Variant{{0, 1}, {1, 2}});
  CHECK(without_terms(plan, {1})->phrases[0].variants[0] == SearchPhrase::Variant{{0, 0}, {2, 2}});
}

TEST_CASE("left-out words: lists tell all where each stands right before a word that is listed, two at most") {
  const std::set<std::size_t> left_out{0, 1, 2, 3};
  const auto tell_all = [&](SearchPhrase::Variant variant) {
    return lists_tell_all(plan_of_phrase({std::move(variant)}), left_out);
  };
  CHECK(tell_all({{0, 9}, {1, 8}}));
  CHECK(tell_all({{0, 0}, {1, 9}}));
  CHECK(tell_all({{0, 9}, {1, 0}, {2, 1}, {3, 8}}));
  CHECK_FALSE(tell_all({{0, 9}, {1, 0}, {2, 1}, {3, 2}, {4, 8}}));
  CHECK_FALSE(tell_all({{0, 9}, {1, 0}}));
  CHECK_FALSE(tell_all({{0, 0}, {2, 9}}));
  SearchPlan alone = plan_of_phrase({{{0, 9}}});
  alone.leaves.emplace_back().groups.emplace_back().alternatives = {0};
  CHECK_FALSE(lists_tell_all(alone, left_out));
}

TEST_CASE("position lists: a phrase with function words is settled on them, whatever is excluded beside it") {
  const std::vector<std::string> before{"", "la ", "de la ", "et de la ", "ou et de la ", "la la "};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < many; ++i)
    articles.push_back(news("n" + std::to_string(i), "", "avocat " + before[i % before.size()] + "presse"));
  const SmallNewspaper newspaper(std::move(articles));
  Searcher searcher({newspaper.database});
  EveryArticle reader(newspaper.articles);
  for (const std::string query : {"\"avocat la presse\"", "\"la presse\"", "\"de la presse\"", "\"et de la presse\"",
                                  "\"avocat et de la presse\"", "\"ou et de la presse\"", "avocat -\"de la presse\"",
                                  "\"la la presse\"", "\"avocat la\"", "\"avocat de la\""}) {
    CAPTURE(query);
    const auto expected = reader.find(query, Demand::all);
    CHECK(!expected.empty());
    CHECK(difference(expected, found(searcher, query)) == "");
  }
}

TEST_CASE("left-out words: nothing is known where they are all a phrase has, or in any order, or excluded") {
  CHECK_FALSE(without_terms(plan_of_phrase({{{0, 0}, {1, 1}}}), {0, 1}));
  SearchPlan near = plan_of_phrase({{{0, 0}, {1, 1}}});
  near.phrases[0].distance = 3;
  CHECK_FALSE(without_terms(near, {0}));
  SearchPlan excluding = plan_of_phrase({{{0, 0}, {1, 1}}});
  excluding.query.children.emplace_back().occur = Occur::must_not;
  CHECK_FALSE(without_terms(excluding, {0}));
}

}  // namespace
}  // namespace fsearch::testing
