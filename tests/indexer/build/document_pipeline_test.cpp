#include "indexer/update/document_pipeline.hpp"

#include <doctest/doctest.h>

#include "store/records/index_schema.hpp"
#include "store/records/stored_article.hpp"
#include "tests/indexer/build/index_contents.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

std::vector<IncomingArticle> numbered(int count) {
  std::vector<IncomingArticle> articles;
  articles.reserve(static_cast<std::size_t>(count));
  for (int number = 0; number < count; ++number)
    articles.push_back({make_article("n" + std::to_string(number), "Il pleut " + std::to_string(number)), "sum", ""});
  return articles;
}

}  // namespace

TEST_CASE("documents ahead: they come in the order of the articles, each as it is when built alone") {
  IndexNumbers numbers;
  DocumentPipeline ahead(numbered(200), numbers, true);
  DocumentBuilder alone(numbers, true);
  ArticleDecoder decoder;
  auto articles = numbered(200);
  for (auto& article : articles) {
    const auto built = ahead.next();
    REQUIRE(built);
    CHECK(built->id == article.article.id);
    const IndexDocument& expected = alone.build(std::move(article));
    CHECK(decoder.decode(built->document.get_data())->article.id == built->id);
    CHECK(built->document.get_data() == expected.record);
    for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot)
      CHECK(built->document.get_value(slot) == expected.values[slot]);
    std::size_t terms = 0;
    expected.terms.for_each([&](std::string_view, std::uint32_t, std::uint32_t) { ++terms; });
    CHECK(built->document.termlist_count() <= terms);
    CHECK(built->document.termlist_count() > 0);
  }
  CHECK_FALSE(ahead.next());
  CHECK(ahead.take_delta().articles == 200);
}

TEST_CASE("documents ahead: what is not asked for is given up") {
  IndexNumbers numbers;
  DocumentPipeline ahead(numbered(5'000), numbers, false);
  CHECK(ahead.next()->id == "n0");
}

TEST_CASE("documents ahead: of no articles there are no documents") {
  IndexNumbers numbers;
  DocumentPipeline ahead({}, numbers, true);
  CHECK_FALSE(ahead.next());
}
