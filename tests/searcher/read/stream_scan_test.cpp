#include "searcher/read/stream_scan.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "searcher/parse/parse_query.hpp"
#include "searcher/plan/search_plan.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/word_stream.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

/// An index of many words, and the streams of its articles.
struct Streams {
  SmallNewspaper newspaper{articles()};
  IndexReader reader{{newspaper.database}};
  std::vector<std::string> all;

  Streams() {
    for (Xapian::docid id = 1; id <= reader.articles(); ++id)
      all.push_back(reader.database().get_document(id).get_value(schema::slot::words));
  }

  /// Enough words for numbers of three bytes, and joined ones whose parts follow.
  static std::vector<Article> articles() {
    std::mt19937 random(3);
    std::vector<Article> articles;
    for (int i = 0; i < 60; ++i) {
      std::string text;
      for (int word = 0; word < 400; ++word) {
        const auto number = random() % 40'000;
        text += number < 9'000 ? "la mer" : number < 10'000 ? "une start-up" : "bato" + std::to_string(number);
        text += number % 50 == 0 ? ".\n" : number % 20 == 0 ? ". " : " ";
      }
      articles.push_back(news("n" + std::to_string(i), "La mer d’Iroise", text));
    }
    return articles;
  }

  WordSets sets_of(const std::string& text) {
    Analyzer analyzer;
    const SearchPlan plan = plan_search(parse_query(text).query, analyzer, 60, [](const std::string&) { return 1; });
    return {plan.terms, reader, 0};
  }
};

using Places = std::vector<std::tuple<std::uint32_t, std::uint16_t, std::uint16_t, MatchKind>>;

using Lengths = std::vector<std::uint32_t>;

Lengths lengths_of(const ArticleScan& scan) { return {scan.title.length, scan.body.length}; }

Places places_in(const ArticleScan& scan) {
  Places places;
  for (const FieldScan* field : {&scan.title, &scan.body})
    for (const Occurrence& occurrence : field->occurrences)
      places.emplace_back(occurrence.position, occurrence.width, occurrence.term, occurrence.kind);
  return places;
}

}  // namespace

TEST_CASE("scan of a stream: blocks give what it gives number by number") {
  Streams streams;
  StreamScanner scanner(true);
  StreamScanner words_only;
  std::size_t found = 0;
  for (const char* query : {"mer", "la mer", "\"la mer une\"", "start-up bato12345",
                            "bato10001 bato20002 bato30003 bato31003 bato32003", "startup d", "zut"}) {
    const WordSets words = streams.sets_of(query);
    for (const std::string& stream : streams.all) {
      ArticleScan blocks;
      ArticleScan turn;
      REQUIRE(scanner.scan(stream, words, blocks));
      REQUIRE(scanner.scan_in_turn(stream, words, turn));
      CHECK(places_in(blocks) == places_in(turn));
      CHECK(lengths_of(blocks) == lengths_of(turn));
      ArticleScan places;
      REQUIRE(words_only.scan(stream, words, places));
      CHECK(places_in(places) == places_in(turn));
      CHECK(blocks.body.sentences == turn.body.sentences);
      CHECK(blocks.body.paragraphs == turn.body.paragraphs);
      found += places_in(turn).size();
    }
  }
  CHECK(found > 10'000);
}

TEST_CASE("scan of a stream: fields are as long as the analyzer finds them in the text") {
  Streams streams;
  Analyzer analyzer;
  ArticleScanner texts({}, analyzer);
  StreamScanner scanner;
  const WordSets none({}, streams.reader, 0);
  std::size_t different = 0;
  const std::vector<Article> articles = Streams::articles();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    ArticleScan scan;
    REQUIRE(scanner.scan(streams.all[i], none, scan));
    if (lengths_of(scan) != lengths_of(texts.scan(articles[i].title, articles[i].text))) ++different;
    REQUIRE(scan.body.length > 300);
  }
  CHECK(different == 0);
}

TEST_CASE("scan of a stream: damaged bytes are told apart alike, or give the same words") {
  Streams streams;
  StreamScanner scanner;
  const WordSets words = streams.sets_of("la mer start-up bato12345");
  std::mt19937 random(9);
  for (int round = 0; round < 20'000; ++round) {
    std::string damaged = streams.all[random() % streams.all.size()].substr(0, random() % 200);
    if (!damaged.empty()) damaged[random() % damaged.size()] = static_cast<char>(random());
    ArticleScan blocks;
    ArticleScan turn;
    const bool whole = scanner.scan_in_turn(damaged, words, turn);
    REQUIRE(scanner.scan(damaged, words, blocks) == whole);
    if (whole) REQUIRE(places_in(blocks) == places_in(turn));
  }
}

}  // namespace fsearch::testing
