/// The searcher over real indexes: order, pages, several indexes, spelling, acronyms, damage, commits meanwhile.
#include "fsearch/searcher.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "fsearch/error.hpp"
#include "store/records/index_schema.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

using Ids = std::vector<std::string>;

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made({
      news("climat", "La facture du climat",
           "Le produit intérieur brut (PIB) souffre. Les inondations coûtent cher au gouvernement.", "2024-03-15",
           "Le Soir", {"Économie", "Climat"}),
      news("vote", "Le gouvernement consulte", "Le gouvernement prépare un vote. Le PIB recule.", "2024-11-02",
           "Le Soir", {"Politique"}),
      news("cuisine", "La soupe au pistou", "Le basilic vient à la fin. Un gouvernement n’y peut rien.", "2025",
           "La Gazette", {"Cuisine"}),
      news("sport", "Vire renverse Granville", "Une victoire à Granville. Les joueurs du gouvernement.", "2025-06-01",
           "La Gazette", {"Sport"}),
      news("sans-date", "Carnet", "Le gouvernement du jardin, sans date ni source."),
  });
  return made;
}

SearchResult ask(const std::string& query) {
  Searcher searcher({newspaper().database});
  return searcher.search(everything(query));
}

Error::Kind kind_of_failure(const std::vector<std::string>& databases) {
  try {
    const Searcher searcher(databases);
  } catch (const Error& error) {
    return error.kind();
  }
  return Error::Kind::internal;
}

/// Returns the path of a copy of the newspaper's index.
std::string copied(const ScratchFolder& folder) {
  std::string copy = folder.path("copy");
  std::filesystem::copy(newspaper().database, copy,
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
  return copy;
}

}  // namespace

TEST_CASE("search: by date, the newest first or last, undated articles as the oldest") {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything("gouvernement");
  request.sort = SortOrder::date;
  CHECK(ids_of(searcher.search(request)) == Ids{"sport", "cuisine", "vote", "climat", "sans-date"});
  request.sort = SortOrder::date_ascending;
  CHECK(ids_of(searcher.search(request)) == Ids{"sans-date", "climat", "vote", "cuisine", "sport"});
}

TEST_CASE("search: by date, exact forms too") {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything("=gouvernement");
  request.sort = SortOrder::date_ascending;
  request.limit = 2;
  CHECK(ids_of(searcher.search(request)) == Ids{"sans-date", "climat"});
  request.offset = 3;
  CHECK(ids_of(searcher.search(request)) == Ids{"cuisine", "sport"});
}

TEST_CASE("search: the pages of one ranking follow each other, ranks included") {
  Searcher searcher({newspaper().database});
  for (const char* query : {"gouvernement", "=gouvernement", "gouv*"}) {
    CAPTURE(query);
    const Ids all = ids_of(searcher.search(everything(query)));
    REQUIRE(all.size() == 5);
    for (std::size_t offset = 0; offset < 7; ++offset) {
      SearchRequest page = everything(query);
      page.offset = offset;
      page.limit = 1;
      const SearchResult result = searcher.search(page);
      CHECK(result.total == 5);
      CHECK(ids_of(result) == (offset < 5 ? Ids{all[offset]} : Ids{}));
      if (offset < 5) CHECK(result.hits[0].rank == offset + 1);
    }
  }
}

TEST_CASE("search: two indexes are one, their words, acronyms and spelling shared") {
  const SmallNewspaper other({news("huile", "Le prix de l’huile", "L’huile et le gouvernement. Le PIB monte.")});
  Searcher both({newspaper().database, other.database});
  CHECK(both.size() == 6);
  CHECK(both.search(everything("gouvernement")).total == 6);
  CHECK(ids_of(both.search(everything("huile"))) == Ids{"huile"});
  CHECK(both.search(everything("PIB")).added.at(0).text == "produit intérieur brut");
  SearchRequest misspelt = everything("huille gouvernment");
  misspelt.correct_spelling = true;
  CHECK(both.search(misspelt).corrected == "huile gouvernement");
}

TEST_CASE("search: a word beside a figure or a slash is part of a code, and not corrected") {
  const SmallNewspaper paper({news("1", "", "Le vote du budget rouge."), news("2", "", "Le vote rouge approche.")});
  Searcher searcher({paper.database});
  SearchRequest request = everything("rougr");
  request.correct_spelling = true;
  CHECK(searcher.search(request).corrected == "rouge");
  for (const char* query : {"31mrougr", "/rougr/", "rougr/5"}) {
    request.query = query;
    CHECK_MESSAGE(!searcher.search(request).corrected, query);
  }
}

TEST_CASE("search: a misspelt word is corrected, and the answer says so") {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything("inondatoins");
  CHECK(searcher.search(request).total == 0);
  request.correct_spelling = true;
  const SearchResult result = searcher.search(request);
  CHECK(result.corrected == "inondations");
  CHECK(result.interpreted == "inondations");
  CHECK(ids_of(result) == Ids{"climat"});
  request.query = "inondation";
  CHECK_FALSE(searcher.search(request).corrected.has_value());
}

TEST_CASE("search: words glued in the query are parted where both are known") {
  const SmallNewspaper two({news("a", "A", "Le vote du budget."), news("b", "B", "Le budget et le vote.")});
  Searcher searcher({two.database});
  SearchRequest request = everything("votebudget");
  request.correct_spelling = true;
  CHECK(searcher.search(request).corrected == "vote budget");
}

TEST_CASE("search: a required phrase that no article holds finds nothing, alone or not") {
  CHECK(ask("+\"recule le PIB\"").hits.empty());
  CHECK(ask("+\"recule le PIB\" gouvernement").hits.empty());
  CHECK(ids_of(ask("+\"le PIB recule\"")) == Ids{"vote"});
}

TEST_CASE("search: a phrase that no article holds finds nothing, and what would find something is offered") {
  const SearchResult result = ask("\"victoire du gouvernement\"");
  CHECK(result.interpreted == "\"victoire du gouvernement\"");
  CHECK(result.total == 0);
  CHECK(result.hits.empty());
  CHECK(result.warnings.empty());
  for (const Offer& offer : result.suggestions) CHECK(ask(offer.query).total == offer.total);
  CHECK(ask("+\"victoire du gouvernement\" soupe").total == 0);
}

TEST_CASE(
    "search: of a quotation of six words that no article holds, those with some of its words follow, said apart") {
  const SearchResult result = ask("\"la grande victoire du gouvernement sur les inondations\"");
  CHECK(result.total == 0);
  REQUIRE_FALSE(result.hits.empty());
  for (const Hit& hit : result.hits) CHECK(hit.partial);
  SearchRequest strict = everything(result.query);
  strict.strict = true;
  CHECK(Searcher({newspaper().database}).search(strict).hits.empty());
}

TEST_CASE("search: an acronym brings what it stands for, and the other way round, behind what was typed") {
  const SearchResult acronym = ask("PIB");
  CHECK(acronym.interpreted == "PIB");
  REQUIRE(acronym.added.size() == 1);
  CHECK(acronym.added[0].kind == "acronym");
  CHECK(acronym.added[0].typed == "PIB");
  CHECK(acronym.added[0].text == "produit intérieur brut");
  CHECK(acronym.total == 2);
  CHECK(ids_of(ask("\"produit intérieur brut\"")) == Ids{"climat"});
  const SearchResult expansion = ask("produit intérieur brut");
  CHECK(expansion.added.at(0).text == "PIB");
  CHECK(expansion.total == 2);
  CHECK(ids_of(expansion).at(0) == "climat");
  SearchRequest without = everything("PIB");
  without.acronyms = false;
  CHECK(Searcher({newspaper().database}).search(without).added.empty());
}

TEST_CASE("search: of alternatives there is no part") {
  for (const char* query : {"gouvernement OU basilic", "=gouvernement OU basilic"}) {
    CAPTURE(query);
    const SearchResult result = ask(query);
    CHECK(result.total == 5);
    CHECK(result.total_partial == 0);
  }
}

TEST_CASE("search: where all is demanded there is no part") {
  const SmallNewspaper paper({news("far", "", "La grève dure, dit-on. Bien plus tard, et sans un mot, vint la fin."),
                              news("one", "", "La grève dure.")});
  Searcher searcher({paper.database});
  for (const char* query : {"grève PRES/3 fin", "+grève +absent"}) {
    CAPTURE(query);
    const SearchResult result = searcher.search(everything(query));
    CHECK(result.hits.size() == result.total);
    CHECK(result.total_partial == 0);
  }
}

TEST_CASE("search: what was added for one word finds no partial article, which holds none that was typed") {
  const SmallNewspaper news_of({news("a", "", "La confédération africaine de football (CAF) vote."),
                                news("b", "", "La confédération africaine de football joue."),
                                news("c", "", "La fraude recule."), news("d", "", "La CAF traque la fraude.")});
  const SearchResult result = Searcher({news_of.database}).search(everything("CAF fraude"));
  CHECK(result.added.size() == 1);
  CHECK(ids_of(result).at(0) == "d");
  CHECK(ids_of(result).size() == 3);
  const Ids ids = ids_of(result);
  CHECK(std::count(ids.begin(), ids.end(), "b") == 0);
}

TEST_CASE("search: an excluded acronym stays alone") {
  CHECK(ask("gouvernement -PIB").interpreted == "gouvernement SAUF PIB");
}

TEST_CASE("search: nothing to look for finds nothing and says so") {
  for (const char* query : {"", "   ", "-", "?!"}) {
    CAPTURE(query);
    const SearchResult result = ask(query);
    CHECK(result.hits.empty());
    CHECK(result.total == 0);
    CHECK_FALSE(result.warnings.empty());
  }
}

TEST_CASE("search: bounds that are no dates are a warning, and the rest is searched") {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything("gouvernement");
  request.since = "bientôt";
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 5);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].text.find("bientôt") != std::string::npos);
}

TEST_CASE("searcher: a path without an index is not found") {
  const ScratchFolder folder;
  CHECK(kind_of_failure({folder.path("nothing")}) == Error::Kind::not_found);
  CHECK(kind_of_failure({newspaper().database, folder.path("nothing")}) == Error::Kind::not_found);
  CHECK(kind_of_failure({}) == Error::Kind::usage);
}

TEST_CASE("searcher: an index without its tables is corrupt or not found, never read") {
  const ScratchFolder folder;
  const std::string copy = copied(folder);
  for (const auto& file : std::filesystem::recursive_directory_iterator(copy))
    if (file.path().extension() == ".glass") std::ofstream(file.path(), std::ios::trunc) << "no table";
  const Error::Kind kind = kind_of_failure({copy});
  CHECK((kind == Error::Kind::corrupt || kind == Error::Kind::not_found));
}

TEST_CASE("searcher: an index made by another analyzer or schema is refused, with the remedy") {
  for (const auto key : {schema::metadata::analyzer, schema::metadata::schema}) {
    const ScratchFolder folder;
    const std::string copy = copied(folder);
    set_metadata(copy, std::string(key), "another");
    CHECK(kind_of_failure({copy}) == Error::Kind::mismatch);
    CHECK_THROWS_WITH_AS(Searcher({copy}), doctest::Contains("fsearch index --rebuild"), Error);
  }
}

TEST_CASE("searcher: a commit between two searches is seen by the second") {
  const ScratchFolder folder;
  const std::string database = folder.path("db");
  index_news(database, {news("un", "Un", "La grève dure.")});
  Searcher searcher({database});
  CHECK(ids_of(searcher.search(everything("grève"))) == Ids{"un"});
  index_news(database, {news("deux", "Deux", "Une autre grève. L’organisation du travail (ODT) alerte.")});
  CHECK(searcher.search(everything("grève")).total == 2);
  CHECK(searcher.size() == 2);
  CHECK(searcher.search(everything("ODT")).added.at(0).text == "organisation du travail");
  index_news(database, {news("un", "Un", "La grève a pris fin."), news("deux", "Deux", "Le calme revient.")});
  CHECK(ids_of(searcher.search(everything("grève"))) == Ids{"un"});
  CHECK(ids_of(searcher.search(everything("calme"))) == Ids{"deux"});
}

TEST_CASE("searcher: it may be moved, and goes on answering") {
  Searcher first({newspaper().database});
  Searcher second(std::move(first));
  CHECK(second.search(everything("pistou")).total == 1);
  first = std::move(second);
  CHECK(first.search(everything("pistou")).total == 1);
}

}  // namespace fsearch::testing
