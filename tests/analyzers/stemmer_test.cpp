#include "analyzers/words/stemmer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

std::vector<std::string> words_of(const char* line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// The two terms the analyzer indexes for a word.
std::set<std::string> terms(const FrenchStemmer& stemmer, const std::string& word) {
  return {stemmer.stem(word), stemmer.stem(fold(word))};
}

bool meet(const FrenchStemmer& stemmer, const std::string& a, const std::string& b) {
  const auto of_a = terms(stemmer, a), of_b = terms(stemmer, b);
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& term) { return of_b.contains(term); });
}

/// Checks that every word of a line has the stem of its first.
void check_one_stem(std::initializer_list<const char*> lines) {
  const FrenchStemmer stemmer;
  for (const char* line : lines) {
    const auto words = words_of(line);
    for (const auto& word : words) {
      CAPTURE(word);
      CHECK(stemmer.stem(word) == stemmer.stem(words.front()));
    }
  }
}

/// Checks that the first word of a line meets none of the others, even through their bare spellings.
void check_apart(std::initializer_list<const char*> lines) {
  const FrenchStemmer stemmer;
  for (const char* line : lines) {
    const auto words = words_of(line);
    for (std::size_t i = 1; i < words.size(); ++i) {
      CAPTURE(words[0]);
      CAPTURE(words[i]);
      CHECK_FALSE(meet(stemmer, words[0], words[i]));
    }
  }
}

}  // namespace

// clang-format off
TEST_CASE("stem: irregular plurals meet their singular") {
  check_one_stem({
      "bijou bijoux", "genou genoux", "chou choux", "caillou cailloux", "jeu jeux", "enjeu enjeux",
      "feu feux", "lieu lieux", "milieu milieux", "voeu voeux vœux", "cheveu cheveux", "neveu neveux",
      "pneu pneus", "bleu bleus bleue", "cheval chevaux", "journal journaux", "travail travaux",
      "vitrail vitraux", "bail baux", "corail coraux", "oeil œil yeux", "ciel cieux", "aïeul aïeux",
      "tableau tableaux", "loi lois", "emploi emplois", "vidéo vidéos", "ami amis", "élu élus élue",
      "conflit conflits", "foyer foyers", "essai essais", "délai délais"});
}

TEST_CASE("stem: masculine and feminine meet") {
  check_one_stem({
      "directeur directrice directrices", "sénateur sénatrice", "auteur autrice", "acteur actrices",
      "chanteur chanteuse", "joueur joueuses", "heureux heureuse", "exclusif exclusive exclusivité",
      "sportif sportives", "massif massive", "premier première", "étranger étrangère",
      "conseiller conseillère", "parisien parisienne", "lycéen lycéennes", "petit petite petits",
      "grec grecque", "turc turque", "nouveau nouvelle nouvel", "vieux vieille", "long longue",
      "blanc blanche", "faux fausse", "public publique", "jaloux jalouse", "inédit inédite"});
}

TEST_CASE("stem: people of a place have one stem in both genders and numbers") {
  check_one_stem({
      "français française françaises", "anglais anglaise", "japonais japonaises", "chinois chinoise",
      "lyonnais lyonnaise", "dijonnais dijonnaises", "sénégalais sénégalaise", "lillois lilloises",
      "irlandais irlandaise", "québécois québécoise", "suédois suédoises", "rennais rennaise"});
}

TEST_CASE("stem: verb forms meet their infinitive") {
  check_one_stem({
      "montrer montre montrent montré montrait montrera", "publier publie publient publié publiera",
      "aller va vais vont ira iront irait aille", "faire fait font fera faisait fasse",
      "pouvoir peut peuvent pourra pouvait puisse", "vouloir veut veulent voulait voudrait",
      "devoir doit doivent devra devait", "savoir sait savent saura savait",
      "voir voit voient verra voyait", "venir vient viennent viendra venait venu",
      "tenir tient tiennent tiendra tenu", "prendre prend prennent prendra prenait pris",
      "mettre met mettent mettra mettait mis", "dire dit disent dira disait",
      "recevoir reçoit reçoivent recevra reçu", "mourir meurt meurent mort",
      "connaître connaît connaissent connu", "attendre attend attendent attendu attendra",
      "battre bat battu battent", "craindre craint craignent craindra", "écrire écrit écrivent écrivait",
      "conduire conduit conduisent conduira", "ouvrir ouvre ouvert ouvrira", "élire élu élit élection",
      "résoudre résout résolu résolvent", "acquérir acquiert acquis", "naître né née naîtra naissent",
      "rejoindre rejoint rejoignent", "suffire suffit suffisent suffira",
      "préférer préfère préfèrent préférait", "essayer essaie essaye essaient", "vivre vit vécu vivra"});
}

TEST_CASE("stem: variants and useful derivations meet") {
  check_one_stem({
      "clef clé clés", "événement évènement evenement", "licencier licenciement licencié", "oeuvre œuvre",
      "grands-pères grand-père", "élection électeur électorale"});
}

TEST_CASE("stem: a word typed without accents meets its family") {
  check_one_stem({
      "français francais francaise", "élection election elections", "exclusif exclusivite",
      "exécutif executif", "lycéens lyceen lyceenne", "premier premiere premieres", "modernité modernite",
      "décidèrent deciderent", "réseau reseaux", "employée employees"});
}

TEST_CASE("stem: unrelated words stay apart, even bare") {
  check_apart({
      "chat châtiment château", "mauvais mauve", "mal malais malaisie malaise mâle mali", "pal palais pâle",
      "bat bâtiment bâtir", "azure azur", "paris pari parier", "calais cale caler", "cannes canne",
      "marché marchandage", "organe organiser organisation", "univers universel université",
      "général génération genre générer", "commun communication communiste", "police politique",
      "arme armée", "foi foie foyer fois", "loi loyer", "tenir tennis", "part parti partie partir",
      "étrange étranger", "social socialiste", "public publicité", "mer mère", "mais mai", "entre entrée",
      "maintenant maintenir", "fils fil", "mer mère", "ville villa vil", "taxe taxi", "manger manga",
      "gens génie gêner", "amer amérique", "gaz gaza", "direct direction", "position positif",
      "jouer jouir", "pape papa", "crime crimée", "champ champagne", "coup coupe", "parler parlement",
      "france franc", "capital capitale capitaliste", "revendiquer revendre", "colonie colonne colon",
      "berger berge", "opéra opération"});
}

TEST_CASE("stem: every row of the golden table holds") {
  std::ifstream rows("stems.tsv");
  REQUIRE(rows);
  std::size_t count = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, line);
    const std::string words = line.substr(tab + 1);
    line.starts_with("apart") ? check_apart({words.c_str()}) : check_one_stem({words.c_str()});
    ++count;
  }
  CHECK(count > 100);
}

TEST_CASE("stem: a variant has the stem of its other form, and no exception of its own") {
  const FrenchStemmer stemmer;
  for_each_row(data::stem_variants, [&](std::string_view row) {
    const std::string form(take_part(row, '\t'));
    CAPTURE(form);
    CHECK(stemmer.stem(form) == stemmer.stem(row));
    for_each_row(data::stem_reviewed, [&](std::string_view other) { CHECK(take_part(other, '\t') != form); });
  });
}

TEST_CASE("stem: a variant that starts otherwise than its stem is told by its beginning") {
  const FrenchStemmer stemmer;
  const auto& starts = stemmer.irregular_starts(stemmer.stem("tsar"));
  CHECK(std::find(starts.begin(), starts.end(), "tza") != starts.end());
}

TEST_CASE("stem: stop words that are also nouns keep their own stem") {
  check_apart({
      "été être était", "sommes sommet", "avions avoir", "son sonner", "or ordre os", "as avoir",
      "suis suivre", "fut futur", "est être"});
}

// clang-format on
TEST_CASE("stem: what is no French word is only folded") {
  const FrenchStemmer stemmer;
  CHECK(stemmer.stem("g20s") == "g20s");
  CHECK(stemmer.stem("2024") == "2024");
  CHECK(stemmer.stem("ps") == "ps");
  CHECK(stemmer.stem("москва") == "москва");
  CHECK(stemmer.stem("") == "");
  for (const char* odd : {"-", "'", "s", "es", "ent", "-e", "e-", "ière", "\xC2\xAD"}) {
    CAPTURE(odd);
    CHECK(!stemmer.stem(odd).empty());
  }
}

TEST_CASE("stem: a moved stemmer still answers") {
  FrenchStemmer first;
  const FrenchStemmer second = std::move(first);
  CHECK(second.stem("chevaux") == "cheval");
}

}  // namespace fsearch
