/// The parts of article extraction, one by one.
#include <doctest/doctest.h>

#include "indexer/lines/article_end.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/lines/written_dates.hpp"
#include "indexer/markup/blocks.hpp"
#include "indexer/markup/hints.hpp"
#include "indexer/markup/tree.hpp"
#include "indexer/page/facts/json_ld.hpp"
#include "indexer/page/facts/page_facts.hpp"

using namespace fsearch::html;
using Strings = std::vector<std::string>;

namespace {

Strings texts_of(std::string_view page) {
  Strings texts;
  for (const auto& block : blocks_of(parse(page))) texts.push_back(block.text);
  return texts;
}

Node element(std::string tag, std::string name, std::string value) {
  Node node;
  node.tag = std::move(tag);
  node.attributes = {{std::move(name), std::move(value)}};
  return node;
}

PageFacts json_ld(std::string_view script) {
  std::vector<PageFacts> articles;
  add_json_ld(script, articles);
  return articles.empty() ? PageFacts{} : articles[0];
}

}  // namespace

TEST_CASE("html::parse: parents come before their children, and ends enclose them") {
  const auto tree = parse("<div><p>a<b>b</b></p>c</div><style>x</style><!-- y -->");
  for (std::size_t i = 1; i < tree.size(); ++i) {
    CHECK(tree[i].parent < i);
    CHECK(tree[i].end > i);
    CHECK(tree[i].end <= tree[tree[i].parent].end);
  }
  CHECK(text_of(tree, 0) == "abc");
}

TEST_CASE("blocks_of: block elements and doubled breaks end a block, inline ones do not") {
  CHECK(texts_of("<p>un <b>deux</b>\n trois</p>quatre<div>cinq<br>six<br><br>sept</div>&nbsp;") ==
        Strings{"un deux trois", "quatre", "cinq six", "sept"});
  CHECK(texts_of("<select><option>a</select><button>b</button><p>c</p>") == Strings{"c"});
}

TEST_CASE("blocks_of: words and links are counted") {
  const auto blocks = blocks_of(parse("<p>un <a>deux trois</a></p>"));
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].words == 3);
  CHECK(blocks[0].linked == 10);
}

TEST_CASE("name_words: words of classes and ids, joined inside a name, apart between names") {
  CHECK(name_words("postShare article__body  ID") == " post-share article-body id ");
  CHECK(name_words("") == " ");
}

TEST_CASE("drop_reason: whole words of a class tell, parts of words do not") {
  CHECK(drop_reason(element("div", "class", "article__share-bar")) == "class: share");
  CHECK(drop_reason(element("div", "class", "shared-values")) == "");
  CHECK(drop_reason(element("div", "id", "blocLireAussi")) == "class: lire-aussi");
  CHECK(drop_reason(element("article", "class", "post tag-publicite category-dons")) == "");
  CHECK(drop_reason(element("div", "class", "tag-publicite pub")) == "class: pub");
  CHECK(drop_reason(element("nav", "class", "")) == "navigation");
  CHECK(drop_reason(element("div", "style", "display:none")) == "hidden");
  CHECK(drop_reason(element("body", "class", "menu")) == "");
  CHECK(drop_reason(element("div", "class", "content with-sidebar no-comments")) == "");
  CHECK(drop_reason(element("div", "class", "elementor-widget elementor-widget-text")) == "");
  CHECK(drop_reason(element("div", "class", "elementor-widget-share-buttons")) == "class: share");
}

TEST_CASE("is_article_body: by microdata or by class") {
  CHECK(is_article_body(element("div", "itemprop", "articleBody")));
  CHECK(is_article_body(element("div", "class", "l-entry-content")));
  CHECK_FALSE(is_article_body(element("div", "class", "content")));
}

TEST_CASE("line_kind: what ends an article, what is left out of it, and text") {
  CHECK(line_kind("Pour aller plus loin") == LineKind::end);
  CHECK(line_kind("27 commentaires") == LineKind::end);
  CHECK(line_kind("Tags : pont, crue") == LineKind::end);
  CHECK(line_kind("➔ Lire aussi : la crue") == LineKind::skipped);
  CHECK(line_kind("Mis à jour le 4 mars 2024 à 8 h.") == LineKind::skipped);
  CHECK(line_kind("Publié le 3 mars 2020, ce rapport annonçait déjà la crue et ce qu’elle coûterait.") ==
        LineKind::text);
  CHECK(line_kind("Réactions") == LineKind::maybe_end);
  CHECK(line_kind("Il vous reste 80 % de cet article à lire") == LineKind::notice);
  CHECK(line_kind("Il vous reste trois jours pour déclarer vos revenus.") == LineKind::text);
  CHECK(line_kind("Relire Camus sur la rive, c’est entendre la mer.") == LineKind::text);
  CHECK(line_kind("Pour aller plus loin, la mairie veut rehausser le quai.") == LineKind::text);
}

TEST_CASE("date_phrase: the date of publication in a sentence, and no other") {
  CHECK(date_phrase("Publié le 3 mars 2024 à 10h12 par la rédaction") == "2024-03-03T10:12:00");
  CHECK(date_phrase("Mis en ligne le mardi 4 mars 2024") == "2024-03-04");
  CHECK(date_phrase("par Ana Dupré, le 15 septembre 2009") == "2009-09-15");
  CHECK(date_phrase("La loi a été votée le 3 mars 2024.") == "");
  CHECK(date_phrase("Publié le matin même") == "");
  CHECK(date_phrase("Publié le : 03/03/2024 - 10:12") == "2024-03-03T10:12:00");
  CHECK(date_phrase("Par Ana Dupré | Le Phare | 03/03/2024 à 10:12") == "2024-03-03T10:12:00");
  CHECK(date_phrase("Soumis par Ana Dupré le mar 05/03/2024 - 10:12") == "2024-03-05T10:12:00");
  CHECK(date_phrase("Mis à jour le 4 mars 2024") == "");
}

TEST_CASE("change_phrase: the date of the last change, not that of the publication") {
  CHECK(change_phrase("Publié le 3 mars 2024, mis à jour le 4 mars 2024 à 8h") == "2024-03-04T08:00:00");
  CHECK(change_phrase("Modifié le : 04/03/2024 - 08:00") == "2024-03-04T08:00:00");
  CHECK(change_phrase("Publié le 3 mars 2024") == "");
}

TEST_CASE("page_facts: a day of change is better than none, and worse than the day in the address") {
  const std::string changed = "<h1>La crue épargne le pont</h1><p>Mis à jour le 4 mars 2024</p>";
  CHECK(page_facts(parse(changed)).date == "2024-03-04");
  const std::string address = R"(<link rel="canonical" href="https://example.org/2024/03/03/crue">)";
  CHECK(page_facts(parse(address + changed)).date == "2024-03-03");
  CHECK(
      page_facts(parse(address + "<h1>La crue</h1><p>2 mars 2024 : vote</p><time datetime='2024-03-03T10:12'></time>"))
          .date == "2024-03-03T10:12");
}

TEST_CASE("page_facts: a <time> after « Mis à jour le » is not that of the publication") {
  CHECK(page_facts(parse("<h1>La crue</h1><p>Mis à jour le <time datetime='2024-03-04'>4 mars</time>, publié le "
                         "<time datetime='2024-03-03'>3 mars</time></p>"))
            .date == "2024-03-03");
}

TEST_CASE("page_facts: of several articles in the data, the one that the page is about") {
  const std::string other =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"La foire de mai",
    "author":"Luc Morel","datePublished":"2024-01-01"}</script>)";
  const std::string own =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"La crue épargne le pont",
    "author":"Ana Dupré","datePublished":"2024-03-03"}</script>)";
  const auto facts = page_facts(parse(other + own + "<h1>La crue épargne le pont</h1>"));
  CHECK(facts.author == "Ana Dupré");
  CHECK(facts.date == "2024-03-03");
}

TEST_CASE("main_heading: the only h1; of several the one of the title; else the first that is no mere name") {
  const auto heading = [](const std::string& page, const Strings& titles) {
    const auto tree = parse(page);
    const auto node = main_heading(tree, titles);
    return node == 0 ? "" : text_of(tree, node);
  };
  const std::string two = "<h1>Le Phare</h1><h1>La crue épargne le vieux pont</h1>";
  CHECK(heading("<h1></h1><h1>Crue</h1>", {}) == "Crue");
  CHECK(heading(two, {"La crue épargne le vieux pont - Le Phare"}) == "La crue épargne le vieux pont");
  CHECK(heading(two, {"Le Phare"}) == "Le Phare");
  CHECK(heading(two, {}) == "La crue épargne le vieux pont");
  CHECK(heading("<h1>A</h1><h1>B</h1>", {}) == "");
  CHECK(heading("<h1>" + std::string(2000, 'x'), {}) == "");
}

TEST_CASE("page_facts: the address that the page gives itself goes before that of its JSON-LD") {
  const std::string data =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","url":"https://example.org/?p=1"}</script>)";
  const std::string open_graph = R"(<meta property="og:url" content="https://example.org/crue">)";
  CHECK(page_facts(parse(data)).url == "https://example.org/?p=1");
  CHECK(page_facts(parse(data + open_graph)).url == "https://example.org/crue");
  CHECK(page_facts(parse(R"(<link rel="canonical" href="https://example.org/a">)" + data + open_graph)).url ==
        "https://example.org/a");
}

TEST_CASE("date_in_url: a date in the path, and no number that looks like one") {
  CHECK(date_in_url("https://example.org/opinion/2019/12/09/retraite/") == "2019-12-09");
  CHECK(date_in_url("https://example.org/apologie-02-11-2023-2541683_23.php") == "2023-11-02");
  CHECK(date_in_url("https://example.org/20240315/a") == "2024-03-15");
  CHECK(date_in_url("https://example.org/article-12345678901.html") == "");
}

TEST_CASE("is_name: names of people and agencies") {
  CHECK(is_name("Jeanne Dupuis et Luc de Ré"));
  CHECK(is_name("Émile Zola"));
  CHECK(is_name("AFP"));
  CHECK_FALSE(is_name("Nos auteurs"));
  CHECK_FALSE(is_name("Rédaction 2"));
}

TEST_CASE("author_name: labels are taken off, addresses are no names") {
  CHECK(author_name("Recueilli par Jeanne Dupuis.") == "Jeanne Dupuis");
  CHECK(author_name("Par\u00A0Ana Dupré") == "Ana Dupré");
  CHECK(author_name("example.org") == "");
  CHECK(author_name("la rédaction") == "la rédaction");
}

TEST_CASE("author_name: where each author is, and as what, is no end of the list") {
  CHECK(author_name("Ana Dupré (Turin, envoyée spéciale) et Luc Rémy (Rome, correspondant)") ==
        "Ana Dupré et Luc Rémy");
  CHECK(author_name("Ana Dupré (à Turin), Luc Rémy (AFP)") == "Ana Dupré, Luc Rémy");
  CHECK(author_name("Ana Dupré, envoyée spéciale à Turin, et Luc Rémy, correspondant à Rome") == "Ana Dupré, Luc Rémy");
  CHECK(author_name("Ana Dupré (Turin") == "Ana Dupré");
  CHECK(byline_name("De notre envoyée spéciale à Brest, Ana Dupré") == "Ana Dupré");
  CHECK(byline_name("Notre correspondant en Italie, Luc Rémy, avec AFP") == "Luc Rémy");
  CHECK(byline_name("De notre point de vue, Brest avance") == "");
  CHECK(byline_name("Par Ana Dupré (Turin, Italie, envoyée spéciale), Luc Rémy (Rome, correspondant) et Zoé Lan (à "
                    "Paris)") == "Ana Dupré, Luc Rémy et Zoé Lan");
  CHECK(author_name("Ana Dupré, chef du service Monde, Paris") == "Ana Dupré");
}

TEST_CASE("add_json_ld: lists, graphs and strings in place of objects are read") {
  const auto facts = json_ld(R"([{"@type":["Article","NewsArticle"],"headline":"A","author":"Ana",
    "isAccessibleForFree":"False","articleSection":"Monde"}])");
  CHECK(facts.author == "Ana");
  CHECK(facts.paywall);
  CHECK(facts.section == Strings{"Monde"});
  CHECK(json_ld(R"({"@type":"Organization","name":"Le Phare"})").title == "");
}

TEST_CASE("add_json_ld: names given elsewhere in a graph are looked up, addresses are no names") {
  CHECK(json_ld(R"({"@graph":[{"@type":"Article","headline":"A","author":{"@id":"#1"}},
    {"@type":"Person","@id":"#1","name":"Ana Dupré"}]})")
            .author == "Ana Dupré");
  CHECK(json_ld(R"({"@type":"Article","headline":"A","author":"https://example.org/ana"})").author == "");
}

TEST_CASE("add_json_ld: a script in a CDATA section is read") {
  CHECK(json_ld("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"L&#039;eau\"}\n//]]>").title == "L'eau");
  CHECK(json_ld("<![CDATA[").title == "");
}

TEST_CASE("add_json_ld: dates and names are told from JSON that a quote has spoilt") {
  const auto facts = json_ld(R"({"@type":"NewsArticle","description":"un "mot" de trop","datePublished":"2025-03-15",
    "headline":"L\u00e9o","author":{"@type":"Person","name":"Ana"}})");
  CHECK(facts.date == "2025-03-15");
  CHECK(facts.title == "Léo");
  CHECK(facts.author == "Ana");
}

TEST_CASE("add_json_ld: commas that templates leave are passed over, those in strings are text") {
  const auto facts = json_ld(R"({"@type":"Article","headline":"Oui ,] non","articleSection":["Monde", ],
    "author":[{"name":"Ana Dupré"},{"name":"Luc Morel"},],})");
  CHECK(facts.title == "Oui ,] non");
  CHECK(facts.section == Strings{"Monde"});
  CHECK(facts.author == "Ana Dupré, Luc Morel");
}

TEST_CASE("add_json_ld: all the authors are told from JSON that a quote has spoilt, none of them twice") {
  CHECK(json_ld(R"({"@type":"Article","description":"un "mot"","author":[{"name":"Ana"},{"name":"Luc"}],
    "publisher":{"name":"Le Phare"}})")
            .author == "Ana, Luc");
  CHECK(json_ld(R"({"@type":"Article","headline":"A","author":[{"name":"Ana"},{"name":"Ana"}]})").author == "Ana");
}
