/// Questions: what they ask for, and where a text answers.
#include <doctest/doctest.h>

#include <map>

#include "searcher/plan/answer_type.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

AnswerType type(std::string_view typed) { return answer_type(typed); }

/// Two articles that say the same of the bridge, and of which one also answers.
Hit first_hit(const std::string& question, const std::string& without, const std::string& with) {
  const SmallNewspaper paper({news("a", "", without), news("b", "", with)});
  SearchRequest request = everything(question);
  request.passages = 1;
  return Searcher({paper.database}).search(request).hits.at(0);
}

}  // namespace

TEST_CASE("answer_type: told by the word that asks, behind a preposition or not") {
  CHECK(type("Quand ouvre le pont ?") == AnswerType::time);
  CHECK(type("depuis quand le pont est-il fermé") == AnswerType::time);
  CHECK(type("combien de ponts") == AnswerType::number);
  CHECK(type("Qui a bâti le pont ?") == AnswerType::person);
  CHECK(type("avec qui le maire gouverne") == AnswerType::person);
  CHECK(type("où est le pont") == AnswerType::place);
  CHECK(type("jusqu’où va la ligne") == AnswerType::place);
  CHECK(type("Le pont a ouvert quand ?") == AnswerType::time);
}

TEST_CASE("answer_type: told by the noun that quel asks for") {
  CHECK(type("quel âge a le pont") == AnswerType::number);
  CHECK(type("en quelle année le pont a-t-il ouvert") == AnswerType::time);
  CHECK(type("quelle est la hauteur du pont") == AnswerType::number);
  CHECK(type("Dans quelle ville est le pont ?") == AnswerType::place);
  CHECK(type("quel est le maire de Tours") == AnswerType::person);
  CHECK(type("quelle est la couleur du pont") == AnswerType::any);
}

TEST_CASE("answer_type: anything answers where nothing is asked, and where a name is to be described") {
  for (const char* typed : {"", "?", "pont", "le pont ou la rivière", "qui est Claire Vasseur",
                            "pourquoi le pont est fermé", "que faire quand le pont est fermé"})
    CHECK(type(typed) == AnswerType::any);
  CHECK(type("qui est le maire de Tours") == AnswerType::person);
  CHECK(type("qui est devenu maire") == AnswerType::person);
}

TEST_CASE("search: of two articles that hold a question's words, the one with the answer comes first") {
  CHECK(first_hit("combien a coûté le pont", "Le pont a coûté cher à la commune.",
                  "Le pont a coûté 12 millions à la commune.")
            .article.id == "b");
  CHECK(first_hit("quand a rouvert le pont", "Le pont a rouvert au trafic, 12 camions ont passé.",
                  "Le pont a rouvert au trafic mardi, des camions ont passé.")
            .article.id == "b");
  CHECK(first_hit("qui a inauguré le pont", "Le pont a été inauguré avec faste par le préfet.",
                  "Le pont a été inauguré avec faste par Claire Vasseur.")
            .article.id == "b");
}

TEST_CASE("search: asked who, an article whose title names somebody comes before one whose title does not") {
  const std::string text = "Le pont a été inauguré par Claire Vasseur. La foule était là.";
  const SmallNewspaper paper({news("a", "Le pont neuf a été inauguré en grande pompe", text),
                              news("b", "Claire Vasseur a inauguré un pont en grande pompe", text)});
  Searcher searcher({paper.database});
  CHECK(searcher.search(everything("qui a inauguré le pont ?")).hits.at(0).article.id == "b");
  SearchRequest of_her = everything("qui a inauguré le pont de Claire Vasseur ?");
  of_her.explain = true;
  const SearchResult named = searcher.search(of_her);
  for (const auto& feature : named.hits.at(0).explanation.features)
    if (feature.name == "answered") CHECK(feature.value == 0);  // The question names her: she is no answer.
}

TEST_CASE("search: asked who has done it, the title that tells comes first, by whatever verb, and not what is open") {
  const std::string race = "Paul Morel part, il sera remplacé. Qui a remplacé Paul Morel sera jugé. ";
  std::vector<Article> articles;
  articles.reserve(62);
  for (int i = 0; i < 60; ++i)
    articles.push_back(news("r" + std::to_string(i), "La mairie est à prendre : Jeanne Roux favorite", race));
  articles.push_back(news("open", "Jeanne Roux succède-t-elle à Paul Morel ?", race));
  articles.push_back(
      news("told", "Jeanne Roux succède à Paul Morel", "La séance a duré. Jeanne Roux salue Paul Morel."));
  const SmallNewspaper paper(std::move(articles));
  Searcher searcher({paper.database});
  SearchRequest request = everything("qui a remplacé Paul Morel");
  request.explain = true;
  request.limit = 100;
  std::map<std::string, double> answered;
  const SearchResult result = searcher.search(request);
  for (const Hit& hit : result.hits)
    for (const auto& feature : hit.explanation.features)
      if (feature.name == "answered") answered[hit.article.id] = feature.value;
  CHECK(result.hits.at(0).article.id == "told");  // Its text lacks the verb, and 50 others have all of the words.
  CHECK(answered["told"] == 1);
  CHECK(answered["open"] < 0.5);
  CHECK(searcher.search(everything("remplacé Paul Morel")).hits.at(0).article.id != "told");  // Nothing is asked.
}

TEST_CASE("search: what the question itself holds is no answer to it, nor is an ordinal to how many") {
  const auto with_answer = [](const std::string& text) {
    SearchRequest request = everything("combien de ponts en 30 ans");
    request.explain = true;
    const SmallNewspaper paper({news("a", "", text)});
    const SearchResult result = Searcher({paper.database}).search(request);
    for (const auto& feature : result.hits.at(0).explanation.features)
      if (feature.name == "answer") return feature.value;
    return -1.0;
  };
  CHECK(with_answer("Des ponts, il en est tombé en 30 ans.") == 0);
  CHECK(with_answer("Des ponts, il en est tombé 8 en 30 ans.") > 0);
  CHECK(with_answer("Des ponts, il en est tombé dans le 8e arrondissement en 30 ans.") == 0);
}

TEST_CASE("search: the passage that may answer is shown first, and in it the sentence") {
  std::string filling;
  for (int i = 0; i < 12; ++i) filling += "La rivière coule sans bruit entre les saules de la rive, loin de la ville. ";
  const std::string text =
      "Le budget du pont a fait débat. " + filling + "\nLe budget du pont est de 40 millions. " + filling + "\n";
  const Hit hit = first_hit("quel est le budget du pont", "Rien.", text);
  REQUIRE_FALSE(hit.passages.empty());
  CHECK(hit.passages[0].text.starts_with("Le budget du pont est de 40 millions."));
}

TEST_CASE("search: a question is told by its first words or a verb before its subject, and wants no word of all") {
  const SmallNewspaper paper({news("a", "", "Le maire quitte la ville."), news("b", "", "Le maire parle.")});
  const auto match = [&](const std::string& typed) {
    return Searcher({paper.database}).search(everything(typed)).match;
  };
  for (const char* asked :
       {"le maire quitte-t-il la ville", "Le maire va-t-il quitter la ville", "puis-je quitter le maire",
        "peut on quitter la ville", "c’est quoi un maire", "Les villes sont-elles au maire", "faut-il un maire"})
    CHECK_MESSAGE(match(asked) == MatchMode::some, asked);
  for (const char* named :
       {"Kim Jong-il maire", "le rendez-vous du maire", "maire Jean-Pierre", "le maire quitte", "maire -il ville"})
    CHECK_MESSAGE(match(named) == MatchMode::all, named);
}

}  // namespace fsearch::testing
