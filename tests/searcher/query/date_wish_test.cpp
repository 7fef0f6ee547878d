/// Dates wished for in a query's words, and what they and an article's age do to its score.
#include "searcher/plan/date_wish.hpp"

#include <doctest/doctest.h>

#include "searcher/dates/calendar.hpp"
#include "searcher/dates/date_words.hpp"
#include "searcher/parse/parse_query.hpp"

namespace fsearch {
namespace {

/// 2025-03-15 is a Saturday.
std::string wish(const std::string& query) {
  const auto found = read_date_wish(parse_query(query).query, "2025-03-15");
  return found ? to_string(found->days) : "";
}

std::string wish_words(const std::string& query) {
  std::string line;
  if (const auto found = read_date_wish(parse_query(query).query, "2025-03-15"))
    for (const std::string& word : found->words) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::string rest(const std::string& query) {
  const Query typed = parse_query(query).query;
  const auto found = read_date_wish(typed, "2025-03-15");
  REQUIRE(found.has_value());
  return found->from_today ? to_string(without_wish(typed, *found)) : "names days";
}

}  // namespace

TEST_CASE("iso_week: from Monday, of the year that the Thursday is in") {
  CHECK(iso_week("20250315") == "2025-W11");
  CHECK(iso_week("20241229") == "2024-W52");
  CHECK(iso_week("20241230") == "2025-W01");
  CHECK(iso_week("20210103") == "2020-W53");
  CHECK(iso_week("20210104") == "2021-W01");
  CHECK(iso_week("19011231") == "1902-W01");
}

TEST_CASE("read_date_wish: days, weeks, months and years around today") {
  CHECK(wish("grève hier") == "2025-03-14");
  CHECK(wish("le procès d’hier") == "2025-03-14");
  CHECK(wish("grève avant-hier") == "2025-03-13");
  CHECK(wish("météo aujourd’hui") == "2025-03-15");
  CHECK(wish("vote cette semaine") == "2025-03-10..2025-03-16");
  CHECK(wish("la semaine dernière au Sénat") == "2025-03-03..2025-03-09");
  CHECK(wish("budget ce mois-ci") == "2025-03");
  CHECK(wish("budget le mois dernier") == "2025-02");
  CHECK(wish("canicule cette année") == "2025");
  CHECK(wish("canicule l'an dernier") == "2024");
  CHECK(wish("ces derniers jours à Gaza") == "2025-03-08..2025-03-15");
}

TEST_CASE("date_words: every row of the table is understood, and each period is a wish") {
  CHECK(date_words().periods.size() >= 13);
  for (const auto& period : date_words().periods) {
    std::string words;
    for (const auto word : period.words) words += std::string(word) + " ";
    CAPTURE(words);
    CHECK(wish("budget " + words) != "");
  }
  CHECK(date_words().months.contains("aout"));
  CHECK(date_words().openings.size() >= 10);
  CHECK(date_words().parts.front().first_month == 3);
  CHECK(date_words().weekdays.at("samedi") == 6);
  CHECK(is_date_word("hier"));
  CHECK_FALSE(is_date_word("semaine"));
}

TEST_CASE("read_date_wish: the words that say so are told, for an article need not hold them") {
  CHECK(wish_words("grève SNCF la semaine dernière") == "derniere semaine");
  CHECK(wish_words("pénurie octobre 2022 essence") == "2022 octobre");
  CHECK(wish_words("élections le 15 mars 2024") == "15 2024 mars");
  CHECK(wish_words("budget depuis mai") == "depuis mai");
  CHECK(wish_words("budget mai") == "");
}

TEST_CASE("without_wish: words that count from today go, those that name a month, a weekday or a season do not") {
  CHECK(rest("grève hier") == "grève");
  CHECK(rest("le procès d’hier à Lyon") == "le procès à Lyon");
  CHECK(rest("mode : la semaine de Milan cette semaine") == "mode la semaine de Milan");
  CHECK(rest("grève depuis avant-hier \"fin de vie\"") == "grève \"fin de vie\"");
  CHECK(rest("inflation il y a deux mois") == "inflation");
  for (const char* query : {"hier", "d’hier", "la semaine dernière"})
    CHECK(rest(query) == to_string(parse_query(query).query));
  for (const char* query :
       {"grève mars 2024", "blé lundi dernier", "incendies été 2022", "grève depuis 2023", "grève en mai"})
    CHECK(rest(query) == "names days");
}

TEST_CASE("read_date_wish: months and years, open or not") {
  CHECK(wish("élections en mars 2024") == "2024-03");
  CHECK(wish("élections Mars 2024") == "2024-03");
  CHECK(wish("attentat du 13 novembre 2015") == "2015-11-13");
  CHECK(wish("en mai à Paris") == "2024-05");
  CHECK(wish("en février à Paris") == "2025-02");
  CHECK(wish("grève depuis 2023") == "2023..");
  CHECK(wish("grève depuis hier") == "2025-03-14..");
  CHECK(wish("avant 2020 Renault") == "..2019");
  CHECK(wish("après mars 2024 Renault") == "2024-04..");
}

TEST_CASE("read_date_wish: seasons, days counted back, and two bounds") {
  CHECK(wish("incendies été 2022") == "2022-06..2022-08");
  CHECK(wish("grève il y a deux mois") == "2025-01-15");
  CHECK(wish("grève entre mars et mai 2022 à Lyon") == "2022-03..2022-05");
  CHECK(wish("blé lundi dernier") == "2025-03-10");
  CHECK(wish("élections fin mars 2024") == "2024-03");
}

TEST_CASE("read_date_wish: what may mean another thing is no wish") {
  for (const char* query :
       {"l’été en Provence", "lundi en Bourgogne", "avant 1500 euros", "de 2000 à 3000 euros", "fin de vie",
        "il y a deux hommes", "des 2020 candidats", "sept morts en mer", "mi-temps", "de 10 à 15 personnes",
        "musique des années 80", "à 2000 euros", "le mois de la photo", "le printemps des poètes", "premier trimestre"})
    CHECK_MESSAGE(wish(query) == "", query);
}

TEST_CASE("read_date_wish: a number or a month alone, phrases, fields and long sentences wish for nothing") {
  CHECK(wish("budget 2024") == "");
  CHECK(wish("planète mars") == "");
  CHECK(wish("\"hier encore\"") == "");
  CHECK(wish("titre:hier") == "");
  CHECK(wish("grève SAUF hier") == "");
  CHECK(wish("le ministre a annoncé hier au Parlement une hausse de la taxe") == "");
  CHECK(wish("") == "");
}

TEST_CASE("read_date_wish: without a date for today, relative wishes are none") {
  CHECK_FALSE(read_date_wish(parse_query("grève hier").query, "").has_value());
  CHECK(read_date_wish(parse_query("en mars 2024").query, "").has_value());
}

TEST_CASE("timeliness_factor: half of the bonus is left at the half-life, none without a date") {
  const Timeliness recent{"2025-03-15", 30, std::nullopt};
  CHECK(timeliness_factor("2025-03-15", recent) == doctest::Approx(1.3));
  CHECK(timeliness_factor("2025-02-13T08:00:00", recent) == doctest::Approx(1.15));
  CHECK(timeliness_factor("2030-01-01", recent) == doctest::Approx(1.3));
  CHECK(timeliness_factor("", recent) == 1);
  CHECK(timeliness_factor("1990-01-01", recent) == doctest::Approx(1));
}

TEST_CASE("timeliness_factor: only an article whole within the days wished for gets their bonus") {
  const Timeliness wished{"2025-03-15", 0, DateRange{"20240301", "20240331"}};
  CHECK(timeliness_factor("2024-03-31T23:59:00", wished) == doctest::Approx(2));
  CHECK(timeliness_factor("2024-03", wished) == doctest::Approx(2));
  CHECK(timeliness_factor("2024", wished) == 1);
  CHECK(timeliness_factor("2024-04-01", wished) == 1);
  CHECK(timeliness_factor("", wished) == 1);
}

TEST_CASE("calendar_period: months and years back across their ends") {
  CHECK(calendar_period(CalendarUnit::month, 1, "2025-01-31") == DateRange{"20241201", "20241231"});
  CHECK(calendar_period(CalendarUnit::month, 13, "2025-03-31") == DateRange{"20240201", "20240229"});
  CHECK(calendar_period(CalendarUnit::week, 0, "2025-03-10") == DateRange{"20250310", "20250316"});
  CHECK_FALSE(calendar_period(CalendarUnit::day, 1, "bientôt").has_value());
}

TEST_CASE("day_before_today: the same day of an earlier month, or its last; nothing out of the calendar") {
  CHECK(day_before_today(CalendarUnit::day, 15, "2025-03-15") == DateRange{"20250228", "20250228"});
  CHECK(day_before_today(CalendarUnit::week, 2, "2025-03-15") == DateRange{"20250301", "20250301"});
  CHECK(day_before_today(CalendarUnit::month, 1, "2025-03-31") == DateRange{"20250228", "20250228"});
  CHECK(day_before_today(CalendarUnit::year, 1, "2024-02-29") == DateRange{"20230228", "20230228"});
  CHECK_FALSE(day_before_today(CalendarUnit::year, 1001, "2025-03-15").has_value());
  CHECK_FALSE(day_before_today(CalendarUnit::day, 1, "").has_value());
}

TEST_CASE("last_weekday: today's own unless the one before is asked for") {
  CHECK(last_weekday(6, false, "2025-03-15") == DateRange{"20250315", "20250315"});
  CHECK(last_weekday(6, true, "2025-03-15") == DateRange{"20250308", "20250308"});
  CHECK(last_weekday(0, false, "2025-03-15") == DateRange{"20250309", "20250309"});
}

TEST_CASE("age_in_days: whole days, never under 0") {
  CHECK(age_in_days("2024-02-28", "2024-03-01") == 2);
  CHECK(age_in_days("2025", "2025-01-11") == 10);
  CHECK(age_in_days("2026-01-01", "2025-01-01") == 0);
  CHECK_FALSE(age_in_days("", "2025-01-01").has_value());
}

}  // namespace fsearch
