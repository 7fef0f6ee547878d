/// Filters and facets over 400 random articles, held against plain loops over the same articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

constexpr std::array<const char*, 4> sources{"Le Soir", "La Gazette", "L’Éclaireur", ""};
constexpr std::array<const char*, 4> sections{"Politique", "Économie", "Sport", "Régions"};
constexpr std::array<const char*, 3> authors{"Jeanne Martin", "Léa d’Ormesson", ""};

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A date, as precise as `below(4)` makes it.
std::string random_date(std::mt19937& random) {
  const auto precision = random() % 4;
  if (precision == 0) return "";
  std::string date = std::to_string(2023 + random() % 3);
  if (precision > 1) date += "-" + two_digits(1 + random() % 12);
  if (precision > 2) date += "-" + two_digits(1 + random() % 28);
  return date;
}

std::vector<Article> random_articles() {
  std::mt19937 random(5);
  std::vector<Article> articles;
  for (int i = 0; i < 400; ++i) {
    Article article =
        news("n" + std::to_string(i), "Titre", random() % 2 == 0 ? "Une grève." : "Une fête.", random_date(random));
    article.source = sources[random() % sources.size()];
    article.author = authors[random() % authors.size()];
    for (const char* section : sections)
      if (random() % 3 == 0) article.section.emplace_back(section);
    article.language = random() % 5 == 0 ? "en" : "fr";
    article.url = "https://" + std::string(random() % 2 == 0 ? "www.soir.example" : "gazette.example") + "/a/" +
                  std::to_string(i);
    articles.push_back(std::move(article));
  }
  return articles;
}

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made(random_articles());
  return made;
}

using Predicate = std::function<bool(const Article&)>;

std::vector<std::string> expected(const Predicate& wanted) {
  std::vector<std::string> ids;
  for (const Article& article : newspaper().articles)
    if (wanted(article)) ids.push_back(article.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> found(const SearchRequest& request) {
  Searcher searcher({newspaper().database});
  const SearchResult result = searcher.search(request);
  CHECK(result.total == result.hits.size());
  CHECK(result.warnings.empty());
  std::vector<std::string> ids = ids_of(result);
  std::sort(ids.begin(), ids.end());
  return ids;
}

bool on_strike(const Article& article) { return article.text.find("grève") != std::string::npos; }

bool has_section(const Article& article, const std::string& section) {
  return std::find(article.section.begin(), article.section.end(), section) != article.section.end();
}

/// The first day a date may mean.
std::string first_day(const std::string& date) {
  return date + std::string("-01-01").substr(date.size() == 4 ? 0 : date.size() == 7 ? 3 : 6);
}

}  // namespace

TEST_CASE("filters: each field selects what a loop over the articles selects") {
  const std::vector<std::pair<std::string, Predicate>> cases = {
      {"source:\"Le Soir\"", [](const Article& a) { return a.source == "Le Soir"; }},
      {"source:soir", [](const Article& a) { return a.source == "Le Soir"; }},
      {"source:eclaireur", [](const Article& a) { return a.source == "L’Éclaireur"; }},
      {"rubrique:economie", [](const Article& a) { return has_section(a, "Économie"); }},
      {"auteur:martin", [](const Article& a) { return a.author == "Jeanne Martin"; }},
      {"auteur:\"Martin Jeanne\"", [](const Article& a) { return a.author == "Jeanne Martin"; }},
      {"langue:en", [](const Article& a) { return a.language == "en"; }},
      {"url:soir.example", [](const Article& a) { return a.url.find("soir") != std::string::npos; }},
      {"id:n7", [](const Article& a) { return a.id == "n7"; }},
      {"grève source:gazette", [](const Article& a) { return on_strike(a) && a.source == "La Gazette"; }},
      {"grève -source:gazette", [](const Article& a) { return on_strike(a) && a.source != "La Gazette"; }},
      {"=grève rubrique:sport", [](const Article& a) { return on_strike(a) && has_section(a, "Sport"); }},
      {"grève source:(soir OU gazette)",
       [](const Article& a) { return on_strike(a) && (a.source == "Le Soir" || a.source == "La Gazette"); }},
  };
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK_FALSE(expected(one.second).empty());
    CHECK(found(everything(one.first)) == expected(one.second));
  }
}

TEST_CASE("filters: the options of a request are the fields of the query language") {
  SearchRequest request = everything("grève");
  request.source = "le soir";
  request.section = "SPORT";
  const auto wanted = [](const Article& a) { return on_strike(a) && a.source == "Le Soir" && has_section(a, "Sport"); };
  CHECK_FALSE(expected(wanted).empty());
  CHECK(found(request) == expected(wanted));
  CHECK(found(everything("grève source:\"le soir\" rubrique:sport")) == expected(wanted));
  request.source = "soir";
  CHECK(found(request) == expected(wanted));
  request.source = "=soir";  // As source:=soir.
  CHECK(found(request).empty());
  request.source = "=Le Soir";
  CHECK(found(request) == expected(wanted));
}

TEST_CASE("filters: a date given roughly counts by its first day; an undated article is in no range") {
  const std::vector<std::array<std::string, 3>> cases = {{"date:2024", "2024-01-01", "2024-12-31"},
                                                         {"date:2024-02", "2024-02-01", "2024-02-29"},
                                                         {"date:2024-05-03..", "2024-05-03", "9999-12-31"},
                                                         {"date:..2024-06", "0000-01-01", "2024-06-30"},
                                                         {"date:>2024-06-30", "2024-07-01", "9999-12-31"},
                                                         {"date:<2024", "0000-01-01", "2023-12-31"},
                                                         {"date:2023-11..2024-02", "2023-11-01", "2024-02-29"}};
  for (const auto& one : cases) {
    CAPTURE(one[0]);
    const auto wanted = [&](const Article& a) {
      return !a.date.empty() && first_day(a.date) >= one[1] && first_day(a.date) <= one[2];
    };
    CHECK_FALSE(expected(wanted).empty());
    CHECK(found(everything(one[0])) == expected(wanted));
  }
}

TEST_CASE("filters: an address selects itself, and with a star what lies under it, however it is begun") {
  std::vector<Article> articles;
  for (const char* url :
       {"https://www.exemple.fr/politique/un", "http://exemple.fr/politique/deux?x=1", "https://exemple.fr/sport/trois",
        "https://sport.exemple.fr/", "https://exemple.fra/politique/"}) {
    articles.push_back(news(std::to_string(articles.size() + 1), "La crue", "La crue."));
    articles.back().url = url;
  }
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  const auto found = [&](const std::string& query) {
    std::vector<std::string> ids = ids_of(searcher.search(everything(query)));
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  using Ids = std::vector<std::string>;
  for (const char* query : {"url:https://exemple.fr/politique/*", "url:http://www.exemple.fr/politique/*",
                            "url:exemple.fr/pol*", "site:Exemple.fr/politique"})
    CHECK_MESSAGE((found(query) == Ids{"1", "2"}), query);
  for (const char* query : {"url:exemple.fr", "site:www.exemple.fr", "url:https://exemple.fr/", "url:exemple.fr/*"})
    CHECK_MESSAGE((found(query) == Ids{"1", "2", "3"}), query);
  CHECK(found("url:exemple.fr/politique/un") == Ids{"1"});
  CHECK(found("url:https://exemple.fr/sport/*") == Ids{"3"});
  CHECK(found("url:https://exemple.fr/rien/*").empty());
  CHECK(found("crue SAUF url:exemple.fr/politique/*") == Ids{"3", "4", "5"});
}

TEST_CASE(
    "search: words beside one for the title are wanted as words are, and ranked behind where they are not there") {
  const SmallNewspaper paper({news("both", "La grève dure", "La SNCF négocie."), news("title", "La grève dure", "Ici."),
                              news("text", "La SNCF négocie", "La grève dure.")});
  Searcher searcher({paper.database});
  for (const char* query : {"titre:grève SNCF", "SNCF titre:grève", "titre:grève \"la SNCF\""}) {
    CAPTURE(query);
    const SearchResult result = searcher.search(everything(query));
    CHECK(result.total == 1);
    CHECK(ids_of(result) == std::vector<std::string>{"both", "title"});
    CHECK(result.hits.back().partial);
  }
}

TEST_CASE("filters: since and until include their days") {
  SearchRequest request = everything("grève");
  request.since = "2024-03";
  request.until = "2024-09-15";
  CHECK(found(request) == expected([](const Article& a) {
          return on_strike(a) && !a.date.empty() && first_day(a.date) >= "2024-03-01" &&
                 first_day(a.date) <= "2024-09-15";
        }));
}

TEST_CASE("facets: a query that is the name of a section shows it first, however few articles it has") {
  const SmallNewspaper paper({news("a", "", "Le climat change.", "", "Source", {"Planète"}),
                              news("b", "", "Le climat encore, et la planète.", "", "Source", {"Planète"}),
                              news("c", "", "Le climat des affaires.", "", "Source", {"Climat"})});
  const auto facets = [&](const std::string& query) {
    SearchRequest request = everything(query);
    request.facets = {FacetField::source, FacetField::section};
    request.facet_limit = 1;
    return Searcher({paper.database}).search(request).facets;
  };
  REQUIRE(facets(" Climat ").size() == 2);
  CHECK(facets(" Climat ")[0].field == "section");
  CHECK(facets(" Climat ")[0].counts.at(0) == std::pair<std::string, std::size_t>("Climat", 1));
  CHECK(facets("climat change")[0].field == "source");
  CHECK(facets("change")[1].counts.at(0).first == "Planète");
}

TEST_CASE("facets: the counts are those of a loop over all that match, whatever the limit") {
  SearchRequest request = everything("grève");
  request.limit = 1;
  request.facets = {FacetField::source, FacetField::section, FacetField::author, FacetField::year, FacetField::month};
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  for (const Article& article : newspaper().articles) {
    if (!on_strike(article)) continue;
    if (!article.source.empty()) ++counts["source"][article.source];
    if (!article.author.empty()) ++counts["author"][article.author];
    for (const std::string& section : article.section) ++counts["section"][section];
    if (!article.date.empty()) ++counts["year"][article.date.substr(0, 4)];
    if (!article.date.empty()) ++counts["month"][article.date.substr(0, 7)];
  }
  Searcher searcher({newspaper().database});
  const SearchResult result = searcher.search(request);
  CHECK(result.total_exact);
  REQUIRE(result.facets.size() == 5);
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    const Facet& facet = result.facets[i];
    CHECK(facet.field == to_string(request.facets[i]));
    CHECK(std::map(facet.counts.begin(), facet.counts.end()) == counts[facet.field]);
    const bool in_time = facet.field == "year" || facet.field == "month";
    CHECK(std::is_sorted(facet.counts.begin(), facet.counts.end(),
                         [&](const auto& a, const auto& b) { return in_time ? a < b : a.second > b.second; }));
  }
}

TEST_CASE(
    "facets: the most frequent values as many as asked for, months in the order of time, the others "
    "counted") {
  SearchRequest request = everything("grève");
  request.facets = {FacetField::month, FacetField::source};
  Searcher searcher({newspaper().database});
  const SearchResult whole = searcher.search(request);
  request.facet_limit = 2;
  const SearchResult cut = searcher.search(request);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& all = whole.facets[i].counts;
    const auto& kept = cut.facets[i].counts;
    REQUIRE(all.size() > 2);
    CHECK(kept.size() == 2);
    CHECK(cut.facets[i].left_out == all.size() - 2);
    CHECK(whole.facets[i].left_out == 0);
    const std::size_t least = std::min(kept[0].second, kept[1].second);
    CHECK(std::count_if(all.begin(), all.end(), [&](const auto& value) { return value.second > least; }) < 2);
  }
  CHECK(cut.facets[0].counts[0].first < cut.facets[0].counts[1].first);
}

TEST_CASE("facets: a field that is asked for twice is told once") {
  SearchRequest request = everything("grève");
  request.facets = {FacetField::source, FacetField::month, FacetField::source};
  Searcher searcher({newspaper().database});
  const SearchResult result = searcher.search(request);
  REQUIRE(result.facets.size() == 2);
  CHECK(result.facets[1].field == "month");
}

TEST_CASE("filters: a value goes on over the words behind it as far as an article has it; one of nobody is told") {
  Article signed_one = news("signed", "Le port", "Le port de Brest s’agrandit.", "2024-02-03", "Le Soir");
  signed_one.author = "Anne de Kervern";
  signed_one.url = "https://soir.example/le-port";
  const SmallNewspaper paper(
      {signed_one, news("other", "Anne", "Le port de Kervern, dit Anne.", "2024-02-03", "Le Soir")});
  Searcher searcher({paper.database});
  const auto ask = [&](const char* query) { return searcher.search(everything(query)); };
  for (const char* query :
       {"auteur:Anne de Kervern", "auteur:Anne de Kervern port", "source:le soir auteur:anne de kervern"})
    CHECK(ids_of(ask(query)) == std::vector<std::string>{"signed"});
  CHECK(ask("source:le soir port").total == 2);
  CHECK(ask("auteur:\"Anne Dupin\"").warnings.at(0).text == "aucun article n’a « Anne Dupin » pour auteur");
  CHECK(ask("source:matin").warnings.at(0).code == WarningCode::unknown_name);
  CHECK(ask("source:soir").warnings.empty());
  CHECK(ids_of(ask("https://soir.example/le-port")) == std::vector<std::string>{"signed"});
  CHECK(ask("https://soir.example/le-port").interpreted.starts_with("url:"));
}

}  // namespace fsearch::testing
