/// What a reader meets while others write.
#include <doctest/doctest.h>
#include <xapian.h>

#include "fsearch/error.hpp"
#include "searcher/index/index_reader.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made({news("vote", "Le gouvernement consulte", "Le gouvernement prépare un vote.")});
  return made;
}

}  // namespace

TEST_CASE(
    "retry_on_commit: what a writer commits in the middle of a search makes it start again, on the new articles") {
  const ScratchFolder folder;
  const std::string database = folder.path("db");
  const auto edition = [](const std::string& word) {
    std::vector<Article> articles;
    articles.reserve(300);
    for (int i = 0; i < 300; ++i)
      articles.push_back(news("n" + std::to_string(i), "Titre", word + " " + std::to_string(i) + " fois."));
    return articles;
  };
  index_news(database, edition("matin"));
  IndexReader reader({database});
  int attempts = 0;
  std::uint32_t evening = 0;
  retry_on_commit(reader, [&] {
    if (++attempts == 1)
      for (const char* word : {"midi", "jour", "soir"}) index_news(database, edition(word));
    evening = reader.document_frequency("soir");
  });
  CHECK(attempts == 2);
  CHECK(evening == 300);
}

TEST_CASE("retry_on_commit: an index that never stays still is an error, not an endless search") {
  IndexReader reader({newspaper().database});
  CHECK_THROWS_AS(retry_on_commit(reader, [] { throw Xapian::DatabaseModifiedError("again"); }), Error);
  CHECK_THROWS_AS(retry_on_commit(reader, [] { throw Xapian::DatabaseCorruptError("broken"); }), Error);
}

TEST_CASE("retry_on_commit: a table that ends too early is read once more, for a writer may just have replaced it") {
  IndexReader reader({newspaper().database});
  int attempts = 0;
  retry_on_commit(reader, [&] {
    if (++attempts == 1) throw Xapian::DatabaseError("EOF reading block 2");
  });
  CHECK(attempts == 2);
  CHECK_THROWS_AS(retry_on_commit(reader, [] { throw Xapian::DatabaseError("EOF reading block 2"); }), Error);
}

}  // namespace fsearch::testing
