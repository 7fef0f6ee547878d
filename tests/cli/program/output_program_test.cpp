// What the built program prints: formats, colours, and outputs that break.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "small_index.hpp"

using fsearch::test::Outcome;
using fsearch::test::small_index;
using nlohmann::json;

namespace {

Outcome run(const std::string& script) { return small_index().run(script); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::string> highlighted(const json& passage) {
  const auto text = passage["text"].get<std::string>();
  std::vector<std::string> words;
  for (const auto& span : passage["highlights"])
    words.push_back(text.substr(span[0], span[1].get<std::size_t>() - span[0].get<std::size_t>()));
  return words;
}

}  // namespace

TEST_CASE("json: the answer of the contract, with exact highlights and unknown fields") {
  const json answer = json::parse(run("fsearch search --db db --format json -- 'exclusivité Azure'").out);
  CHECK(answer["query"] == "exclusivité Azure");
  CHECK(answer["total"] == 1);
  CHECK(answer["hits"].size() == 2);
  CHECK(answer["hits"][1]["partial"] == true);
  const json& hit = answer["hits"][0];
  CHECK(hit["id"] == "tech-1");
  CHECK(hit["rank"] == 1);
  CHECK(hit["date"] == "2025-03-15");
  CHECK(hit["section"] == json::array({"Économie"}));
  CHECK(hit["extra"]["paid"] == true);
  CHECK(highlighted(hit["passages"][0]) == std::vector<std::string>{"exclusivité", "Azure", "Azure"});
}

TEST_CASE("json: an empty answer is an answer, with status 1") {
  const Outcome outcome = run("fsearch --db db --format json xylophonistique");
  CHECK(outcome.status == 1);
  CHECK(json::parse(outcome.out)["hits"].empty());
}

TEST_CASE("jsonl: one article a line") {
  const std::string out = run("fsearch --db db --format jsonl Azure").out;
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
  CHECK(json::parse(out.substr(0, out.find('\n')))["rank"] == 1);
}

TEST_CASE("trec: six columns a line, scores that decrease") {
  const std::string out = run("fsearch --db db --format trec Azure").out;
  CHECK(std::regex_match(out, std::regex("(1 Q0 tech-[12] [12] [0-9.e+-]+ fsearch\n){2}")));
}

TEST_CASE("csv: a header, then the articles") {
  CHECK(run("fsearch --db db --format csv --limit 1 Azure | head -n 1").out ==
        "rank,id,title,source,date,score,url,author,section,snippet\n");
}

TEST_CASE("passages: at most so many, or none") {
  CHECK(json::parse(run("fsearch --db db --format json --passages 0 Azure").out)["hits"][0]["passages"].empty());
}

TEST_CASE("facets: counts by source") {
  const json answer = json::parse(run("fsearch --db db --format json --facets source,year Azure").out);
  CHECK(answer["facets"]["source"] == json::parse(R"([["Le Monde",1],["Libération",1]])"));
  CHECK(answer["facets"]["year"].size() == 2);
}

TEST_CASE("text: no colours in a pipe, unless asked for") {
  CHECK_FALSE(holds(run("fsearch --db db Azure").out, "\033"));
  CHECK(holds(run("fsearch --db db --color always Azure").out, "\033[1;31mAzure\033[0m"));
  CHECK(holds(run("NO_COLOR=1 fsearch --db db --color always Azure").out, "\033[1;31mAzure"));
}

TEST_CASE("text: on a terminal, colours follow NO_COLOR and --color never") {
  // script(1) gives the program a terminal; it is in Debian's essential bsdutils.
  const auto on_terminal = [](const std::string& prefix, const std::string& options) {
    return run(prefix + " script -qec \"" FSEARCH_PROGRAM " --db db " + options + " Azure\" /dev/null").out;
  };
  CHECK(holds(on_terminal("", ""), "\033[1;31mAzure"));
  CHECK_FALSE(holds(on_terminal("NO_COLOR=1", ""), "\033["));
  CHECK_FALSE(holds(on_terminal("TERM=dumb", ""), "\033["));
  CHECK_FALSE(holds(on_terminal("", "--color never"), "\033["));
}

TEST_CASE("text: an article cannot command the terminal") {
  const std::string out = run("fsearch --db db perroquet").out;
  CHECK(holds(out, "Piège ␛]0;titre␇"));
  CHECK(holds(out, "perroquet ␛[2J efface"));
  CHECK_FALSE(holds(out, "\033"));
  CHECK_FALSE(holds(out, "\u009b"));
}

TEST_CASE("a reader that goes away is not an error") {
  const Outcome outcome = run("(sleep 0.2; fsearch --db db Azure; echo $? >status) | true");
  CHECK(small_index().read("status") == "0\n");
  CHECK(outcome.err.empty());
}

TEST_CASE("a full disk is an error") {
  const Outcome outcome = run("fsearch --db db Azure >/dev/full");
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "fsearch: standard output: No space left on device\n");
}
