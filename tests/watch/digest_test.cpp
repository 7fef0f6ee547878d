#include "watch/digests/digest.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/watch/watched_newspaper.hpp"
#include "watch/digests/digest_html.hpp"
#include "watch/digests/digest_json.hpp"
#include "watch/digests/digest_text.hpp"
#include "watch/targets/atom_file.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr const char* list =
    "[[watch]]\nname = \"Grève\"\nquery = \"grève\"\njsonl = \"told.jsonl\"\natom = \"f.xml\"\n";

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1)
    lines.push_back(nlohmann::json::parse(text.substr(begin, text.find('\n', begin) - begin)));
  return lines;
}

Digest sample() {
  NewsItem item;
  item.article.id = "a";
  item.article.title = "<b>Grève</b> & « suite »";
  item.article.url = "https://example.org/a?b=1&c=2";
  item.article.source = "Le Monde";
  item.article.date = "2025-03-15";
  item.title_highlights = {{3, 9}};
  item.snippet.emplace();
  item.snippet->text = "La grève <script>commence</script>.";
  item.snippet->highlights = {{3, 9}};
  item.copies.resize(3);
  item.copies[0].source = "Le Progrès";
  item.copies[1].source = "Le Progrès";
  item.copies[2].source = "L’Est";
  item.told_before = 1'740'000'000;
  item.found = first_day;
  return {"0123456789abcdef", first_day, {{"Social", "grève", {item}, 2, 12}}};
}

}  // namespace

TEST_CASE("a dispatch in several papers is one item with the list of its sources") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "Rien.")});
  newspaper.run(0, list);
  newspaper.add(1, {news("a", dispatch("la grève", 1), "Le Monde"), news("b", dispatch("la grève", 1), "Le Progrès"),
                    news("c", dispatch("la grève", 2), "L’Est")});
  CHECK(newspaper.run(1, list).found == 3);
  const auto lines = lines_of(newspaper.folder.read("told.jsonl"));
  REQUIRE(lines.size() == 2);
  std::size_t copies = 0;
  for (const auto& line : lines) copies += line["copies"].size();
  CHECK(copies == 1);
}

TEST_CASE("another printing of a dispatch that was told days ago says so, and comes last") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "Rien.")});
  newspaper.run(0, list);
  newspaper.add(1, {news("a", dispatch("la grève", 1), "Le Monde")});
  newspaper.run(1, list);
  newspaper.add(3, {news("b", dispatch("la grève", 1), "Le Progrès"), news("z", dispatch("la grève", 2), "L’Est")});
  newspaper.run(3, list);
  const auto lines = lines_of(newspaper.folder.read("told.jsonl"));
  REQUIRE(lines.size() == 3);
  CHECK(lines[1]["id"] == "z");
  CHECK_FALSE(lines[1].contains("told_before"));
  CHECK(lines[2]["id"] == "b");
  CHECK(lines[2]["told_before"] == "2023-11-15T22:13:20Z");
}

TEST_CASE("a digest as text: title, source, date, copies, passage and address of each item, and the peak") {
  const std::string text = digest_text(sample());
  for (const char* part :
       {"Veille : 1 article — Social\n", "# Social (1 article)\n", "Pic : 12 articles, contre 2 d’ordinaire\n",
        "* <b>Grève</b> & « suite »\n", "Le Monde · 15 mars 2025 · aussi dans Le Progrès et L’Est\n",
        "déjà signalé le 19 février 2025 dans une autre version\n", "https://example.org/a?b=1&c=2\n"})
    CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}

TEST_CASE("a digest as a page: what articles say cannot become markup, and matches are marked") {
  const std::string html = digest_html(sample());
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("La <mark>grève</mark> &lt;script&gt;") != std::string::npos);
  CHECK(html.find("href=\"https://example.org/a?b=1&amp;c=2\"") != std::string::npos);
}

TEST_CASE("a digest as a page: an address that is no web address is no link") {
  Digest digest = sample();
  digest.queries.front().items.front().article.url = "javascript:alert(1)";
  CHECK(digest_html(digest).find("href") == std::string::npos);
  CHECK(atom_of(digest, "f.xml").find("javascript") == std::string::npos);
}

TEST_CASE("a digest as JSON: lines and object say the same of each item") {
  const auto object = nlohmann::json::parse(digest_object(sample()));
  const auto line = lines_of(digest_lines(sample())).front();
  const auto& item = object["watches"][0]["items"][0];
  for (const auto& [key, value] : item.items()) CHECK(line[key] == value);
  CHECK(object["text"] == digest_text(sample()));
  CHECK(object["watches"][0]["peak"] == nlohmann::json{{"found", 12}, {"usual", 2}});
  CHECK(line["digest"] == "0123456789abcdef");
}

TEST_CASE("a feed keeps what was told before, the newest first, and entries keep their ids") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "Rien.")});
  newspaper.run(0, list);
  std::string before;
  for (int day = 1; day <= 3; ++day) {
    newspaper.add(day, {news("d" + std::to_string(day), dispatch("la grève", day))});
    newspaper.run(day, list);
    const std::string feed = newspaper.folder.read("f.xml");
    const std::size_t begin = feed.find("<entry>"), end = feed.rfind("</feed>");
    const std::string entries = feed.substr(begin, end - begin);
    CHECK(entries.ends_with(before));
    CHECK(entries.find("Titre d" + std::to_string(day)) < entries.find("</entry>"));
    before = entries;
  }
}
