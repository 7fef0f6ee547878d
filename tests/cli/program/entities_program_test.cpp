// fsearch entities, end to end.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/program.hpp"

using fsearch::test::Workspace;

TEST_CASE("entities --text: one JSON line a text, with byte offsets") {
  const Workspace workspace;
  workspace.write("texts", "Né à Sète, Sam Altman parle.\n\nrien\n");
  const auto outcome = workspace.run("fsearch entities --text texts");
  CHECK(outcome.status == 0);
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 3);
  const auto entities = nlohmann::json::parse(outcome.out.substr(0, outcome.out.find('\n')))["entities"];
  REQUIRE(entities.size() == 2);
  CHECK(
      entities[1] ==
      nlohmann::json{{"start", 14}, {"end", 24}, {"type", "PER"}, {"text", "Sam Altman"}, {"canonical", "Sam Altman"}});
  CHECK(workspace.run("fsearch entities --text - < texts").out == outcome.out);
}

TEST_CASE("entities --text: exit status 1 where no text names anything") {
  CHECK(Workspace().run("echo rien | fsearch entities --text -").status == 1);
}

TEST_CASE("entities --score: measures against labelled texts") {
  const Workspace workspace;
  workspace.write("labels", "Sam B-PER\nAltman I-PER\nparle O\n");
  const auto outcome = workspace.run("fsearch entities --score labels");
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("micro         1      1   1.000  1.000  1.000") != std::string::npos);
}

TEST_CASE("eval --ner: the same measures, without an index; without it, queries are required") {
  const Workspace workspace;
  workspace.write("labels", "Sam B-PER\nAltman I-PER\nparle O\n");
  CHECK(workspace.run("fsearch eval --ner labels").out == workspace.run("fsearch entities --score labels").out);
  CHECK(workspace.run("fsearch eval --ner labels --queries q").status == 2);
  CHECK(workspace.run("fsearch eval --qrels q").status == 2);
}

TEST_CASE("entities --text: a line is cut at its feed alone, whatever bytes it holds, and gets one line of JSON") {
  const Workspace workspace;
  workspace.write("texts", "\U0001F600 \u0153uvre de Sam Altman.\r\n\n\xff\xc3 de Sam Altman\n" + std::string(1, '\0') +
                               " Sam Altman");
  const auto outcome = workspace.run("fsearch entities --text texts");
  CHECK(outcome.status == 0);
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 4);
  CHECK(outcome.out.find("\"start\":15,\"end\":25") != std::string::npos);
  CHECK(outcome.out.find("\"start\":6,\"end\":16") != std::string::npos);
  CHECK(outcome.out.find("\"start\":2,\"end\":12") != std::string::npos);
}

TEST_CASE("entities: a missing file and no option are refused") {
  const Workspace workspace;
  CHECK(workspace.run("fsearch entities --text nowhere").status == 2);
  CHECK(workspace.run("fsearch entities").status == 2);
}

TEST_CASE("entities --of: by type; an article that is not there is told") {
  const Workspace workspace;
  workspace.write("a.jsonl", "{\"id\":\"a\",\"title\":\"Visite\",\"text\":\"Sam Altman, d’OpenAI, est à Genève.\"}\n");
  REQUIRE(workspace.run("fsearch index --db db a.jsonl").status == 0);
  CHECK(workspace.run("fsearch entities --db db --of a --type place").out == "Genève\tLOC\t1\n");
  const auto outcome = workspace.run("fsearch entities --db db --of b");
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("b: no such article") != std::string::npos);
}
