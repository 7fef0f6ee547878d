#include "indexer/page/main_text.hpp"

#include <doctest/doctest.h>

using namespace fsearch::html;

namespace {

constexpr const char* paragraph =
    "<p>Une phrase assez longue pour compter comme du texte, avec une virgule, un verbe et de quoi dépasser "
    "seize mots "
    "sans peine.</p>";

std::string text_of_page(const std::string& body) {
  std::string text;
  for (const auto& [block, why] : judge_blocks(parse("<html><body>" + body + "</body></html>"), PageFacts{}))
    if (why.empty()) text += block.text + "\n";
  return text;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += "<p>" + std::to_string(i) + " " + text + "</p>";
  return all;
}

const std::string sentence =
    "phrase assez longue pour compter comme du texte, avec de quoi dépasser seize mots sans trop de peine.";

}  // namespace

TEST_CASE("judge_blocks: where the paragraphs are is the article, without class or tag to say so") {
  const auto text = text_of_page("<div><ul><li><a>Accueil</a></li><li><a>Sports</a></li></ul></div><div>" +
                                 repeated(sentence, 4) + "</div><div><a>Nos offres</a></div>");
  CHECK(text.starts_with("0 phrase"));
  CHECK(text.find("3 phrase") != std::string::npos);
  CHECK(text.find("Accueil") == std::string::npos);
  CHECK(text.find("Nos offres") == std::string::npos);
}

TEST_CASE("judge_blocks: the class of an element that holds the page is not believed") {
  CHECK(text_of_page("<div class='sidebar'>" + repeated(sentence, 4) + "</div>").starts_with("0 phrase"));
}

TEST_CASE("judge_blocks: a short line between paragraphs stays, one after the last does not") {
  const auto text = text_of_page(repeated(sentence, 2) + "<h2>Un intertitre</h2>" + paragraph + "<p>Paris</p>");
  CHECK(text.find("Un intertitre") != std::string::npos);
  CHECK(text.find("Paris") == std::string::npos);
}

TEST_CASE("judge_blocks: a link alone is left out, unless a sentence leads up to it") {
  const auto text =
      text_of_page(paragraph +
                   std::string("<p><a>Vingt ans de crues</a></p><p>Écrivez-nous, tous, à cette adresse :</p>"
                               "<p><a>phare@example.org</a></p>") +
                   repeated(sentence, 3));
  CHECK(text.find("Vingt ans") == std::string::npos);
  CHECK(text.find("phare@example.org") != std::string::npos);
}

TEST_CASE("judge_blocks: after the article's end nothing is kept, however long") {
  const auto text =
      text_of_page(repeated(sentence, 5) + "<h3>Sur le même sujet</h3><p>Un autre article " + sentence + "</p>");
  CHECK(text.find("4 phrase") != std::string::npos);
  CHECK(text.find("Un autre article") == std::string::npos);
}

TEST_CASE("judge_blocks: a heading of furniture at the start does not end the article") {
  const auto text = text_of_page("<p>Sur le même sujet</p><p><a>Les crues</a></p>" + repeated(sentence, 5));
  CHECK(text.starts_with("0 phrase"));
}

TEST_CASE("judge_blocks: a link in a list with words of its own beside it is the article's") {
  const auto text = text_of_page(repeated(sentence, 3) +
                                 "<ul><li><b>2 mars 2024 :</b> <a>Reportage du journal de treize heures</a></li>"
                                 "<li>Lire : <a>La crue et le pont, le récit</a></li></ul>" +
                                 paragraph);
  CHECK(text.find("Reportage du journal") != std::string::npos);
  CHECK(text.find("le récit") == std::string::npos);
}

TEST_CASE("judge_blocks: a standfirst outside the article's element is known by its class") {
  const std::string lead = "Une crue sans précédent depuis vingt ans a coupé en deux la vallée, de Valmont à la mer.";
  const auto page = [&](const std::string& name) {
    return text_of_page("<div class='" + name + "'><p>" + lead + "</p></div><div class='texte'>" +
                        repeated(sentence, 4) + "</div>");
  };
  CHECK(page("article-chapo").starts_with(lead));
  CHECK(page("bandeau").starts_with("0 phrase"));
}

TEST_CASE("judge_blocks: the section of a link to another article goes with it") {
  const auto text = text_of_page(
      repeated(sentence, 3) + "<div><a>La patinoire rouvre en mars</a></div><div>Sports</div><div>12 févr. 2024</div>" +
      repeated(sentence + " Fin.", 2));
  CHECK(text.find("Sports") == std::string::npos);
}

TEST_CASE("judge_blocks: a table at the end keeps its last cells") {
  const auto text = text_of_page(repeated(sentence, 3) + "<table><tr><td>2023</td><td>58 200</td></tr></table>");
  CHECK(text.ends_with("2023\n58 200\n"));
}

TEST_CASE("judge_blocks: posts of a live blog, which lead to themselves, are no links to others") {
  std::string posts;
  for (int hour = 10; hour < 16; ++hour)
    posts += "<article><h2><a href='#" + std::to_string(hour) + "'>Point " + std::to_string(hour) + "</a></h2><p>" +
             std::to_string(hour) + " " + sentence + "</p></article>";
  const auto text = text_of_page("<h1>Le direct</h1><section>" + posts + "</section>");
  for (int hour = 10; hour < 16; ++hour) CHECK(text.find(std::to_string(hour) + " phrase") != std::string::npos);
}

TEST_CASE("judge_blocks: small articles that open with a link are teasers, however many") {
  std::string teasers;
  for (int i = 0; i < 8; ++i)
    teasers +=
        "<article><a href='/" + std::to_string(i) + "'><h3>Autre titre</h3></a><p>Autre " + sentence + "</p></article>";
  const auto tree =
      parse("<div><article><h1>La crue</h1>" + repeated(sentence, 3) + "</article></div><div>" + teasers + "</div>");
  std::string text;
  for (const auto& [block, why] : judge_blocks(tree, page_facts(tree)))
    if (why.empty()) text += block.text + "\n";
  CHECK(text.find("2 phrase") != std::string::npos);
  CHECK(text.find("Autre") == std::string::npos);
}

TEST_CASE("judge_blocks: a list that a sentence announces is kept to its last item, at the end, too") {
  const auto text = text_of_page(repeated(sentence, 3) + "<p>Les nouveaux horaires :</p><ul><li>Gare : 0 h 05</li>" +
                                 "<li>Tilleuls : 0 h 31</li></ul>");
  CHECK(text.ends_with("Gare : 0 h 05\nTilleuls : 0 h 31\n"));
}

TEST_CASE("judge_blocks: cells that hold a paragraph each are those of a table") {
  const auto text =
      text_of_page(repeated(sentence, 3) + "<table><tr><td><p>2023</p></td><td><p>58 200</p></td></tr></table>");
  CHECK(text.ends_with("2023\n58 200\n"));
}

TEST_CASE("judge_blocks: comments longer than the article are no part of it") {
  const auto text = text_of_page("<div>" + repeated(sentence, 4) + "</div><div><h3>12 réactions</h3>" +
                                 repeated("Je ne crois pas à cette " + sentence, 8) + "</div>");
  CHECK(text.find("3 phrase") != std::string::npos);
  CHECK(text.find("Je ne crois") == std::string::npos);
}

TEST_CASE("judge_blocks: notices to readers and credits of pictures are left out between paragraphs") {
  const auto text = text_of_page(repeated(sentence, 2) +
                                 "<p>Nous utilisons des cookies pour mesurer l’audience de nos pages.</p>"
                                 "<p><em>Photo Léa Rémy</em></p>" +
                                 repeated("Autre " + sentence, 2));
  CHECK(text.find("cookies") == std::string::npos);
  CHECK(text.find("Léa") == std::string::npos);
  CHECK(text.find("1 Autre") != std::string::npos);
}

TEST_CASE("judge_blocks: comments that have a class and most of the page's words are no part of it") {
  const auto tree = parse("<h1>La crue du pont</h1><div>" + repeated(sentence, 6) + "</div><div class=comments-area>" +
                          repeated("Je doute de cette " + sentence, 20) + "</div>");
  for (const auto& [block, why] : judge_blocks(tree, page_facts(tree)))
    CHECK((why == "class: comments") == (block.text.find("Je doute") != std::string::npos));
}

TEST_CASE("judge_blocks: a heading that may close an article does not where the article goes on") {
  const std::string start = repeated(sentence, 5) + "<h2>Réactions</h2>";
  const auto whole = text_of_page(start + repeated("Suite de la " + sentence, 4));
  CHECK(whole.find("Réactions") != std::string::npos);
  CHECK(whole.find("3 Suite") != std::string::npos);
  CHECK(text_of_page(start + repeated("Suite de la " + sentence, 1)).find("Suite") == std::string::npos);
}

TEST_CASE("judge_blocks: an element that holds the title is the article's, whatever its class") {
  const auto tree = parse("<div class='print promo'><h1>La crue du pont</h1>" + repeated(sentence, 3) + "</div><div>" +
                          repeated("Un autre sujet, une autre " + sentence, 9) + "</div>");
  std::string text;
  for (const auto& [block, why] : judge_blocks(tree, page_facts(tree)))
    if (why.empty()) text += block.text + "\n";
  CHECK(text.find("2 phrase") != std::string::npos);
}

TEST_CASE("judge_blocks: an article that opens with a link to its subject is no teaser") {
  const auto tree =
      parse("<header><h1>La crue du pont</h1></header><article><h2><a href='/crues'>Dossier crues</a></h2>" +
            repeated(sentence, 9) + "</article><div>" + repeated("Autre sujet, autre " + sentence, 12) + "</div>");
  for (const auto& [block, why] : judge_blocks(tree, page_facts(tree))) CHECK(why != "teaser");
}

TEST_CASE(
    "judge_blocks: a box that sells the paper in the midst of an article ends it only where the text is "
    "cut") {
  const std::string one =
      "<p>La rivière est montée de deux mètres dans la nuit, et les quais du bourg sont sous l’eau depuis ce "
      "matin.</p>";
  const std::string two =
      "<p>Les pompiers ont conduit trente habitants au gymnase, où la mairie a fait porter des lits et des "
      "couvertures.</p>";
  const std::string cut =
      "<p>Les pompiers ont conduit trente habitants au gymnase, où la mairie a fait porter des lits et "
      "des…</p>";
  const std::string three =
      "<p>Le préfet attend la décrue pour vendredi, si la pluie cesse comme les météorologues le pensent "
      "désormais.</p>";
  const std::string offer =
      "<p>Abonnez-vous pour 1 € le premier mois, sans engagement, et lisez tous nos articles où que vous "
      "soyez et quand vous le voulez.</p>";
  const auto text = [](const std::string& body) {
    return text_of_page("<h1>La crue</h1><article>" + body + "</article>");
  };
  for (const auto* notice : {"Article réservé aux abonnés", "Cet article est réservé aux abonnés",
                             "Déjà abonné ? Connectez-vous", "Pour lire la suite, abonnez-vous",
                             "Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés."}) {
    CAPTURE(notice);
    const std::string box = "<p>" + std::string(notice) + "</p><p>Offrir l’article</p>" + offer;
    CHECK(text(one + two + box + three).find("décrue") != std::string::npos);
    CHECK(text(one + two + box + three).find("abonn") == std::string::npos);
    CHECK(text(one + two + box + three).find("Abonnez") == std::string::npos);
    CHECK(text(one + cut + box + three).find("décrue") == std::string::npos);
    CHECK(text(one + two + box).find("Abonnez") == std::string::npos);
  }
}

TEST_CASE("judge_blocks: a sentence that starts as a notice does, and sells nothing, is text") {
  CHECK(text_of_page("<article>" + repeated(sentence, 3) +
                     "<p>Pour lire la suite de ses aventures, il faudra attendre que le printemps "
                     "revienne.</p></article>")
            .find("le printemps") != std::string::npos);
}
