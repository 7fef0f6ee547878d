#include "indexer/page/html_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

using namespace fsearch;

namespace {

// A page as a newspaper's system makes it, written for these tests.
constexpr std::string_view page = R"(<!DOCTYPE html><html lang="fr-FR"><head>
<title>La crue épargne le vieux pont - Le Phare de Valmont</title>
<meta property="og:title" content="La crue épargne le vieux pont">
<meta property="og:site_name" content="Le Phare de Valmont">
<meta property="og:description" content="La rivière est montée de deux mètres dans la nuit, sans toucher le tablier.">
<link rel="canonical" href="https://example.org/2025/03/15/crue">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Le Phare"},
 {"@type":"NewsArticle","headline":"La crue épargne le vieux pont","datePublished":"2025-03-15T10:12:00+01:00",
  "author":[{"@type":"Person","name":"Jeanne Dupuis"},{"@type":"Person","name":"Luc Morel"}],
  "publisher":{"@type":"Organization","name":"Le Phare de Valmont"},"articleSection":["Région","Météo"],
  "isAccessibleForFree":false}]}</script>
<style>p { color: red }</style><script>var p = "<p>Rien à lire.</p>";</script></head>
<body class="single with-sidebar tag-crue"><div id="cookie-banner"><p>Ce site utilise des cookies pour mesurer son
 audience, et pour vous proposer des publicités adaptées à vos goûts et à vos lectures.</p></div>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/regions">Régions</a></li></ul></nav>
<main><article><h1>La crue épargne le vieux pont</h1>
<p class="byline">Par Jeanne Dupuis et Luc Morel</p><p>Publié le 15 mars 2025 à 10h12</p>
<p class="chapo">La rivière est montée de deux mètres dans la nuit, sans toucher le tablier.</p>
<div class="share-bar"><a href="#">Facebook</a> <a href="#">Copier le lien</a></div>
<div class="article-body">
<p>À six heures, les pompiers ont barré les deux rives et fait sortir les riverains, qui ont attendu au gymnase que
 l’eau cesse de monter. Le maire a passé la nuit avec eux.</p>
<figure><img src="a.jpg"><figcaption>Le vieux pont, samedi matin. Photo : Léa Rémy</figcaption></figure>
<h2>Un tablier rehaussé</h2>
<p>Le tablier avait été rehaussé de quarante centimètres en 2019, contre l’avis d’une partie du conseil. « On nous
 disait que c’était de l’argent jeté », se souvient l’ancienne adjointe.</p>
<p><strong>Lire aussi :</strong> <a href="/a">Vingt ans de crues à Valmont, année par année</a></p>
<ul><li>Le quai nord est fermé jusqu’à lundi.</li><li>Le marché est déplacé place Haute.</li></ul>
<p>La décrue a commencé vers midi. Les experts descendront sous les arches dès mardi, si le courant le permet.</p>
</div>
<h3>Pour aller plus loin</h3><ul><li><a href="/b">Notre carte des zones inondables de la vallée</a></li></ul>
<p>Tags : crue, pont</p><div class="author-box"><p>Jeanne Dupuis suit la vallée depuis dix ans pour le journal, et
 préside l’association des amis du vieux pont.</p></div></article>
<aside><h3>Les plus lus</h3><p>Une recette de tarte aux poires qui a fait le tour de la vallée en trois jours.</p></aside>
<section id="comments"><h3>2 commentaires</h3><p>Et le gymnase, alors, qui va le nettoyer, je vous le demande, encore
 nous autres sûrement ?</p></section></main>
<footer><p>© Le Phare de Valmont, tous droits réservés</p></footer></body></html>)";

Extraction read(std::string_view html) {
  std::vector<Problem> problems;
  auto extraction = read_html_article(html, "page.html", problems);
  REQUIRE(extraction.has_value());
  CHECK(problems.empty());
  return *extraction;
}

bool dropped(const Extraction& extraction, std::string_view start, std::string_view why) {
  return std::any_of(extraction.dropped.begin(), extraction.dropped.end(),
                     [&](const DroppedText& piece) { return piece.text.starts_with(start) && piece.why == why; });
}

}  // namespace

TEST_CASE("read_html_article: the text is the article's, without the page around and inside it") {
  CHECK(read(page).article.text ==
        "La rivière est montée de deux mètres dans la nuit, sans toucher le tablier.\n"
        "À six heures, les pompiers ont barré les deux rives et fait sortir les riverains, qui ont attendu "
        "au gymnase "
        "que l’eau cesse de monter. Le maire a passé la nuit avec eux.\n"
        "Un tablier rehaussé\n"
        "Le tablier avait été rehaussé de quarante centimètres en 2019, contre l’avis d’une partie du "
        "conseil. « On "
        "nous disait que c’était de l’argent jeté », se souvient l’ancienne adjointe.\n"
        "Le quai nord est fermé jusqu’à lundi.\n"
        "Le marché est déplacé place Haute.\n"
        "La décrue a commencé vers midi. Les experts descendront sous les arches dès mardi, si le courant le "
        "permet.\n");
}

TEST_CASE("read_html_article: title, date, author and the rest come from JSON-LD and meta") {
  Article article = read(page).article;
  article.text.clear();
  const Article expected{.id = "https://example.org/2025/03/15/crue",
                         .title = "La crue épargne le vieux pont",
                         .text = "",
                         .date = "2025-03-15T10:12:00+01:00",
                         .source = "Le Phare de Valmont",
                         .author = "Jeanne Dupuis, Luc Morel",
                         .url = "https://example.org/2025/03/15/crue",
                         .language = "fr",
                         .section = {"Région", "Météo"},
                         .extra = R"({"paywall":true})"};
  CHECK(article == expected);
}

TEST_CASE("read_html_article: the id is the address of the page, not that of its site, else the key") {
  const auto id = [](const std::string& address) {
    return read("<link rel=canonical href='" + address + "'><p>Il pleut sur la vallée.</p>").article.id;
  };
  CHECK(id("https://example.org/crue#suite") == "https://example.org/crue");
  CHECK(id("https://example.org/?p=12") == "https://example.org/?p=12");
  for (const char* address :
       {"https://example.org", "https://example.org/", "https://example.org/index.html", "/crue", "#://a/b", ""})
    CHECK(id(address) == "page.html");
}

TEST_CASE("read_html_article: the language is a code of two letters, or none") {
  const auto language = [](const std::string& tag) {
    return read("<html lang='" + tag + "'><p>Il pleut sur la vallée.</p></html>").article.language;
  };
  CHECK(language("fr-FR") == "fr");
  CHECK(language("FR_be") == "fr");
  CHECK(language("Français") == "fr");
  CHECK(language("fra") == "fr");
  for (const char* tag : {"f\uFFFD", "", "klingon", "1"}) CHECK(language(tag) == "");
}

TEST_CASE("read_html_article: nothing is left out unsaid") {
  const auto extraction = read(page);
  CHECK(dropped(extraction, "Accueil", "navigation"));
  CHECK(dropped(extraction, "Ce site utilise des cookies", "class: cookie"));
  CHECK(dropped(extraction, "La crue épargne le vieux pont", "title"));
  CHECK(dropped(extraction, "Facebook Copier le lien", "class: share"));
  CHECK(dropped(extraction, "Le vieux pont, samedi matin", "caption"));
  CHECK(dropped(extraction, "Lire aussi", "links"));
  CHECK(dropped(extraction, "Une recette", "aside"));
  CHECK(dropped(extraction, "Et le gymnase", "class: comments"));
  CHECK(dropped(extraction, "©", "footer"));
}

TEST_CASE("read_html_article: without metadata, the page's words tell title, author and date") {
  const auto article = read(R"(<html><head><title>Le lin normand | La Gazette</title></head><body>
    <h1>Le lin normand</h1><div class="infos"><span>Par Ana Dupré</span></div><div>Mis en ligne le 3 mars 2024 à 8h05</div>
    <p>Les champs bleuissent en juin pour une semaine, et les touristes les prennent pour un lac, ce qui amuse beaucoup
     les liniers du pays de Caux.</p><p>La coopérative emploie soixante personnes et cherche des mécaniciens, qu’elle ne
     trouve pas, faute de logements.</p></body></html>)")
                           .article;
  CHECK(article.title == "Le lin normand");
  CHECK(article.author == "Ana Dupré");
  CHECK(article.date == "2024-03-03T08:05:00");
}

TEST_CASE("read_html_article: a live blog whose posts have the class of comments is read all the same") {
  std::string posts;
  for (int minute = 90; minute > 60; --minute)
    posts += "<div class='live-comment'><p>" + std::to_string(minute) +
             "e minute : Lens presse, Tours tient, et le public du palais se lève pour la troisième "
             "fois.</p></div>";
  const auto text =
      read("<html><body><h1>Lens - Tours</h1><div class='comments'>" + posts + "</div></body></html>").article.text;
  CHECK(text.find("61e minute") != std::string::npos);
}

TEST_CASE("read_html_article: no text is a problem; tags nested 10,000 deep, cut or empty are no crash") {
  std::vector<Problem> problems;
  CHECK_FALSE(read_html_article("<html><body></body></html>", "a.html", problems).has_value());
  CHECK_FALSE(read_html_article("", "a.html", problems).has_value());
  CHECK(problems.size() == 2);
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "<div>";
  CHECK(read(deep + "<p>Au fond de la page, une phrase entière qui se lit encore.").article.text ==
        "Au fond de la page, une phrase entière qui se lit encore.\n");
  CHECK(read("<p>Une phrase que rien ne ferme, et qui se lit pourtant <b").article.text.starts_with("Une phrase"));
}

TEST_CASE("read_html_article: 100,000 elements in one another are a problem with its reason, at once") {
  std::vector<Problem> problems;
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  CHECK_FALSE(read_html_article(deep + "a", "a.html", problems).has_value());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason.find("nested 100000 deep") != std::string::npos);
}

TEST_CASE("read_html_article: a page of a few words keeps them; one that scripts fill has its text from JSON-LD") {
  CHECK(read("<html><body><p>Bonjour le monde</p></body></html>").article.text == "Bonjour le monde\n");
  std::string sentence = "La rivière monte, et le pont tient. ";
  for (int i = 0; i < 4; ++i) sentence += sentence;
  const auto article = read(
                           "<html><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crue\","
                           "\"articleBody\":\"" +
                           sentence + "\"}</script><body><div id=app></div></body></html>")
                           .article;
  CHECK(article.title == "Crue");
  CHECK(article.text.starts_with("La rivière monte"));
}

TEST_CASE("read_html_article: a link between two paragraphs of a short article parts them not") {
  const std::string first =
      "<p>La digue de Sorbiers a cédé dans la nuit de mardi, et toute la plaine est sous l’eau, dit la préfecture.</p>";
  const std::string last =
      "<p>« L’eau est montée d’un coup dans la cuisine », raconte Jeanne Morel, qui vit rue du Moulin depuis vingt "
      "ans.</p>";
  for (const char* link :
       {"<p>Lire aussi : <a href='/x'>La digue, une histoire</a></p>", "<div><a href='/x'>La digue</a></div>"}) {
    const auto text = read("<body><article><h1>La digue</h1>" + first + link + last + "</article></body>").article.text;
    CHECK(text.find("La digue de Sorbiers") == 0);
    CHECK(text.find("Jeanne Morel") != std::string::npos);
    CHECK(text.find("histoire") == std::string::npos);
  }
}

TEST_CASE("text_of_fragment: paragraphs out of markup, furniture to one side") {
  std::vector<DroppedText> left_out;
  CHECK(text_of_fragment("<p>Un &amp; deux.</p><p>Partagez</p>Trois<br><br>quatre", left_out) ==
        "Un & deux.\nTrois\nquatre\n");
  CHECK(left_out == std::vector<DroppedText>{{"Partagez", "furniture"}});
}

TEST_CASE("read_html_article: 10,000 elements in one another that each could tell something are read at once") {
  for (const char* tag : {"<div class='author'>x", "<article><h2><a href='/x'>t</a></h2>", "<i itemprop='name'>",
                          "<div class='breadcrumb'><a href='/r'>R</a>"}) {
    std::string deep = "<h1>La crue</h1>";
    for (int i = 0; i < 10000; ++i) deep += tag;
    const auto start = std::clock();
    read(deep + "<p>Au fond de la page, une phrase entière qui se lit encore.</p>");
    CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 20);  // Seconds; minutes before.
  }
}
