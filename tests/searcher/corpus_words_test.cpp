/// Queries of plain words over corpus/: what matches is what the analyzer's tokens say, page after page, in any case.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "fsearch/analyzer.hpp"
#include "fsearch/index_articles.hpp"
#include "fsearch/inputs.hpp"
#include "tests/indexer/scratch_folder.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

/// The newspaper of corpus/, indexed, and the keys that each article holds.
class Corpus {
 public:
  Corpus() : database(folder_.path("db")) {
    Inputs inputs({"../../corpus/articles"}, InputFormat::automatic);
    IndexOptions options;
    options.database = database;
    options.jobs = 1;
    index_articles(options, [&](const ArticleSink& sink) {
      ArticleSink both = sink;
      both.article = [&](const Article& article) {
        read(article);
        sink.article(article);
      };
      inputs.read(both);
    });
  }

  /// A word for queries: of letters alone, so that it is one token wherever it stands, and no acronym.
  std::string word(std::mt19937& random) const { return words_[random() % words_.size()]; }

  /// The articles that hold all the words in any form: a token with the stem or the twin of one of theirs.
  std::set<std::string> holding(const std::vector<std::string>& words) {
    std::set<std::string> found;
    for (const auto& [id, keys] : keys_) {
      const bool all = std::all_of(words.begin(), words.end(), [&, &held = keys](const std::string& word) {
        const Word& key = analyzer_.word(word);
        return held.contains(key.stem) || (!key.twin.empty() && held.contains(key.twin));
      });
      if (all) found.insert(id);
    }
    return found;
  }

  const std::string& path() const { return database; }

 private:
  void read(const Article& article) {
    for (const std::string* field : {&article.title, &article.text})
      for (const Token& token : analyzer_.analyze(*field)) {
        std::set<std::string>& keys = keys_[article.id];
        keys.insert(token.word->stem);
        if (!token.word->twin.empty()) keys.insert(token.word->twin);
        if (is_plain(token) && seen_.insert(token.word->exact).second) words_.push_back(token.word->exact);
      }
  }

  static bool is_plain(const Token& token) {
    const std::string& folded = token.word->folded;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return token.flags == 0 && !token.word->stop_word && folded.size() > 3 &&
           std::all_of(folded.begin(), folded.end(), is_letter);
  }

  ScratchFolder folder_;
  std::string database;
  Analyzer analyzer_;
  std::map<std::string, std::set<std::string>> keys_;
  std::set<std::string> seen_;
  std::vector<std::string> words_;
};

Corpus& corpus() {
  static Corpus made;
  return made;
}

SearchRequest plain_request(const std::string& query) {
  SearchRequest request = everything(query);
  request.acronyms = false;
  request.partial = false;
  return request;
}

std::string with_capital(std::string word) {
  if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - ('a' - 'A'));
  return word;
}

TEST_CASE("corpus: 200 random queries match what the analyzer's tokens say, in small letters and with capitals") {
  Searcher searcher({corpus().path()});
  std::mt19937 random(17);
  std::size_t found = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> words;
    std::string typed;
    std::string capitals;
    for (std::size_t left = 1 + random() % 3; left > 0; --left) {
      words.push_back(corpus().word(random));
      typed += words.back() + " ";
      capitals += with_capital(words.back()) + " ";
    }
    CAPTURE(typed);
    const SearchResult result = searcher.search(plain_request(typed));
    const std::vector<std::string> ids = ids_of(result);
    CHECK(std::set<std::string>(ids.begin(), ids.end()) == corpus().holding(words));
    CHECK(result.total == ids.size());
    CHECK(result.total_exact);
    std::vector<std::string> others = ids_of(searcher.search(plain_request(capitals)));
    CHECK(std::set<std::string>(others.begin(), others.end()) == std::set<std::string>(ids.begin(), ids.end()));
    found += ids.size();
  }
  CHECK(found > 200);
}

TEST_CASE("corpus: pages of 10, one after the other, are one request, whatever is shown once") {
  Searcher searcher({corpus().path()});
  std::mt19937 random(18);
  for (int round = 0; round < 60; ++round) {
    SearchRequest request = plain_request(corpus().word(random) + " " + corpus().word(random));
    request.partial = true;
    request.collapse = round % 2 == 0;
    request.max_per_source = round % 3 == 0 ? 3 : 0;
    request.sort = round % 4 == 0 ? SortOrder::date : SortOrder::relevance;
    CAPTURE(request.query);
    const std::vector<std::string> whole = ids_of(searcher.search(request));
    std::vector<std::string> paged;
    request.limit = 10;
    for (request.offset = 0; request.offset <= whole.size(); request.offset += 10)
      for (const std::string& id : ids_of(searcher.search(request))) paged.push_back(id);
    CHECK(paged == whole);
  }
}

}  // namespace
}  // namespace fsearch::testing
