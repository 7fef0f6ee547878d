#include "watch/kept/watch_list.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"

using namespace fsearch;

namespace {

constexpr const char* list = R"(
[mail]
from = "Veille <veille@example.org>"
smtp = "smtps://mail.example.org"
user = "veille"
password_file = "secret"

[[watch]]
name = "Azure"
query = "exclusivité Azure"
source = "Le Monde"
since = "2024"
mail = ["anna@example.org", "luc@example.org"]
atom = "azure.xml"

[[watch]]
query = '"Sam Altman" -Musk'
jsonl = "/srv/veille.jsonl"
webhook = "https://example.org/hook"
)";

/// Returns the problems of a list, each "line: reason".
std::vector<std::string> problems_of(const std::string& toml) {
  std::vector<std::string> told;
  for (const Problem& problem : read_watch_list(toml, "veille.toml").problems)
    told.push_back(std::to_string(problem.line) + ": " + problem.reason);
  return told;
}

const std::string watch_head = "[[watch]]\nquery = \"a\"\n";

}  // namespace

TEST_CASE("read_watch_list: queries, filters and targets; files are as seen from the list") {
  const WatchList read = read_watch_list(list, "/etc/veille/liste.toml");
  CHECK(read.problems.empty());
  REQUIRE(read.queries.size() == 2);
  const WatchedQuery& azure = read.queries.front();
  CHECK(azure.name == "Azure");
  CHECK(azure.request.query == "exclusivité Azure");
  CHECK(azure.request.source == "Le Monde");
  CHECK(azure.request.since == "2024");
  REQUIRE(azure.targets.size() == 3);
  CHECK(to_string(azure.targets[2]) == "mail luc@example.org");
  CHECK(to_string(azure.targets[0]) == "atom /etc/veille/azure.xml");
  CHECK(read.queries.back().name == "\"Sam Altman\" -Musk");
  CHECK(to_string(read.queries.back().targets.front()) == "jsonl /srv/veille.jsonl");
  CHECK(read.mail.password_file == "/etc/veille/secret");
  CHECK(read.mail.tls);
}

TEST_CASE("read_watch_list: what is watched is what was written, without what a search adds for a reader") {
  const SearchRequest request = read_watch_list(list, "l.toml").queries.front().request;
  CHECK(request.match == MatchMode::all);
  CHECK_FALSE(request.partial);
  CHECK_FALSE(request.correct_spelling);
  CHECK_FALSE(request.relax_quotations);
}

TEST_CASE("read_watch_list: what is wrong in a query costs that query, and says its line") {
  CHECK(problems_of("[[watch]]\nname = \"x\"\njsonl = \"f\"\n") ==
        std::vector<std::string>{"1: a watched query without a query"});
  CHECK(problems_of(watch_head) == std::vector<std::string>{"1: a: nobody is told"});
  CHECK(problems_of(watch_head + "jsonl = \"f\"\n" + watch_head + "jsonl = \"f\"\n") ==
        std::vector<std::string>{"4: two queries are called a"});
  CHECK(problems_of(watch_head + "jsonl = \"f\"\nsince = \"jamais\"\n") ==
        std::vector<std::string>{"1: a: its dates are none: jamais.."});
  CHECK(problems_of(watch_head + "jsonl = \"f\"\nmatch = \"most\"\n") ==
        std::vector<std::string>{"1: a: no such match: most"});
  CHECK(problems_of(watch_head + "jsonl = \"f\"\nsujet = \"x\"\n") ==
        std::vector<std::string>{"4: no such key of a watched query: sujet"});
  CHECK(problems_of(watch_head + "jsonl = \"f\"\nmail = \"anna\"\n").front().starts_with("4: mail: \"anna\""));
  CHECK(problems_of(watch_head + "jsonl = \"f\"\nmail = \"anna@example.org\"\n") ==
        std::vector<std::string>{"4: mail has no sender"});
  CHECK(problems_of(watch_head + "webhook = [\"file:///etc/passwd\", 3]\n").size() == 3);
  CHECK(problems_of("[watch]\nquery = \"a\"\n") == std::vector<std::string>{"1: no such part of a watch list: watch"});
}

TEST_CASE("read_watch_list: an address cannot smuggle a header or an option into mail") {
  for (const char* address : {"a@b.org\\r\\nBcc: c@d.org", "Anna <a@b.org>", "a@b.org, c@d.org"})
    CHECK(read_watch_list("[mail]\nfrom = \"v@e.org\"\n" + watch_head + "jsonl = \"f\"\nmail = \"" + address + "\"\n",
                          "l")
              .queries.front()
              .targets.size() == 1);
}

TEST_CASE("read_watch_list: a password in the list is refused, and the remedy names a file") {
  const WatchList read = read_watch_list("[mail]\nfrom = \"v@e.org\"\npassword = \"geheim\"\n", "l.toml");
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().remedy.find("password_file") != std::string::npos);
  CHECK(read.problems.front().reason.find("geheim") == std::string::npos);
}

TEST_CASE("read_watch_list: what is no TOML is an error with its line") {
  CHECK_THROWS_WITH_AS(read_watch_list("[[watch]]\nquery = exclusivité\n", "l.toml"),
                       doctest::Contains("l.toml: line 2"), Error);
}
