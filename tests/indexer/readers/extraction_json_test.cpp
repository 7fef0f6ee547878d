#include "indexer/json/extraction_json.hpp"

#include <doctest/doctest.h>

#include "fsearch/inputs.hpp"
#include "indexer/article/article_json.hpp"
#include "indexer/json/json_lines_reader.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::ScratchFolder;

namespace {

Extraction sample() {
  Extraction extraction;
  extraction.article = {.id = "1",
                        .title = "Le \"mot\"",
                        .text = "Un.\nDeux\t.\n",
                        .date = "2025-03-15",
                        .source = "Le Phare",
                        .author = "Ana Dupré, Luc Morel",
                        .url = "https://example.org/1",
                        .language = "fr",
                        .section = {"Monde", "Europe"},
                        .extra = R"({"photo":{"l":1},"n":2})"};
  extraction.reader = "html";
  extraction.encoding = "utf-8";
  extraction.dropped = {{"Partagez", "furniture"}};
  return extraction;
}

Article reread(const std::string& json) {
  std::vector<Problem> problems;
  auto article = JsonLinesReader("a.jsonl").read(json, 1, problems);
  CHECK(problems.empty());
  REQUIRE(article.has_value());
  return *article;
}

std::vector<Article> read(const std::string& path) {
  std::vector<Article> articles;
  Inputs({path}, InputFormat::automatic)
      .read({[&](Article article) { articles.push_back(std::move(article)); }, [](const Problem&) {}});
  return articles;
}

}  // namespace

TEST_CASE("article_json: what is read back is equal, in every field") {
  CHECK(reread(article_json(sample().article)) == sample().article);
  const Article small{.id = "1",
                      .title = "",
                      .text = "a",
                      .date = "",
                      .source = "",
                      .author = "",
                      .url = "",
                      .language = "",
                      .section = {},
                      .extra = ""};
  CHECK(article_json(small) == R"({"id":"1","text":"a"})");
  CHECK(reread(article_json(small)) == small);
}

TEST_CASE("extraction_json: how it was read is said, and is no field of the article read back") {
  const auto json = extraction_json(sample(), true);
  CHECK(json.find(
            R"("encoding":"utf-8","reader":"html","dropped":[{"why":"furniture","text":"Partagez"}],"asides":[]})") !=
        std::string::npos);
  CHECK(reread(json) == sample().article);
  CHECK(extraction_json(sample(), false).find("dropped") == std::string::npos);
}

TEST_CASE("extraction_json: lines that count for less are said, and stay in the text") {
  Extraction extraction = sample();
  extraction.article.text =
      "Il pleut depuis lundi sur toute la vallée, et les rivières montent encore.\nLa crue épargne le pont\n"
      "Il neige sur les sommets, où les refuges ferment un par un.\n";
  const auto json = extraction_json(extraction, true);
  CHECK(json.find(R"("asides":[{"why":"link","text":"La crue épargne le pont"}])") != std::string::npos);
  CHECK(reread(json) == extraction.article);
}

TEST_CASE("extraction_json: each format, extracted and extracted again, gives the same lines") {
  const ScratchFolder folder;
  const std::string paths[] = {
      folder.write("a.txt", "Titre: La pluie\nphoto: x\n\nIl pleut \xE0 torrents.\n"),
      folder.write("b.html",
                   "<html lang=fr><title>La pluie</title><p>Il pleut, il pleut, il pleut encore.</p>"
                   "<p>La crue épargne le pont</p>"),
      folder.write("c.csv", "titre;texte;photo\nLa pluie;Il pleut.;x\n"),
      folder.write("d.xml", "<rss><channel><item><title>La pluie</title><guid>1</guid></item></channel></rss>"),
      folder.write("e.json", R"([{"id":"1","text":"Il pleut.","n":1}])")};
  const auto extracted = [](const std::string& path) {
    std::string lines;
    Inputs({path}, InputFormat::automatic)
        .extract({[&](const Extraction& extraction) { lines += extraction_json(extraction, true) + "\n"; },
                  [](const Problem&) {}});
    return lines;
  };
  for (const auto& path : paths) {
    const std::string lines = extracted(path);
    REQUIRE_FALSE(read(path).empty());
    CHECK(read(folder.write("again.jsonl", lines)) == read(path));
    CHECK(extracted(folder.path("again.jsonl")) == lines);
  }
}
