/// Where an affair begins, and what only says what it thinks of it.
#include "searcher/rank/affair_onset.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "searcher/rank/opinion.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

std::vector<double> onsets_on(const std::vector<std::string>& dates) {
  std::vector<DatedArticle> articles;
  articles.reserve(dates.size());
  for (const std::string& date : dates) articles.push_back({date, false, 1});
  return affair_onsets(articles);
}

}  // namespace

TEST_CASE("affair_onsets: the first two days of an affair have most, the following next to none") {
  const auto onsets = onsets_on({"2022-09-08", "2022-09-09", "2022-09-10", "2022-09-14T08:00:00Z", "2021-03-01"});
  CHECK(onsets[0] == doctest::Approx(2.0 / 7));
  CHECK(onsets[1] == doctest::Approx(1.0 / 7));
  CHECK(onsets[2] == 0);
  CHECK(onsets[3] == 0);
  CHECK(onsets[4] == 0);
}

TEST_CASE("affair_onsets: what is always in the news begins nowhere") {
  const auto onsets = onsets_on({"2022-01-01", "2022-01-04", "2022-01-07", "2022-01-10", "2022-01-13", "2022-01-16"});
  for (std::size_t i = 1; i < onsets.size(); ++i) CHECK(onsets[i] == 0);
}

TEST_CASE("affair_onsets: opinions, and dates without their day, begin none") {
  const std::vector<DatedArticle> articles{{"2022-09-08", true, 1}, {"2022-09", false, 1}, {"", false, 1}};
  CHECK(affair_onsets(articles) == std::vector<double>{0, 0, 0});
  CHECK(affair_onsets({}).empty());
}

TEST_CASE("search: of an affair the first report comes first, before later stories and an opinion of its day") {
  const std::string title = "La digue de Sorbiers a cédé";
  const std::string text = "La digue de Sorbiers a cédé dans la nuit, et la plaine est sous l’eau.";
  const SmallNewspaper paper({news("suite", title, text, "2024-05-07"), news("second", title, text, "2024-05-04"),
                              news("tribune", title, text, "2024-05-02", "", {"Débats"}),
                              news("premier", title, text, "2024-05-02")});
  CHECK(ids_of(Searcher({paper.database}).search(everything("digue de Sorbiers"))).front() == "premier");
}

TEST_CASE("is_opinion: told by a section, or by a title that is what somebody says") {
  const auto told = [](const std::string& title, std::vector<std::string> sections = {}) {
    return is_opinion(news("a", title, "", "", "", std::move(sections)));
  };
  CHECK(told("La digue de Sorbiers", {"International", "Débats"}));
  CHECK(told("« La digue ne tiendra pas »"));
  CHECK(told("Crue à Sorbiers : “On nous a oubliés” "));
  CHECK(told("\"La digue ne tiendra pas\""));
  CHECK_FALSE(told("La digue de Sorbiers", {"International"}));
  CHECK_FALSE(told("La digue dite « du moulin »"));
  CHECK_FALSE(told("« Ni mur ni digue » : le refus des riverains"));
  CHECK_FALSE(told("«"));
  CHECK_FALSE(told(""));
}

TEST_CASE("search: of a subject of few words a report comes before an opinion that holds as much of it") {
  const std::string text = "La digue de Sorbiers protège la plaine depuis 1880.";
  const SmallNewspaper paper({news("a", "« La digue de Sorbiers »", text), news("b", "La digue de Sorbiers", text)});
  CHECK(ids_of(Searcher({paper.database}).search(everything("digue de Sorbiers"))).front() == "b");
}

}  // namespace fsearch::testing
