/// Words with * and ?: what is one, what it matches, and what a search with it finds and marks.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query_pattern.hpp"
#include "tests/searcher/small_newspaper.hpp"
#include "text/fold.hpp"

namespace fsearch::testing {
namespace {

using Texts = std::vector<std::string>;

std::string shown(Analyzer& analyzer, std::string_view text) {
  std::string out;
  for (const QueryToken& token : analyze_pattern_text(analyzer, text))
    out += (out.empty() ? "" : " ") + std::to_string(token.token.position) + (token.pattern ? "~" : ":") +
           token.word.folded;
  return out;
}

/// By the definition: a star takes any number of bytes, as many ends are tried as there are.
bool matches_by_trying(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*')
    return matches_by_trying(pattern.substr(1), word) || (!word.empty() && matches_by_trying(pattern, word.substr(1)));
  if (word.empty() || (pattern.front() != '?' && pattern.front() != word.front())) return false;
  return matches_by_trying(pattern.substr(1), word.substr(1));
}

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made({
      news("high", "L’hypertension", "L’hypertension touche les cadres de la porte d’Orient."),
      news("low", "Santé", "L'hypotension fatigue, dit le porte-parole."),
      news("rise", "La tension monte", "Johanna Dupont et Jo Dumont sont élus, Éléonore aussi."),
      news("meter", "Le tensiomètre", "Jonathan Durand est élu, l’avocat plaide. Un droit réel de refus."),
  });
  return made;
}

SearchResult ask(const std::string& query) {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything(query);
  request.passages = 2;
  return searcher.search(request);
}

Texts found(const std::string& query) {
  Texts ids = ids_of(ask(query));
  std::sort(ids.begin(), ids.end());
  return ids;
}

Texts marked(const SearchResult& result) {
  Texts words;
  for (const Hit& hit : result.hits)
    for (const auto& passage : hit.passages)
      for (const Span& span : passage.highlights) words.emplace_back(span.of(passage.text));
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

TEST_CASE("pattern_in: a word with marks, without the punctuation around it") {
  for (const char* pattern :
       {"présiden*", "*tension", "hyp*tension", "*gras*", "Du?ont", "Du??nt", "A3?0", "l'av*", "porte-par*"})
    CHECK_MESSAGE(pattern_in(pattern) == pattern, pattern);
  CHECK(pattern_in("(*tension?),") == "*tension");
  CHECK(pattern_in("présiden**") == "présiden*");
}

TEST_CASE("pattern_in: no pattern in emphasis, numbers, addresses, questions and single letters") {
  for (const char* word : {"**gras**", "p*", "*", "201*", "2*3", "Dupont?", "?uro", "fini?Oui",
                           "https://exemple.fr/a?b=c", "S.N.C.*", "R&D*", "mot", ""})
    CHECK_MESSAGE(pattern_in(word).empty(), word);
  CHECK(pattern_in(std::string(80, 'a') + '*').empty());
}

TEST_CASE("matches_pattern: a star is any letters, a question mark one letter of any script") {
  CHECK(matches_pattern("hyp*tension", "hypertension"));
  CHECK(matches_pattern("tension*", "tension"));
  CHECK(matches_pattern("du?ont", "dumont"));
  CHECK(matches_pattern("м?р", "мир"));
  CHECK_FALSE(matches_pattern("du?ont", "duont"));
  CHECK_FALSE(matches_pattern("*tension", "tensions"));
}

TEST_CASE("matches_pattern: 20,000 random patterns match as trying every end would") {
  std::mt19937 random(5);
  const auto draw = [&](std::string_view letters, std::size_t most) {
    std::string text(random() % (most + 1), ' ');
    for (char& c : text) c = letters[random() % letters.size()];
    return text;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string pattern = draw("ab*?", 6);
    const std::string word = draw("ab", 8);
    CAPTURE(pattern);
    CAPTURE(word);
    CHECK(matches_pattern(pattern, word) == matches_by_trying(pattern, word));
  }
}

TEST_CASE("analyze_pattern_text: patterns are tokens at their place, the words beside them what they always are") {
  Analyzer analyzer;
  CHECK(shown(analyzer, "Jo* Doe") == "0~jo* 1:doe");
  CHECK(shown(analyzer, "l'av*") == "0:l 1~av*");
  CHECK(shown(analyzer, "porte-par*") == "0~portepar* 0:porte 1~par*");
  CHECK(shown(analyzer, "droit * refus") == "0:droit 2:refus");
  CHECK(shown(analyzer, "le (Él?sée)") == "0:le 1~el?see");
}

TEST_CASE("search: marks at the end, at the start, inside a word, for one letter") {
  CHECK(found("hyper*") == Texts{"high"});
  CHECK(found("*tension") == Texts{"high", "low", "rise"});
  CHECK(found("hyp*tension") == Texts{"high", "low"});
  CHECK(found("*ension*") == Texts{"high", "low", "rise"});
  CHECK(found("Du?ont") == Texts{"rise"});
  CHECK(found("El?onore") == Texts{"rise"});
  CHECK(found("titre:*tension") == Texts{"high", "rise"});
  CHECK(found("l'avoc*") == Texts{"meter"});
  CHECK(found("porte-par*") == Texts{"low"});
  CHECK(found("*tension SAUF hyp*") == Texts{"rise"});
  CHECK(found("+*tension +cadres") == Texts{"high"});
}

TEST_CASE("search: patterns inside phrases, and a star for any one word") {
  CHECK(found("\"Jo* Du?ont\"") == Texts{"rise"});
  CHECK(found("\"Jo* Du*\"") == Texts{"meter", "rise"});
  CHECK(found("\"droit * refus\"").empty());
  CHECK(found("\"droit * * refus\"") == Texts{"meter"});
  CHECK(found("Joh* PRES/1 Jo*mont") == Texts{});
  CHECK(found("Joh* PRES/2 Jo") == Texts{"rise"});
  CHECK(found("\"élus Jon*\"~2") == Texts{"meter"});
}

TEST_CASE("search: a pattern that matches a compound and its first part finds what stands behind either") {
  const SmallNewspaper names({news("joined", "", "La médiathèque François-Mitterrand ouvre."),
                              news("parted", "", "François Mitterrand parle.")});
  Searcher searcher({names.database});
  CHECK(ids_of(searcher.search(everything("\"Fran* Mitter*and\""))).size() == 2);
  CHECK(ids_of(searcher.search(everything("\"Fran* ouvre\""))) == Texts{"joined"});
}

TEST_CASE("search: what a pattern matches is marked") {
  CHECK(marked(ask("hyp*tension")) == Texts{"hypertension", "hypotension"});
  CHECK(marked(ask("\"Jo* Du?ont\"")) == Texts{"Jo Dumont", "Johanna Dupont"});
}

TEST_CASE("search: a pattern that no word answers to is told") {
  const SearchResult result = ask("zzz*");
  CHECK(result.hits.empty());
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].text == "aucun mot de l’index ne répond à « zzz* »");
}

/// Holds 6,000 words that start with "mot".
Article wide_article() {
  std::string many;
  for (int i = 0; i < 6000; ++i)
    many += "mot" +
            std::string{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26 % 26),
                        static_cast<char>('a' + i / 676)} +
            " ";
  return news("many", "", many);
}

TEST_CASE("search: of a pattern that too many words answer to, the most frequent are sought, with a warning") {
  const SmallNewspaper wide({wide_article(), news("two", "", "motzzz motzzz"), news("again", "", "motzzz")});
  Searcher searcher({wide.database});
  const SearchResult result = searcher.search(everything("mot*"));
  CHECK(result.hits.size() == 3);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].text == "6001 mots répondent à « mot* » : les 5000 plus fréquents sont cherchés");
}

TEST_CASE("search: where too many words would end a compound, those are sought that end one in the index") {
  const SmallNewspaper wide({wide_article(), news("joined", "", "Le mot-motus, dit-on."),
                             news("parted", "", "Un mot motus."), news("other", "", "Un mot motzzz.")});
  Searcher searcher({wide.database});
  const auto ids = [&](const char* query) {
    const Texts found = ids_of(searcher.search(everything(query)));
    return std::set<std::string>(found.begin(), found.end());
  };
  CHECK(ids("mot-mot*") == std::set<std::string>{"joined", "parted"});
  CHECK(searcher.search(everything("mot-mot*")).warnings.empty());
  CHECK(ids("mot-mot* OU mot*") == std::set<std::string>{"many", "joined", "parted", "other"});
}

}  // namespace fsearch::testing
