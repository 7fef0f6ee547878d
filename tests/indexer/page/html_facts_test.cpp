/// What a page says about its article, by the layouts that hide it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "indexer/lines/byline.hpp"
#include "indexer/lines/written_dates.hpp"
#include "indexer/markup/tree.hpp"
#include "indexer/page/facts/page_facts.hpp"

using namespace fsearch::html;

namespace {

PageFacts facts_of(const std::string& page) { return page_facts(parse(page)); }

std::string title_of(const std::string& page) { return facts_of(page).title; }

const std::string own = "La crue épargne le vieux pont";

}  // namespace

TEST_CASE("page_facts: an h1 that names the site is its source, and the title stands elsewhere") {
  for (const char* name :
       {"<h1 class='logo'>Le Phare de Valmont</h1>", "<h1><a href='/'>Le Phare de Valmont</a></h1>",
        "<a href='https://phare.example/'><h1>Le Phare de Valmont</h1></a>", "<h1>Le Phare de Valmont</h1>"}) {
    CAPTURE(name);
    const auto facts = facts_of("<title>" + own + " - Le Phare de Valmont</title>" + name + "<h2>" + own + "</h2>");
    CHECK(facts.title == own);
    CHECK(facts.source == "Le Phare de Valmont");
  }
}

TEST_CASE("page_facts: an h1 that is the article's is no site's, whatever the page's title starts with") {
  CHECK(title_of("<title>Crues - Le Phare</title><h1>Crues</h1>") == "Crues");
  CHECK(title_of("<title>Le Phare</title><h1>" + own + "</h1>") == own);
}

TEST_CASE("page_facts: a label glued to the heading is no part of the title") {
  CHECK(title_of("<title>" + own + "</title><h1>" + own + "<b>Abonnés</b></h1>") == own);
  CHECK(title_of("<h1>" + own + "<span class='badge-premium'>Abonnés</span></h1>") == own);
}

TEST_CASE("page_facts: the site's name before a colon is taken off a <title>, where the address confirms it") {
  const std::string address = "<link rel=canonical href='https://www.lephare.fr/crue'>";
  CHECK(title_of(address + "<title>Le Phare : " + own + "</title>") == own);
  CHECK(title_of("<title>Valmont : " + own + "</title>") == "Valmont : " + own);
}

TEST_CASE("page_facts: what ends <title> after the article's title is the source where no other is known") {
  CHECK(facts_of("<title>" + own + " - Régions | Le Phare</title><h1>" + own + "</h1>").source == "Le Phare");
  CHECK(facts_of("<title>Le pont - Le Phare</title><h1>" + own + "</h1>").source == "");
}

TEST_CASE("page_facts: microdata name author and publisher by a property of theirs") {
  const auto facts =
      facts_of("<h1 itemprop='name headline'>" + own +
               "</h1><p itemprop=author itemscope>Par <b itemprop=name>Ana Dupré</b>, de notre bureau de Lyre</p>"
               "<div itemprop=publisher itemscope><meta itemprop=name content='Le Phare'></div>");
  CHECK(facts.author == "Ana Dupré");
  CHECK(facts.source == "Le Phare");
}

TEST_CASE("page_facts: a login is no author, where the page knows a name") {
  const std::string admin = "<meta name=author content=admin>";
  CHECK(facts_of(admin + "<p>Par Ana Dupré</p>").author == "Ana Dupré");
  CHECK(facts_of(admin + "<meta name='twitter:label1' content='Écrit par'><meta name='twitter:data1' content='Ana "
                         "Dupré'>")
            .author == "Ana Dupré");
  CHECK(facts_of(admin).author == "");
}

TEST_CASE("page_facts: a name that leads to an author's page is the author, and goes before the publisher") {
  const std::string link = "<h1>" + own + "</h1><a href='/auteur/ana-dupre/'>Ana Dupré</a>";
  CHECK(facts_of(link).author == "Ana Dupré");
  CHECK(facts_of("<meta property='og:site_name' content='Le Phare'><meta name=author content='Le Phare'>" + link)
            .author == "Ana Dupré");
}

TEST_CASE("author_name: what is said of an author is no part of the name") {
  CHECK(author_name("Ana Dupré, journaliste au Phare") == "Ana Dupré");
  CHECK(author_name("Ana Dupré, Plantu") == "Ana Dupré, Plantu");
  CHECK(author_name("Dupré, Ana") == "Dupré, Ana");
  CHECK(author_name("Publié par Ana Dupré") == "Ana Dupré");
  CHECK(author_name("Texte et photos : Ana Dupré") == "Ana Dupré");
  CHECK(is_name("Élodie Œuvrard et Ævar Şimşek"));
}

TEST_CASE("page_facts: dates of teasers are of other articles") {
  const std::string teaser =
      "<article><a href='/a' rel=bookmark>La patinoire rouvre</a><time "
      "datetime='2019-09-01'></time></article>";
  CHECK(facts_of("<h1>" + own + "</h1>" + teaser).date == "");
  CHECK(facts_of("<h1>" + own + "</h1>" + teaser + "<p>Publié le 3 mars 2024</p>").date == "2024-03-03");
}

TEST_CASE("date_between_marks: a date between marks, with its time") {
  CHECK(date_between_marks("La rédaction avec AFP · 3 mars 2024 · 10:12") == "2024-03-03T10:12:00");
  CHECK(date_between_marks("Valmont | 3 mars 2024") == "2024-03-03");
  CHECK(date_between_marks("Le 3 mars 2024, la crue") == "");
  CHECK(date_between_marks("La crue du 3 mars 2024 - récit") == "");
}

TEST_CASE("page_facts: the name in a line of authors, dates and buttons; several of them") {
  CHECK(facts_of("<div class=byline><a>Ana Dupré</a><div>3 mars 2024</div><button>Suivre</button></div>").author ==
        "Ana Dupré");
  CHECK(facts_of("<p class=signature>récit : <b>Ana Dupré</b><br>son : <b>Luc Morel</b></p>").author ==
        "Ana Dupré, Luc Morel");
}

TEST_CASE("page_facts: the many names of <meta> for a date") {
  for (const char* name : {"article.published", "rnews:datePublished", "cXenseParse:recs:publishtime", "DC.Date.Issued",
                           "publish-date", "date"}) {
    CAPTURE(name);
    CHECK(facts_of("<meta name='" + std::string(name) + "' content='2024-03-03'>").date == "2024-03-03");
  }
}

TEST_CASE("page_facts: the section is the first of a trail, in data or on the page, after the first page") {
  const std::string heading = "<h1>" + own + "</h1>";
  CHECK(facts_of(
            R"(<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Accueil"},
    {"item":{"name":"Régions"}},{"name":"Valmont"},{"name":"La crue épargne le vieux pont"}]}</script>)" +
            heading)
            .section == std::vector<std::string>{"Régions"});
  CHECK(facts_of("<nav class=breadcrumb><a href='/'>Le Phare</a> <a href='/r'>Régions</a></nav>" + heading).section ==
        std::vector<std::string>{"Régions"});
  CHECK(
      facts_of("<p class=ariane><a href='/a'>Accueil</a> <a href='/x'>" + own + "</a></p>" + heading).section.empty());
}

TEST_CASE("page_facts: of a <time> before the heading and a date after it, the nearer is the article's") {
  CHECK(facts_of("<div><a href='/a'>Autre sujet</a> <time datetime='2024-05-01'>1er mai</time></div><main><h1>" + own +
                 "</h1><p>Dimanche 3 mars 2024</p></main>")
            .date == "2024-03-03");
}

TEST_CASE("page_facts: who is quoted, and who wrote a teaser before the article, are not its author") {
  const std::string heading = "<h1>" + own + "</h1>";
  CHECK(facts_of("<cite class=auteur>Zoé Lam</cite><i class=author>Luc Morel</i>" + heading +
                 "<i class=auteur>Ana Dupré</i>")
            .author == "Ana Dupré");
  CHECK(facts_of("<cite class=auteur>Zoé Lam</cite>" + heading).author == "");
}

TEST_CASE("page_facts: a standfirst that is given as a headline is no title") {
  CHECK(title_of("<title>" + own + " - Le Phare</title><h1 itemprop=name>" + own +
                 "</h1><p itemprop=headline>Deux mètres en une nuit, et le tablier qui tient bon.</p>") == own);
}

TEST_CASE(
    "page_facts: the name of a blog that leads to its first page is no title, though the post shares its "
    "words") {
  CHECK(title_of("<title>Crue du pont: La crue du pont de Valmont</title><h1><a href='http://blog.example/'>Crue du "
                 "pont</a></h1><h3 class='post-title'>La crue du pont de Valmont</h3>") ==
        "La crue du pont de Valmont");
}
