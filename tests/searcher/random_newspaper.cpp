#include "tests/searcher/random_newspaper.hpp"

#include <array>
#include <string_view>

#include "searcher/parse/parse_query.hpp"
#include "searcher/read/article_scan.hpp"
#include "searcher/understand/auxiliaries.hpp"
#include "searcher/understand/title_words.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

/// Words apt to be confused: elisions, accents, hyphens, glued names, acronyms, numbers, inclusive writing.
constexpr std::array<std::string_view, 60> vocabulary{
    "l’avocat",  "avocats",      "d'avocat",   "porte-parole", "porte",    "parole",       "start-up", "startup",
    "up",        "États-Unis",   "états",      "unis",         "OpenAI",   "OracleOpenAI", "Oracle",   "open",
    "Microsoft", "exclusivité",  "exclusif",   "Azure",        "azur",     "d’Azur",       "Côte",     "côté",
    "coté",      "cote",         "été",        "est",          "a-t-il",   "dit-elle",     "S.N.C.F.", "SNCF",
    "1 000",     "1000",         "11,9",       "élève",        "élevé",    "élèves",       "eleve",    "cheval",
    "chevaux",   "aujourd’hui",  "la",         "le",           "de",       "Tours",        "tour",     "Saint-Denis",
    "Denis",     "étudiant·e·s", "étudiantes", "journal",      "journaux", "œil",          "yeux",     "Agnès",
    "agnes",     "qu’une",       "L’Élysée",   "XIXe"};

constexpr std::array<std::string_view, 8> separators{" ", " ", " ", " ", ", ", ". ", "\n", " : "};

}  // namespace

std::string RandomText::word() { return std::string(vocabulary[below(vocabulary.size())]); }

std::string RandomText::text(std::size_t words) {
  std::string text;
  for (; words > 0; --words) text += word() + std::string(separators[below(separators.size())]);
  return text;
}

std::string RandomText::query(std::size_t depth) {
  if (depth == 0) return leaf();
  const std::string a = query(depth - 1);
  const std::string b = query(below(depth));
  switch (below(10)) {
    case 0:
      return "(" + a + ") ET (" + b + ")";
    case 1:
      return "(" + a + ") OU (" + b + ")";
    case 2:
      return "(" + a + ") SAUF (" + b + ")";
    case 3:
      return "+" + leaf() + " " + a;
    case 4:
      return a + " -" + leaf();
    case 5:
      return word() + " PRES/" + std::to_string(1 + below(6)) + " " + word();
    case 6:
      return "titre:(" + a + ")";
    case 7:
      return word() + " AVANT/" + std::to_string(1 + below(6)) + " " + word();
    case 8:
      return word() + (below(2) == 0 ? " PRES/PHRASE " : " PRES/PARA ") + word();
    default:
      return a + " " + b;
  }
}

std::string RandomText::leaf() {
  switch (below(10)) {
    case 0:
      return "\"" + word() + " " + (below(4) == 0 ? pattern() : word()) + "\"";
    case 1:
      return "\"" + word() + " " + word() + "\"~" + std::to_string(1 + below(5));
    case 2:
      return "=" + word();
    case 3:
      return pattern();
    case 4:
      return "titre:" + word();
    case 5:
      return "AUMOINS/2 " + word();
    default:
      return word();
  }
}

std::string RandomText::pattern() {
  constexpr std::array<std::string_view, 14> patterns{"ex*",   "av*",  "étu*", "ele*", "co*",    "OpenA*", "start*",
                                                      "jour*", "*ou*", "*aux", "c?te", "?lève*", "é*e",    "d'a*"};
  return std::string(patterns[below(patterns.size())]);
}

std::vector<Article> random_articles(std::size_t count, std::size_t least) {
  RandomText random(7);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i)
    articles.push_back(
        news("n" + std::to_string(i), random.text(random.below(4)), random.text(least + random.below(12))));
  return articles;
}

EveryArticle::EveryArticle(const std::vector<Article>& articles) : articles_(articles) {
  for (const Article& article : articles) {
    std::set<std::string> terms;
    for (const std::string* field : {&article.title, &article.text})
      for (const Token& token : analyzer_.analyze(*field)) {
        terms.insert(token.word->stem);
        if (!token.word->twin.empty()) terms.insert(token.word->twin);
      }
    for (const std::string& term : terms) ++frequencies_[term];
  }
}

std::set<std::string> EveryArticle::find(const std::string& text, Demand demand) {
  const Query query = without_auxiliaries(with_title_words(parse_query(text).query, analyzer_));
  std::set<std::string> found;
  if (query.kind == Query::Kind::nothing) return found;
  const SearchPlan plan = plan_search(query, analyzer_, static_cast<std::uint32_t>(articles_.size()),
                                      [this](const std::string& term) { return frequency(term); });
  ArticleScanner scanner(plan.terms, analyzer_, asks_for_stretches(plan.query));
  for (const Article& article : articles_)
    if (holds(plan, scanner.scan(article.title, article.text), demand)) found.insert(article.id);
  return found;
}

std::uint32_t EveryArticle::frequency(const std::string& term) const {
  const auto known = frequencies_.find(term);
  return known == frequencies_.end() ? 0 : known->second;
}

std::string difference(const std::set<std::string>& expected, const std::set<std::string>& found) {
  std::string text;
  for (const std::string& id : expected)
    if (!found.contains(id)) text += "missing " + id + " ";
  for (const std::string& id : found)
    if (!expected.contains(id)) text += "extra " + id + " ";
  return text;
}

}  // namespace fsearch::testing
