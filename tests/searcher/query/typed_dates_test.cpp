/// Dates typed in figures or without a year, and what is asked for instead.
#include "searcher/understand/typed_dates.hpp"

#include <doctest/doctest.h>

#include "searcher/parse/parse_query.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

using Ids = std::vector<std::string>;

std::string in_words(const std::string& query) {
  std::vector<DateInFigures> dates;
  return to_string(with_dates_in_words(parse_query(query).query, dates));
}

std::string by_days(const std::string& query) {
  return to_string(with_days_of_months(parse_query(query).query, {"depuis", "7", "avril"}));
}

/// Its dates read, nothing else added.
SearchRequest dated(const std::string& query, const std::string& today = "2022-06-10") {
  SearchRequest request = everything(query);
  request.date_wish = true;
  request.today = today;
  request.partial = false;
  return request;
}

}  // namespace

TEST_CASE(
    "with_dates_in_words: a date in figures is one in words, the day before the month or all from the year down") {
  for (const char* typed : {"24/02/2022", "24/2/2022", "24-02-2022", "24.02.2022", "2022-02-24", "2022/02/24"})
    CHECK(in_words("Kiev " + std::string(typed)) == "Kiev 24 février 2022");
  for (const char* typed : {"02/2022", "2/2022", "02-2022", "2022-02"}) CHECK(in_words(typed) == "février 2022");
  CHECK(in_words("01/08/2022") == "1er août 2022");
  CHECK(in_words("du 24/02/2022 au 01/03/2022.") == "du 24 février 2022 au 1er mars 2022");
}

TEST_CASE("with_dates_in_words: what is no date of our time, and what signs, quotes and fields hold, stays as typed") {
  for (const char* query :
       {"31/02/2022", "24/13/2022", "24/02", "24/02/22", "02.2022", "24/02-2022", "24/02/1822", "2021-2022",
        "24/02/2150", "\"24/02/2022\"", "titre:24/02/2022", "date:2022-02-24", "+24/02/2022 Kiev",
        "Kiev SAUF 24/02/2022", "Kiev OU 24/02/2022", "=24/02/2022", "24/02/2022^2 Kiev", "v24/02/2022"})
    CHECK(in_words(query) == to_string(parse_query(query).query));
}

TEST_CASE("search: a date in figures wishes for its day, and finds it in words and as typed") {
  const SmallNewspaper paper({news("day", "", "Le pont ouvre.", "2022-02-24"),
                              news("words", "", "Le pont du 24 février 2022.", "2022-03-01"),
                              news("figures", "", "Pont : avis du 24/02/2022.", "2022-03-01"),
                              news("loose", "", "Pont : le 02 24 24 24 24, depuis 2022.", "2022-03-01")});
  Searcher searcher({paper.database});
  const SearchResult found = searcher.search(dated("pont 24/02/2022"));
  CHECK(found.interpreted == "pont 24 février 2022");
  CHECK(found.date_wish == "2022-02-24");
  REQUIRE(found.added.size() == 1);
  CHECK(found.added[0].text == "24/02/2022");
  CHECK(found.total == 4);
  CHECK(ids_of(found).front() == "words");
  CHECK(ids_of(searcher.search(dated("24/02/2022"))) == Ids{"words", "figures"});
  SearchRequest as_typed = dated("pont 24/02/2022");
  as_typed.date_wish = false;
  CHECK(searcher.search(as_typed).interpreted == "pont 24/02/2022");
}

TEST_CASE("with_days_of_months: a day and its month are one thing, as if typed in quotes") {
  CHECK(by_days("3 juillet") == "\"3 juillet\"");
  CHECK(by_days("samedi 7 mai à Lyon") == "samedi \"7 mai\" à Lyon");
  CHECK(by_days("1er Mai 25 décembre") == "\"1er Mai\" \"25 décembre\"");
  CHECK(by_days("grève -Lyon 3 juillet") == "grève \"3 juillet\" -Lyon");
  CHECK(parse_query(by_days("grève 3 juillet")).query == parse_query("grève \"3 juillet\"").query);
}

TEST_CASE("with_days_of_months: years, other numbers, wishes, signs and fields leave the words apart") {
  for (const char* query : {"14 juillet 2022", "31 juin", "Ligue 1 août", "15 heures", "0 mai", "32 mai", "3 juil",
                            "depuis 7 avril", "3 +juillet", "titre:(3 juillet)", "3 ET juillet", "3"})
    CHECK(by_days(query) == to_string(parse_query(query).query));
}

TEST_CASE("search: 3 juillet finds that day, not a 3 and a July, and parts neither a question nor a headline") {
  const SmallNewspaper paper({news("apart", "France 3 en juillet", "France 3 ferme une antenne en juillet."),
                              news("day", "", "Le glacier est tombé le 3 juillet."),
                              news("joined", "", "Le glacier, un 14-Juillet.")});
  Searcher searcher({paper.database});
  CHECK(ids_of(searcher.search(dated("3 juillet"))) == Ids{"day"});
  CHECK(ids_of(searcher.search(dated("glacier 14 juillet"))) == Ids{"joined"});
  CHECK(searcher.search(dated("glacier peut-il tomber 3 juillet")).match == MatchMode::some);
  CHECK(searcher.search(dated("glacier tombé orage canicule 3 juillet randonneurs")).match == MatchMode::some);
  CHECK(searcher.search(dated("glacier tombé orage canicule 3 juillet")).match == MatchMode::all);
  SearchRequest strict = dated("3 juillet");
  strict.strict = true;
  CHECK(searcher.search(strict).total == 2);
}

}  // namespace fsearch::testing
