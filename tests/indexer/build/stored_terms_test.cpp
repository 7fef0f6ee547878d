/// What is stored of an article tells the very terms that were posted of it, and so takes it out again.
#include "indexer/update/stored_terms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <vector>

#include "fsearch/upkeep.hpp"
#include "store/records/index_schema.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

using Random = std::mt19937;

std::string pick(Random& random, const std::vector<std::string>& choices) { return choices[random() % choices.size()]; }

std::string random_text(Random& random, std::size_t words) {
  static const std::vector<std::string> pieces{"le",
                                               "l’exclusivité",
                                               "Azure",
                                               "d'OpenAI",
                                               "Sam Altman",
                                               "M. Martin",
                                               "Jeanne Martin",
                                               "Macron",
                                               "États-Unis",
                                               "USA",
                                               "1er",
                                               "XIXe siècle",
                                               "3,5 %",
                                               "12 000 €",
                                               "aujourd’hui",
                                               "porte-parole",
                                               "S.N.C.F.",
                                               "l’OMS (OMS)",
                                               "@ministre",
                                               "#retraites",
                                               "e-mail",
                                               "https://exemple.fr/a?b=c",
                                               "🙂",
                                               "COVID-19",
                                               "Tours",
                                               "tour",
                                               "élève",
                                               "ÉLÈVE",
                                               "naïf",
                                               "14 h 30",
                                               "Louis XIV",
                                               "(AFP)",
                                               "«",
                                               "»",
                                               "—",
                                               std::string(90, 'x'),
                                               "œuvre",
                                               "fin\u00adale",
                                               "Жуков",
                                               "東京"};
  static const std::vector<std::string> ends{" ", " ", " ", " ", " ", ". ", ", ", "\n", ".\n\n", " : "};
  static const std::vector<std::string> asides{"\nLire aussi : Le patron Sam Altman quitte OpenAI\n",
                                               "\nPhoto : Jean Dupont/AFP\n", "\nPartager cet article\n"};
  std::string text;
  while (words-- > 0) text += pick(random, pieces) + (random() % 40 == 0 ? pick(random, asides) : pick(random, ends));
  return text;
}

Article random_article(Random& random, int number) {
  Article article = make_article("id " + std::to_string(number), random_text(random, random() % 300),
                                 random_text(random, random() % 12));
  if (number % 7 == 0) article.id += std::string(220, 'i') + std::to_string(number);
  article.date = pick(random, {"", "2024", "2024-03", "2024-03-09"});
  article.source = pick(random, {"", "Le Monde", "L’Équipe — sport"});
  article.author = pick(random, {"", "Jeanne Martin et Paul Durand", "AFP"});
  article.language = pick(random, {"", "fr", "fr-FR"});
  article.url = pick(random, {"", "https://www.exemple.fr/" + std::to_string(number), "sans schéma"});
  if (random() % 2 == 0) article.section = {"Économie", "Vie des entreprises"};
  if (random() % 3 == 0) article.extra = "{\"page\":12,\"clé\":\"valeur\"}";
  return article;
}

std::vector<Article> random_articles(unsigned seed, int first, int end) {
  Random random(seed);
  std::vector<Article> articles;
  for (int number = first; number < end; ++number) articles.push_back(random_article(random, number));
  return articles;
}

// From several folders, as the command gives them.
void index_from(const IndexOptions& options, const std::vector<Article>& articles) {
  index_articles(options, [&](const ArticleSink& sink) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      sink.origin("/press/" + std::to_string(i % 3));
      sink.article(articles[i]);
    }
  });
}

std::vector<Xapian::docid> documents_of(const Xapian::Database& database) {
  return {database.postlist_begin(""), database.postlist_end("")};
}

void check_terms(const std::string& path) {
  const Xapian::Database database(path + "/current");
  const auto documents = documents_of(database);
  const auto posted = posted_terms(database, documents);
  StoredTerms stored(database, documents);
  for (const Xapian::docid document : documents) {
    CAPTURE(document);
    CHECK(stored.terms_of(document) == posted.at(document));
  }
  CHECK(stored.damaged() == 0);  // The texts told all.
}

// A bit of a record flips.
void damage_record(const std::string& path, const std::string& id) {
  Xapian::WritableDatabase database(path + "/current", Xapian::DB_OPEN);
  const Xapian::docid place = *database.postlist_begin(schema::id_term(id));
  Xapian::Document document = database.get_document(place);
  std::string record = document.get_data();
  record[record.size() / 2] ^= 1;
  document.set_data(record);
  database.replace_document(place, document);
  database.commit();
}

}  // namespace

TEST_CASE("stored terms: what is stored of an article tells all terms that were posted, with their weights") {
  for (const bool entities : {true, false}) {
    CAPTURE(entities);
    const ScratchFolder folder;
    IndexOptions options{.database = folder.path("db")};
    options.entities = entities;
    index_from(options, random_articles(1, 0, 200));
    check_terms(folder.path("db"));
    index_from(options, random_articles(2, 150, 230));  // In a transaction.
    check_terms(folder.path("db"));
    options.large_batch = 10;
    index_from(options, random_articles(3, 100, 260));  // By a merge.
    check_terms(folder.path("db"));
  }
}

TEST_CASE("stored terms: an index that was changed is the one that its articles make anew") {
  const ScratchFolder folder;
  const IndexOptions changed{.database = folder.path("changed")};
  const std::vector<Article> last = random_articles(6, 40, 90);
  for (const unsigned seed : {4U, 5U}) index_from(changed, random_articles(seed, 0, 120));
  index_from(changed, last);
  std::vector<Article> articles = random_articles(5, 0, 120);
  std::copy(last.begin(), last.end(), articles.begin() + 40);
  CHECK(delete_articles(changed.database, {articles[3].id, articles[60].id}).removed == 2);
  articles.erase(articles.begin() + 60);
  articles.erase(articles.begin() + 3);
  index({.database = folder.path("anew")}, articles);
  CHECK(statistics_of(changed.database) == statistics_of(folder.path("anew")));
  CHECK(lexicon_of(changed.database) == lexicon_of(folder.path("anew")));
  CHECK(acronyms_of(changed.database) == acronyms_of(folder.path("anew")));
  CHECK(check_index(changed.database).problems.empty());
  const Xapian::Database database(changed.database + "/current");
  CHECK(database.get_doccount() == articles.size());
  check_terms(changed.database);
}

TEST_CASE("stored terms: an article whose record is damaged can be replaced and removed, by its postings") {
  const ScratchFolder folder;
  const std::string path = folder.path("db");
  const std::vector<Article> articles = random_articles(7, 0, 20);
  index({.database = path}, articles);
  for (const std::size_t number : {2U, 3U}) damage_record(path, articles[number].id);
  const auto terms = terms_of(path, articles[2].id);
  Article replaced = articles[2];
  replaced.title += " corrigé";
  index({.database = path}, {replaced});
  CHECK(delete_articles(path, {articles[3].id}).removed == 1);
  CHECK(terms_of(path, replaced.id) != terms);
  const Xapian::Database database(path + "/current");
  CHECK(database.get_doccount() == 19);
  const auto posted = posted_terms(database, documents_of(database));
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    CAPTURE(*term);
    std::size_t held = 0;
    for (const auto& [document, held_terms] : posted) held += held_terms.contains(*term) ? 1U : 0U;
    CHECK(held == term.get_termfreq());
  }
  CHECK(std::filesystem::file_size(path + "/current/termlist.glass") == 0);
}
