#include "indexer/tidy/scraped_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace fsearch;

TEST_CASE("clean_lines: the first line is the title where it looks like one") {
  const auto scraped = clean_lines({"La pluie revient", "", "Il pleut sur Brest depuis lundi."}, "");
  CHECK(scraped.title == "La pluie revient");
  CHECK(scraped.text == "Il pleut sur Brest depuis lundi.\n");
}

TEST_CASE("clean_lines: a first line that is a sentence or a long paragraph is text, not a title") {
  const std::string paragraph(400, 'a');
  CHECK(clean_lines({"Il pleut.", "", "Encore."}, "").title.empty());
  CHECK(clean_lines({paragraph, "Suite du texte"}, "").title.empty());
  CHECK(clean_lines({paragraph, "Suite du texte"}, "").text == paragraph + "\nSuite du texte\n");
}

TEST_CASE("clean_lines: titles may end with a question, an exclamation or an ellipsis") {
  for (const char* title : {"Pleut-il ?", "Il pleut !", "Il était une fois...", "Il était une fois…", "« Il pleut »"}) {
    CAPTURE(title);
    CHECK(clean_lines({title, "Oui, il pleut."}, "").title == title);
  }
}

TEST_CASE("clean_lines: a line alone, a list item or an announcement is no title") {
  CHECK(clean_lines({"Une seule ligne"}, "").text == "Une seule ligne\n");
  CHECK(clean_lines({"• premier", "• second"}, "").title.empty());
  CHECK(clean_lines({"À savoir :", "Il pleut."}, "").title.empty());
}

TEST_CASE("clean_lines: furniture at both ends is neither title nor text") {
  const auto scraped =
      clean_lines({"fermer", "Partagez", "", "La pluie revient", "", "Il pleut.", "", "Passez en revue", "", ""}, "");
  CHECK(scraped.title == "La pluie revient");
  CHECK(scraped.text == "Il pleut.\n");
}

TEST_CASE("clean_lines: a title that the page repeats is found behind its section, and kept once") {
  const auto scraped = clean_lines(
      {"fermer", "Météo", "", "La pluie revient", "", "La pluie revient", "La pluie revient", "", "Il pleut."}, "");
  CHECK(scraped.title == "La pluie revient");
  CHECK(scraped.section == "Météo");
  CHECK(scraped.text == "Il pleut.\n");
}

TEST_CASE("clean_lines: a title repeated after the standfirst is kept once, the standfirst stays") {
  const auto scraped = clean_lines({"Partagez", "", "La pluie : le retour ?", "", "On l’attendait, la voici.", "",
                                    "La pluie : le retour ?", "", "Il pleut."},
                                   "");
  CHECK(scraped.title == "La pluie : le retour ?");
  CHECK(scraped.text == "On l’attendait, la voici.\n\nIl pleut.\n");
}

TEST_CASE("clean_lines: a line repeated after a paragraph does not make the paragraph vanish") {
  const std::string paragraph = "Il pleut sur Brest depuis lundi, et personne ne s’en étonne.";
  const auto scraped = clean_lines({paragraph, "Question", "Oui.", "Question", "Non."}, "");
  CHECK(scraped.text.starts_with(paragraph));
}

TEST_CASE("clean_lines: the head's title is left out where the text starts with it") {
  const auto scraped = clean_lines({"La pluie revient", "", "Il pleut."}, "La pluie revient");
  CHECK(scraped.title == "La pluie revient");
  CHECK(scraped.text == "Il pleut.\n");
}

TEST_CASE("clean_lines: a furniture word glued to the first paragraph or the last is taken off") {
  const auto scraped = clean_lines({"La pluie revient", "", "PartagezIl pleut.", "Encore.fermer"}, "");
  CHECK(scraped.text == "Il pleut.\nEncore.\n");
}

TEST_CASE("clean_lines: a page of furniture has no text") {
  const auto scraped = clean_lines({"Menu", "fermer", ""}, "");
  CHECK(scraped.title.empty());
  CHECK(scraped.text.empty());
}

namespace {

const std::string paragraph =
    "Il pleut sur Brest depuis lundi soir, et personne dans la ville ne semble s’en étonner : voilà vingt "
    "ans "
    "que le mois de mars y est gris.";

}  // namespace

TEST_CASE("clean_lines: what follows the end of the article is left out and told") {
  for (const char* end : {"Pour aller plus loin:", "Tags : pluieBrest", "À propos de l’auteur"}) {
    CAPTURE(end);
    const auto scraped = clean_lines({paragraph, paragraph, paragraph, end, "– La neige revient"}, "La pluie");
    CHECK(scraped.text == paragraph + "\n" + paragraph + "\n" + paragraph + "\n");
    CHECK(scraped.dropped ==
          std::vector<DroppedText>{{end, "after the article"}, {"– La neige revient", "after the article"}});
  }
}

TEST_CASE("clean_lines: the box of the author is no text, and gives the author") {
  const auto scraped = clean_lines({paragraph, paragraph, paragraph, paragraph, "Tags : pluie", "Ana Dupré",
                                    "The author Ana Dupré", "Née à Brest, elle écrit sur le temps qu’il fait."},
                                   "La pluie");
  CHECK(scraped.author == "Ana Dupré");
  CHECK(scraped.text.find("Née") == std::string::npos);
}

TEST_CASE("clean_lines: the words of an end in the midst of a text are a heading") {
  const auto scraped = clean_lines({paragraph, "Réactions", paragraph, paragraph}, "La pluie");
  CHECK(scraped.text == paragraph + "\nRéactions\n" + paragraph + "\n" + paragraph + "\n");
}

TEST_CASE("clean_lines: links to other articles between paragraphs are left out, sentences stay") {
  const std::string sentence = "Publié le 3 mars 2020, ce rapport annonçait la pluie.";
  const auto scraped =
      clean_lines({paragraph, "Lire aussi : La neige revient", sentence, "15 mars 2025 : la crue"}, "La pluie");
  CHECK(scraped.text == paragraph + "\n" + sentence + "\n15 mars 2025 : la crue\n");
  CHECK(scraped.dropped == std::vector<DroppedText>{{"Lire aussi : La neige revient", "furniture"}});
}

TEST_CASE("clean_lines: a line of a name and a date at the start gives both") {
  const auto scraped = clean_lines({"Ana Dupré | 3 mars 2024", paragraph}, "La pluie");
  CHECK(scraped.author == "Ana Dupré");
  CHECK(scraped.date == "2024-03-03");
  CHECK(scraped.text == paragraph + "\n");
  CHECK(clean_lines({"La crue - 3 mars 2024", paragraph}, "").title == "La crue - 3 mars 2024");
}

TEST_CASE("clean_lines: what may be an end is a heading where two paragraphs follow, however long the text") {
  std::vector<std::string_view> lines(10, paragraph);
  lines.insert(lines.end(), {"Réactions", paragraph, paragraph});
  CHECK(clean_lines(lines, "La pluie").dropped.empty());
  lines.pop_back();
  CHECK(clean_lines(lines, "La pluie").dropped.size() == 2);
}
