#include "indexer/lines/site_notice.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace fsearch;

TEST_CASE("is_site_notice: what a site says to its readers") {
  for (const char* notice :
       {"Nous utilisons des cookies pour mesurer l’audience de nos pages.",
        "Avec votre accord, nos partenaires et nous utilisons des cookies pour vous connaître.",
        "En vous inscrivant, vous acceptez notre politique de confidentialité.",
        "Chaque matin, recevez l’essentiel de la vallée dans votre boîte mail.",
        "L’article La crue épargne le pont est apparu en premier sur Le Phare.", "ABONNEZ-VOUS À NOTRE NEWSLETTER",
        "Vous pourrez vous désinscrire à tout moment.", "Votre adresse de messagerie ne sera pas publiée."}) {
    CAPTURE(notice);
    CHECK(is_site_notice(notice));
  }
}

TEST_CASE("is_site_notice: an article that speaks of such things is text") {
  for (const char* text : {"La Cnil a condamné le site pour ses cookies, déposés sans l’accord de ses lecteurs.",
                           "Le courriel arrive dans votre boîte mail au nom des impôts : c’est un piège.",
                           "Le journal a lancé une newsletter sur la vallée.", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_site_notice(text));
  }
  CHECK_FALSE(is_site_notice("Nous utilisons des cookies. " + std::string(600, 'a')));
}

TEST_CASE("is_photo_credit: whose a picture is, and nothing else") {
  for (const char* credit :
       {"Photo Léa Rémy", "Photo : Léa Rémy / AFP", "Léa Rémy / AFP", "(© Léa Rémy)", "© AFP", "Crédits : Getty Images",
        "Le pont en 2019, photo: Léa Rémy", "Le pont, en mars. © Léa Rémy", "LÉA RÉMY POUR « LE PHARE »",
        "LÉA RÉMY/AFP POUR \"LE PHARE\"", "Crédit photo : Léa Rémy", "AFP/Archives"}) {
    CAPTURE(credit);
    CHECK(is_photo_credit(credit));
  }
  for (const char* line :
       {"", "AFP", "Léa Rémy", "Photo de famille au sommet", "Nord/Sud", "Photos", "Le pont en photo",
        "Le budget : crédits en baisse de 3 %.", "Un pont pour « la vallée »", "Ana Dupré pour « la paix »",
        "Paris / Berlin", "Photo Léa Rémy, prise le jour de la crue."}) {
    CAPTURE(line);
    CHECK_FALSE(is_photo_credit(line));
  }
}
