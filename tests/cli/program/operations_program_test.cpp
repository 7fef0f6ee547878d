/// delete, compact, check, export, and the reports of index: the built program, end to end.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

constexpr std::string_view kArticles =
    R"({"id":"a","title":"La grève","text":"Les trains s’arrêtent.\nTout le monde \"marche\".\u0000\t","date":"2025-03","source":"Le Monde","section":["Économie","Social"],"author":"Ana Roy","url":"https://example.org/a","lang":"fr","paid":true,"tags":["x",{"y":1.50}]})"
    "\n"
    R"({"id":"b","text":"Un volcan se réveille."})"
    "\n"
    R"({"id":"c","title":"Le pistou","text":"Basilic et volcan."})"
    "\n";

}  // namespace

TEST_CASE("delete: named articles are gone, the rest and the statistics are sound") {
  const Workspace here;
  index_lines(here, kArticles);
  const auto outcome = here.run("fsearch delete --db db a nobody");
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.err, "fsearch: nobody: no such article\n1 article removed\n"));
  CHECK(indexed_ids(here) == "b c ");
  CHECK(here.run("fsearch --db db trains").status == 1);
  CHECK(is_sound(here));
}

TEST_CASE("delete: where nothing is there to remove, the status is 1 and the index as it was") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(here.run("fsearch delete --db db nobody").status == 1);
  CHECK(indexed_ids(here) == "a b c ");
}

TEST_CASE("delete --query: removes all it finds, which --dry-run only names") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(here.run("fsearch delete --db db --query volcan --dry-run | sort").out == "b\nc\n");
  CHECK(indexed_ids(here) == "a b c ");
  CHECK(here.run("fsearch delete --db db --query volcan").status == 0);
  CHECK(indexed_ids(here) == "a ");
}

TEST_CASE("delete --dry-run: of ids, those that are there, and none of them goes") {
  const Workspace here;
  index_lines(here, kArticles);
  const auto outcome = here.run("fsearch delete --db db --dry-run a nobody");
  CHECK(outcome.out == "a\n");
  CHECK(outcome.err == "fsearch: nobody: no such article\n");
  CHECK(here.run("fsearch delete --db db --dry-run nobody").status == 1);
  CHECK(here.run("fsearch delete --db db --dry-run 'a#0'").status == here.run("fsearch delete --db db 'a#0'").status);
  CHECK(here.run("fsearch delete --db db --dry-run 'a#0'").err == "fsearch: a#0: no such article\n");
  CHECK(indexed_ids(here) == "a b c ");
}

TEST_CASE("delete --dry-run: an id with a line end or a terminal sequence is one harmless line") {
  const Workspace here;
  index_lines(here, "{\"id\":\"x\\n\\u001b[31my\",\"text\":\"Un volcan.\"}\n");
  CHECK(here.run("fsearch delete --db db --dry-run --query volcan").out == "x␊␛[31my\n");
}

TEST_CASE("delete --query: a misspelt word is not corrected into a loss") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(here.run("fsearch delete --db db --query volcam").status != 0);
  CHECK(indexed_ids(here) == "a b c ");
}

TEST_CASE("delete: without an id or a query, or with both, is a mistake") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(here.run("fsearch delete --db db").status == 2);
  CHECK(here.run("fsearch delete --db db a --query volcan").status == 2);
  CHECK(indexed_ids(here) == "a b c ");
}

TEST_CASE("export: indexing it again changes nothing, here or in a new index") {
  const Workspace here;
  index_lines(here, kArticles);
  REQUIRE(here.run("fsearch export --db db > out.jsonl").status == 0);
  CHECK(contains(here.run("fsearch index --db db out.jsonl").err, "0 new, 0 replaced, 3 unchanged"));
  REQUIRE(here.run("fsearch index --db other out.jsonl").status == 0);
  CHECK(here.run("fsearch export --db other | sort > a; sort out.jsonl > b; cmp a b").status == 0);
}

TEST_CASE("export --format csv: indexing it again changes nothing, here or in a new index") {
  const Workspace here;
  index_lines(
      here, std::string(kArticles) + R"({"id":"d","title":"- Bonjour","text":"'=Un.\r\n\n Deux &amp;amp; \n"})" + "\n");
  REQUIRE(here.run("fsearch delete --db db a && fsearch export --db db --format csv > out.csv").status == 0);
  CHECK(contains(here.run("fsearch index --db db out.csv").err, "0 new, 0 replaced, 3 unchanged"));
  REQUIRE(here.run("fsearch index --db other out.csv").status == 0);
  CHECK(here.run("fsearch export --db other | sort > a; fsearch export --db db | sort > b; cmp a b").status == 0);
}

TEST_CASE("compact: the articles are the same, and the index is sound") {
  const Workspace here;
  index_lines(here, kArticles);
  const auto before = here.run("fsearch export --db db").out;
  const auto outcome = here.run("fsearch compact --db db");
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("bytes_before\t"));
  CHECK(here.run("fsearch export --db db").out == before);
  CHECK(here.run("fsearch --db db trains").status == 0);
  CHECK(is_sound(here));
}

TEST_CASE("check: a sound index is status 0; one with damaged bytes is named, with status 2") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(here.run("fsearch check --db db").out == "3 articles whole, 0 problems\n");
  REQUIRE(here.run("tr '\\000-\\377' x < db/current/docdata.glass > d && mv d db/current/docdata.glass").status == 0);
  const auto outcome = here.run("fsearch check --db db");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "fsearch: db: "));
}

TEST_CASE("delete, compact, check and export: where there is no index, one line says how to make one") {
  const Workspace here;
  for (const std::string command : {"delete --db none a", "compact --db none", "check --db none", "export --db none"}) {
    CAPTURE(command);
    const auto outcome = here.run("fsearch " + command);
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err, "no index here"));
    CHECK(here.run("test -e none").status == 1);
  }
}

TEST_CASE("index --report: counts and problems as JSON, to a file or to standard output") {
  const Workspace here;
  here.write("in.jsonl", std::string(kArticles) + "{\"id\":\"c\",\"text\":\"Autre.\"}\n{broken\n");
  const auto outcome = here.run("fsearch index --db db --report r.json in.jsonl");
  CHECK(outcome.status == 2);
  const auto report = nlohmann::json::parse(here.read("r.json"));
  CHECK(report["read"] == 4);
  CHECK(report["indexed"] == 3);
  CHECK(report["replaced"] == 1);
  CHECK(report["duplicates"] == 1);
  CHECK(report["skipped"] == 1);
  CHECK(report["problems"][0]["path"] == "in.jsonl");
  CHECK(report["problems"][0]["line"] == 5);
  CHECK(contains(report["problems"][0]["reason"].get<std::string>(), "not JSON"));
  CHECK(nlohmann::json::parse(here.run("fsearch index --db db --report - in.jsonl").out)["unchanged"] == 4);
}

TEST_CASE("index --report: names the articles added, replaced and removed, each once") {
  const Workspace here;
  here.write("in.jsonl", kArticles);
  const auto ids = [&](const std::string& options) {
    return nlohmann::json::parse(here.run("fsearch index --db db --report - " + options + " in.jsonl").out)["ids"]
        .dump();
  };
  CHECK(ids("") == R"({"added":["a","b","c"],"removed":[],"replaced":[]})");
  CHECK(ids("") == R"({"added":[],"removed":[],"replaced":[]})");
  here.write("in.jsonl",
             "{\"id\":\"b\",\"text\":\"Un autre volcan.\"}\n{\"id\":\"d\",\"text\":\"Un.\"}\n"
             "{\"id\":\"d\",\"text\":\"Deux.\"}\n");
  CHECK(ids("--delete-missing") == R"({"added":["d"],"removed":["a","c"],"replaced":["b"]})");
}

TEST_CASE("index --timezone: a time that tells its offset is of the day that clocks there show") {
  const Workspace here;
  here.write("in.jsonl", "{\"id\":\"soir\",\"text\":\"Un orage.\",\"date\":\"2024-03-14T23:30:00Z\"}\n");
  REQUIRE(here.run("fsearch index --db paris in.jsonl").status == 0);
  CHECK(here.run("fsearch --db paris --format trec orage date:2024-03-15").status == 0);
  CHECK(contains(here.run("fsearch show --db paris --format json soir").out, "\"date\":\"2024-03-15T00:30:00\""));
  REQUIRE(here.run("fsearch index --db montreal --timezone America/Montreal in.jsonl").status == 0);
  CHECK(contains(here.run("fsearch show --db montreal --format json soir").out, "\"date\":\"2024-03-14T19:30:00\""));
  const auto refused = here.run("fsearch index --db nulle --timezone Mars/Olympus in.jsonl");
  CHECK(refused.status == 2);
  CHECK(contains(refused.err, "fsearch: Mars/Olympus: no such time zone; write for example Europe/Paris"));
}

TEST_CASE("--quiet: nothing on standard error but what failed") {
  const Workspace here;
  here.write("in.jsonl", kArticles);
  CHECK(here.run("fsearch index --quiet --db db in.jsonl").err.empty());
  here.write("bad.jsonl", "{broken\n");
  CHECK(contains(here.run("fsearch index --quiet --db db bad.jsonl").err, "not JSON"));
  CHECK(here.run("fsearch delete --quiet --db db a").err.empty());
  CHECK(here.run("fsearch --quiet --db db --format csv volcan --since 2025 --until 2024").err.empty());
  CHECK(contains(here.run("fsearch delete --quiet --db db nobody").err, "nobody: no such article"));
}

TEST_CASE("check: writes nothing, and works where nobody may") {
  const Workspace here;
  index_lines(here, kArticles);
  REQUIRE(here.run("find db -exec touch -d '2001-01-01' {} + && chmod -R a-w db").status == 0);
  CHECK(here.run("fsearch check --db db").status == 0);
  CHECK(here.run("fsearch show --db db a").status == 0);
  CHECK(here.run("find -L db -newermt 2001-01-02").out.empty());
  if (here.run("test $(id -u) = 0 && setpriv --reuid=65534 --clear-groups fsearch --help").status ==
      0) {  // Root may write anywhere.
    const auto checked = here.run("setpriv --reuid=65534 --clear-groups fsearch check --db db");
    CHECK(checked.status == 0);
    CHECK(checked.out == "3 articles whole, 0 problems\n");
  }
  here.run("chmod -R u+w db");
}

TEST_CASE("index --report: a report that cannot be written is a failure, and the articles are indexed") {
  const Workspace here;
  here.write("in.jsonl", kArticles);
  CHECK(here.run("fsearch index --db db --report missing/r.json in.jsonl").status == 2);
  CHECK(indexed_ids(here) == "a b c ");
}

TEST_CASE(
    "index: a small run does not wait for a training, and says that it is due; --train does, --no-train says nothing") {
  const Workspace here;
  std::string lines;
  for (int i = 0; i < 5000; ++i) {
    const std::string number = std::to_string(i);
    lines += R"({"id":")" + number + R"(","title":"Nouvelle )" + number + R"(","text":"Le marin )" +
             std::to_string(i % 50) +
             R"( rentre au port."})"
             "\n";
  }
  here.write("many.jsonl", lines);
  const auto one_more = [&](const std::string& id, const std::string& option) {
    here.write("one.jsonl", R"({"id":")" + id +
                                R"(","title":"Une autre","text":"Le marin repart."})"
                                "\n");
    const auto outcome = here.run("fsearch index --db db " + option + " one.jsonl");
    CHECK(outcome.status == 0);
    return outcome.err;
  };
  REQUIRE(here.run("fsearch index --db db --no-train many.jsonl").status == 0);
  const auto small = one_more("a", "");
  CHECK(contains(small, "fsearch train --db db"));
  CHECK_FALSE(contains(small, "learnt from"));
  CHECK_FALSE(contains(one_more("b", "--no-train"), "train"));
  CHECK(contains(one_more("c", "--train"), "learnt from 5003 articles"));
  CHECK_FALSE(contains(one_more("d", ""), "train"));
}
