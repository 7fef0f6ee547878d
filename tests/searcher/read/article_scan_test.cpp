#include "searcher/read/article_scan.hpp"

#include <doctest/doctest.h>

#include <string>

#include "searcher/answer/highlight.hpp"
#include "searcher/parse/parse_query.hpp"

using fsearch::Analyzer;
using fsearch::ArticleScan;
using fsearch::SearchPlan;
using fsearch::Span;

namespace {

/// A query over one article, as if every word were in the index.
struct Case {
  Analyzer analyzer;
  SearchPlan plan;
  ArticleScan scan;
  std::string title;
  std::string body;

  Case(const std::string& query, std::string body_text, std::string title_text = "")
      : title(std::move(title_text)), body(std::move(body_text)) {
    plan = fsearch::plan_search(fsearch::parse_query(query).query, analyzer, 10, [](const std::string&) { return 1; });
    scan = fsearch::ArticleScanner(plan.terms, analyzer).scan(title, body);
  }

  bool holds(fsearch::Demand demand = fsearch::Demand::all) const { return fsearch::holds(plan, scan, demand); }

  std::string marked(bool in_title = false) const {
    std::string line;
    for (const Span& span : fsearch::find_highlights(plan, in_title ? scan.title : scan.body, in_title))
      line += "[" + std::string(span.of(in_title ? title : body)) + "]";
    return line;
  }
};

}  // namespace

TEST_CASE("highlights: the word as written, without its article") {
  CHECK(Case("avocat", "Il consulte l’avocat.").marked() == "[avocat]");
  CHECK(Case("nimes", "La ville de Nîmes").marked() == "[Nîmes]");
  CHECK(Case("congres", "le congre\u0300s du parti").marked() == "[congre\u0300s]");
  CHECK(Case("demander", "« Vraiment ? » demande-t-elle.").marked() == "[demande]");
}

TEST_CASE("highlights: a phrase is one span, and its words alone are not marked") {
  CHECK(Case("\"droit d'asile\"", "Le droit d’asile, ce droit").marked() == "[droit d’asile]");
  CHECK(Case("\"droit d'asile\"", "Le droit, l’asile").marked() == "");
}

TEST_CASE("highlights: a compound all of whose parts match is one span") {
  CHECK(Case("etats unis", "Les États-Unis votent").marked() == "[États-Unis]");
  CHECK(Case("unis", "Les États-Unis votent").marked() == "[Unis]");
  CHECK(Case("startup", "Une start-up lève des fonds").marked() == "[start-up]");
}

TEST_CASE("highlights: glued words and brands") {
  CHECK(Case("openai oracle", "La coentreprise d’OracleOpenAI").marked() == "[Oracle][OpenAI]");
  CHECK(Case("openai", "La coentreprise d’OracleOpenAI").marked() == "[OpenAI]");
  CHECK(Case("openai", "OpenAI et l’open source").marked() == "[OpenAI]");
}

TEST_CASE("highlights: excluded words are not marked, and truncation is never shown") {
  CHECK(Case("berlin -macron", "Macron à Berlin").marked() == "[Berlin]");
  CHECK(Case("marchandage", "Le marché").marked() == "");
}

TEST_CASE("highlights: function words only where the query has nothing else") {
  CHECK(Case("le tour", "Le tour de la question").marked() == "[tour]");
  CHECK(Case("le", "Le tour de la question").marked() == "[Le]");
}

TEST_CASE("highlights: a title field marks titles only") {
  const Case asked("titre:grève", "Une grève est annoncée", "Grève à la SNCF");
  CHECK(asked.marked(true) == "[Grève]");
  CHECK(asked.marked(false) == "");
}

TEST_CASE("holds: exact forms want their accents") {
  CHECK(Case("=côté", "Le côté obscur").holds());
  CHECK_FALSE(Case("=côté", "La côte atlantique").holds());
  CHECK_FALSE(Case("=côté", "La cote de popularité").holds());
  CHECK(Case("=côté", "LE CÔTÉ").holds());
}

TEST_CASE("holds: a prefix wants words that start so") {
  CHECK(Case("présiden*", "La présidence").holds());
  CHECK_FALSE(Case("présiden*", "Il présidait").holds());
}

TEST_CASE("holds: operators mean what they say") {
  CHECK(Case("macron ET berlin", "Macron à Berlin").holds());
  CHECK_FALSE(Case("macron ET berlin", "Macron à Paris").holds());
  CHECK_FALSE(Case("macron berlin", "Macron à Paris").holds());
  CHECK(Case("macron berlin", "Macron à Paris").holds(fsearch::Demand::some));
  CHECK_FALSE(Case("+berlin macron", "Macron à Paris").holds());
  CHECK_FALSE(Case("berlin SAUF macron", "Macron à Berlin").holds());
  CHECK(Case("(biden OU scholz) ET macron", "Scholz et Macron").holds());
  CHECK_FALSE(Case("(biden OU scholz) ET macron", "Scholz et Biden").holds());
}

TEST_CASE("holds: all content words are wanted, wherever in title and text they stand") {
  CHECK(Case("la fin de vie", "Une vie, puis sa fin.").holds());
  CHECK(Case("budget communal", "Il est communal.", "Le budget").holds());
  CHECK_FALSE(Case("titre:(budget communal)", "Il est communal.", "Le budget").holds());
  CHECK(Case("+berlin macron", "Merz à Berlin").holds());
}

TEST_CASE("holds: quotes mean these words in this order, whatever is demanded") {
  for (const auto demand : {fsearch::Demand::typed, fsearch::Demand::all, fsearch::Demand::some}) {
    CHECK(Case("\"vent fort\"", "Un vent fort.").holds(demand));
    CHECK_FALSE(Case("\"vent fort\"", "Un fort, le vent.").holds(demand));
  }
}

TEST_CASE("holds: a required compound wants its parts together") {
  CHECK(Case("+États-Unis vote", "Les États-Unis").holds());
  CHECK(Case("+États-Unis vote", "Les Etats Unis").holds());
  CHECK_FALSE(Case("+États-Unis vote", "Les deux États sont unis").holds());
}

TEST_CASE("plan: a run of words is read as running text") {
  Analyzer analyzer;
  const auto plan = fsearch::plan_search(fsearch::parse_query("un gain de 1 000 000 euros").query, analyzer, 10,
                                         [](const std::string&) { return 1; });
  const auto is_million = [](const fsearch::SearchTerm& term) { return term.form.word.folded == "1000000"; };
  CHECK(std::count_if(plan.terms.begin(), plan.terms.end(), is_million) == 1);
}

TEST_CASE("scan: an irregular form is found though it starts otherwise") {
  CHECK(Case("oeil", "Les yeux ouverts").marked() == "[yeux]");
  CHECK(Case("aller", "Il ira loin").marked() == "[ira]");
}
