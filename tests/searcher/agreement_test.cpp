/// What an index answers is what reading every article would answer.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "searcher/parse/parse_query.hpp"
#include "searcher/read/article_scan.hpp"
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

class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string word() { return std::string(vocabulary[below(vocabulary.size())]); }

  std::string text(std::size_t words) {
    std::string text;
    for (; words > 0; --words) text += word() + std::string(separators[below(separators.size())]);
    return text;
  }

  /// A query of at most `depth` levels, from every operator.
  std::string query(std::size_t depth) {
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

 private:
  std::string leaf() {
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

  std::string pattern() {
    constexpr std::array<std::string_view, 14> patterns{"ex*",   "av*",  "étu*", "ele*", "co*",    "OpenA*", "start*",
                                                        "jour*", "*ou*", "*aux", "c?te", "?lève*", "é*e",    "d'a*"};
    return std::string(patterns[below(patterns.size())]);
  }

  std::mt19937 random_;
};

std::vector<Article> random_articles(std::size_t count) {
  RandomText random(7);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i)
    articles.push_back(news("n" + std::to_string(i), random.text(random.below(4)), random.text(1 + random.below(12))));
  return articles;
}

/// Reads every article for every query.
class Reader {
 public:
  explicit Reader(const std::vector<Article>& articles) : articles_(articles) {
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

  std::set<std::string> find(const std::string& text, Demand demand) {
    const Query query = parse_query(text).query;
    std::set<std::string> found;
    if (query.kind == Query::Kind::nothing) return found;
    const SearchPlan plan = plan_search(query, analyzer_, static_cast<std::uint32_t>(articles_.size()),
                                        [this](const std::string& term) { return frequency(term); });
    ArticleScanner scanner(plan.terms, analyzer_, asks_for_stretches(plan.query));
    for (const Article& article : articles_)
      if (holds(plan, scanner.scan(article.title, article.text), demand)) found.insert(article.id);
    return found;
  }

 private:
  std::uint32_t frequency(const std::string& term) const {
    const auto known = frequencies_.find(term);
    return known == frequencies_.end() ? 0 : known->second;
  }

  const std::vector<Article>& articles_;
  Analyzer analyzer_;
  std::map<std::string, std::uint32_t> frequencies_;
};

/// "missing n1 n2 extra n3": nothing where the index is right.
std::string difference(const std::set<std::string>& expected, const std::set<std::string>& found) {
  std::string text;
  for (const std::string& id : expected)
    if (!found.contains(id)) text += "missing " + id + " ";
  for (const std::string& id : found)
    if (!expected.contains(id)) text += "extra " + id + " ";
  return text;
}

std::set<std::string> set_of(const std::vector<std::string>& ids) { return {ids.begin(), ids.end()}; }

TEST_CASE("search: 3,000 random queries match exactly the articles that reading them all would find") {
  const SmallNewspaper newspaper(random_articles(150));
  Searcher searcher({newspaper.database});
  Reader reader(newspaper.articles);
  RandomText random(12);
  std::size_t answered = 0;
  for (int round = 0; round < 3000; ++round) {
    SearchRequest request = everything(random.query(random.below(4)));
    request.partial = false;
    CAPTURE(request.query);
    const SearchResult result = searcher.search(request);
    CAPTURE(result.interpreted);
    const auto ids = ids_of(result);
    CHECK(difference(reader.find(request.query, Demand::all), set_of(ids)) == "");
    CHECK(set_of(ids).size() == ids.size());
    CHECK(result.total == ids.size());
    CHECK(result.total_exact);
    answered += ids.empty() ? 0U : 1U;
  }
  CHECK(answered > 1000);  // else the queries would prove little
}

TEST_CASE("search: after all that match come those with a part of the words, all of them and each once") {
  const SmallNewspaper newspaper(random_articles(150));
  Searcher searcher({newspaper.database});
  Reader reader(newspaper.articles);
  RandomText random(12);
  std::size_t partial = 0;
  for (int round = 0; round < 1000; ++round) {
    const SearchRequest request = everything(random.query(random.below(3)));
    CAPTURE(request.query);
    const SearchResult result = searcher.search(request);
    const auto ids = ids_of(result);
    const auto first = std::find_if(result.hits.begin(), result.hits.end(), [](const Hit& hit) { return hit.partial; });
    CHECK(std::all_of(first, result.hits.end(), [](const Hit& hit) { return hit.partial; }));
    const std::set<std::string> all = reader.find(request.query, Demand::all);
    CHECK(result.total == all.size());
    CHECK(std::all_of(result.hits.begin(), first, [&](const Hit& hit) { return all.contains(hit.article.id); }));
    if (first != result.hits.end()) CHECK(difference(reader.find(request.query, Demand::part), set_of(ids)) == "");
    CHECK(set_of(ids).size() == ids.size());
    if (result.total_partial_exact) CHECK(result.hits.size() == result.total + result.total_partial);
    partial += first == result.hits.end() ? 0U : 1U;
  }
  CHECK(partial > 50);
}

TEST_CASE("search: pages of 10, one after the other, are one request") {
  const SmallNewspaper newspaper(random_articles(300));
  Searcher searcher({newspaper.database});
  RandomText random(13);
  for (int round = 0; round < 200; ++round) {
    SearchRequest request = everything(random.query(random.below(3)));
    request.sort = round % 5 == 0 ? SortOrder::date : SortOrder::relevance;
    request.collapse = round % 3 == 0;
    CAPTURE(request.query);
    const SearchResult whole = searcher.search(request);
    std::vector<std::string> paged;
    request.limit = 10;
    for (request.offset = 0; request.offset < 300; request.offset += 10)
      for (const std::string& id : ids_of(searcher.search(request))) paged.push_back(id);
    CHECK(paged == ids_of(whole));
  }
}

TEST_CASE("search: pages far behind the first follow each other, too") {
  std::vector<Article> articles;
  for (int i = 0; i < 400; ++i)
    articles.push_back(news("a" + std::to_string(i), "Carnet " + std::to_string(i),
                            i % 7 == 0   ? "La pluie tombe en mer.\nLire aussi : Un volcan gronde\nLe vent faiblit."
                            : i % 2 == 0 ? "Un volcan gronde."
                                         : "Un volcan gronde en mer."));
  const SmallNewspaper newspaper(std::move(articles));
  Searcher searcher({newspaper.database});
  for (const char* query : {"volcan", "volcan mer", "volcan gronde -mer", "pluie volcan"}) {
    CAPTURE(query);
    SearchRequest request = everything(query);
    const std::vector<std::string> whole = ids_of(searcher.search(request));
    CHECK(whole.size() >= 170);
    request.limit = 10;
    for (request.offset = 0; request.offset < whole.size(); request.offset += 10) {
      const auto first = whole.begin() + static_cast<std::ptrdiff_t>(request.offset);
      CHECK(ids_of(searcher.search(request)) == std::vector<std::string>(first, std::min(first + 10, whole.end())));
    }
  }
}

}  // namespace
}  // namespace fsearch::testing
