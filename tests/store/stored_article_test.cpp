#include "store/records/stored_article.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace fsearch;

namespace {

StoredArticle sample() {
  StoredArticle stored;
  stored.article = {.id = "eco-7",
                    .title = "Le Havre accueille une éolienne",
                    .text = "Premier alinéa.\nSecond alinéa.\n",
                    .date = "2025-03-15",
                    .source = "Le Courrier du Havre",
                    .author = "Ana Dupré",
                    .url = "https://example.org/7",
                    .language = "fr",
                    .section = {"Économie", "Énergie"},
                    .extra = R"({"mots":3})"};
  stored.passages = {{{0, 16}, PassageKind::text}, {{17, 32}, PassageKind::script}};
  stored.entities = {{EntityType::place, "Le Havre", {{0, 8}}, {{0, 7}, {17, 23}}},
                     {EntityType::person, "Ana Dupré", {}, {{8, 10}}}};
  return stored;
}

}  // namespace

TEST_CASE("stored article: decoding an encoded article gives it back, every field of it") {
  CHECK(ArticleDecoder().decode(ArticleEncoder().encode(sample())) == sample());
}

TEST_CASE("stored article: an empty article survives the round trip") {
  CHECK(ArticleDecoder().decode(ArticleEncoder().encode({})) == StoredArticle{});
}

TEST_CASE("stored article: one encoder and one decoder serve many articles, of any size, in any order") {
  ArticleEncoder encoder;
  ArticleDecoder decoder;
  for (const std::size_t size : {100000U, 3U, 0U, 5000U}) {
    StoredArticle stored = sample();
    stored.article.text.append(size, 'e');
    CHECK(decoder.decode(encoder.encode(stored)) == stored);
  }
}

TEST_CASE("stored article: French text of 4 KB takes less room than it did") {
  StoredArticle stored = sample();
  for (int i = 0; i < 100; ++i) stored.article.text += "La région a voté la ligne " + std::to_string(i * 7919) + ". ";
  CHECK(ArticleEncoder().encode(stored).size() < stored.article.text.size() / 2);
}

TEST_CASE("stored article: a name that the article writes in full costs no more for being long") {
  const auto cost_of_name = [](const std::string& name, bool written) {
    StoredArticle stored = sample();
    stored.article.text = "Hier " + name + " a parlé.";
    stored.passages.clear();
    stored.entities.clear();
    const std::size_t without = ArticleEncoder().encode(stored).size();
    const auto end = static_cast<std::uint32_t>(5 + name.size());
    stored.entities = {{EntityType::person, written ? name : name + " fils", {}, {{5, end}}}};
    const std::string record = ArticleEncoder().encode(stored);
    REQUIRE(ArticleDecoder().decode(record) == stored);
    return record.size() - without;
  };
  CHECK(cost_of_name("Ursula von der Leyen", true) <= 6);
  CHECK(cost_of_name("Ursula von der Leyen", true) < cost_of_name("Ursula von der Leyen", false));
}

TEST_CASE("stored article: a record cut anywhere decodes to nothing") {
  const std::string record = ArticleEncoder().encode(sample());
  ArticleDecoder decoder;
  for (std::size_t size = 0; size < record.size(); ++size) CHECK_FALSE(decoder.decode(record.substr(0, size)));
}

TEST_CASE("stored article: a record of another version decodes to nothing") {
  std::string record = ArticleEncoder().encode(sample());
  record.front() = 99;
  CHECK_FALSE(ArticleDecoder().decode(record));
}

TEST_CASE("stored article: whichever bit flips, the record decodes to nothing, never to another text") {
  const std::string record = ArticleEncoder().encode(sample());
  ArticleDecoder decoder;
  for (std::size_t bit = 0; bit < 8 * record.size(); ++bit) {
    std::string damaged = record;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    CHECK_FALSE(decoder.decode(damaged));
  }
}

TEST_CASE("stored article: whatever bytes are damaged, the record decodes to nothing or to what it was") {
  const std::string record = ArticleEncoder().encode(sample());
  std::mt19937 random(7);
  ArticleDecoder decoder;
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = record;
    for (auto flips = random() % 4 + 1; flips > 0; --flips)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    const auto stored = decoder.decode(damaged);
    CHECK((!stored || *stored == sample()));
  }
}

TEST_CASE("stored article: a passage beyond the text is damage, not an answer") {
  StoredArticle stored = sample();
  stored.passages.push_back({{32, 33000}});
  CHECK_FALSE(ArticleDecoder().decode(ArticleEncoder().encode(stored)));
}
