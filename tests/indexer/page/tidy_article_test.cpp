#include "indexer/tidy/tidy_article.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <string>

#include "indexer/markup/entities.hpp"

using namespace fsearch;

TEST_CASE("decode_entities: named, decimal and hexadecimal references, and nothing else") {
  CHECK(html::decode_entities("AT&amp;T, l&rsquo;&#233;t&#xE9; & co") == "AT&T, l’été & co");
  CHECK(html::decode_entities("a &inconnu; b &; &#; &#x; &#0; &#55296; c&") ==
        "a &inconnu; b &; &#; &#x; &#0; &#55296; c&");
  CHECK(html::decode_entities("&oelig;uvre &euro; &#128512;") == "œuvre € 😀");
}

TEST_CASE("tidy_article: references left in title, text, author and section are decoded") {
  Extraction extraction;
  extraction.article = {.id = "a&amp;b",
                        .title = "L&eacute;o",
                        .text = "l&#39;&eacute;t&eacute;\n",
                        .date = "",
                        .source = "",
                        .author = "Zo&euml;",
                        .url = "",
                        .language = "",
                        .section = {"Arts &amp; culture"},
                        .extra = ""};
  tidy_article(extraction);
  const Article expected = {.id = "a&amp;b",
                            .title = "Léo",
                            .text = "l'été\n",
                            .date = "",
                            .source = "",
                            .author = "Zoë",
                            .url = "",
                            .language = "",
                            .section = {"Arts & culture"},
                            .extra = ""};
  CHECK(extraction.article == expected);
}

TEST_CASE("tidy_article: a field that was encoded twice is repaired alone") {
  Extraction extraction;
  extraction.article.title = "Lâ€™Ã©tÃ©";
  extraction.article.text = "Déjà l’été.\n";
  extraction.encoding = "utf-8";
  tidy_article(extraction);
  CHECK(extraction.encoding == "utf-8 twice");
  CHECK(extraction.article.title == "L’été");
  CHECK(extraction.article.text == "Déjà l’été.\n");
}

TEST_CASE("tidy_article: a text in HTML loses its tags, one about HTML does not") {
  Extraction extraction;
  extraction.article.text = "<p>Il <em>pleut</em> &agrave; verse.</p>\n<p>Partagez</p><p>Encore.</p>";
  tidy_article(extraction);
  CHECK(extraction.article.text == "Il pleut à verse.\nEncore.\n");
  CHECK(extraction.dropped == std::vector<DroppedText>{{"Partagez", "furniture"}});
  for (const char* text : {"Écrire <p>ainsi</p> suffit.", "< 3 % de hausse </a>", "<3 la pluie"}) {
    extraction.article.text = text;
    tidy_article(extraction);
    CHECK(extraction.article.text == text);
  }
}

TEST_CASE("tidy_article: a text with links and no paragraphs in HTML keeps its lines") {
  Extraction extraction;
  extraction.article.text = "Le <a href=\"/pont\">pont</a> tient.\n\nLa pluie cesse.";
  tidy_article(extraction);
  CHECK(extraction.article.text == "Le pont tient.\nLa pluie cesse.\n");
}

TEST_CASE("tidy_article: a title loses the tags that set its words, and no other sign") {
  Extraction extraction;
  const auto tidied = [&](const char* title) {
    extraction.article.title = title;
    tidy_article(extraction);
    return extraction.article.title;
  };
  CHECK(tidied("Le <i>Phare</i> a 100 ans<br />") == "Le Phare a 100 ans");
  CHECK(tidied("a < b > c <p> d</") == "a < b > c <p> d</");
  CHECK(tidied("Une page <html>, <i") == "Une page <html>, <i");
}

TEST_CASE("tidy_article: control characters are what Windows-1252 has in their place") {
  Extraction extraction;
  extraction.article.title = "L\u0092\u00E9t\u00E9\u0085";
  extraction.article.text = "3 &#128;, l&#146;an";
  tidy_article(extraction);
  CHECK(extraction.article.title == "L’été…");
  CHECK(extraction.article.text == "3 €, l’an");
}

TEST_CASE("tidy_article: a title of a million signs that open no tag is read at once") {
  Extraction extraction;
  extraction.article.title = std::string(1000000, '<');
  const auto start = std::clock();
  tidy_article(extraction);
  CHECK(extraction.article.title.size() == 1000000);
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 10);  // Seconds; hours before.
}
