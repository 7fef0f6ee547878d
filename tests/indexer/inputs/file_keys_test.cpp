#include "indexer/inputs/file_keys.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace fsearch;
using Strings = std::vector<std::string>;

namespace {

const InputFile fev{"1.csv", {"fev/1.csv", "/press/fev/1.csv"}};

Article article(const std::string& id, const std::string& text = "Il pleut.") {
  Article article;
  article.id = id;
  article.text = text;
  return article;
}

std::string chosen(const std::map<std::string, IdHolder>& held, const std::string& same = "") {
  return chosen_id(possible_ids(article("1.csv:2"), fev), fev,
                   {[&](const std::string& id) {
                      const auto found = held.find(id);
                      return found == held.end() ? IdHolder::nobody : found->second;
                    },
                    [&](const std::string& id) { return id == same; }});
}

}  // namespace

TEST_CASE("possible_ids: the key of the file and longer ones, with what stands behind it") {
  CHECK(possible_ids(article("1.csv:2"), fev) == Strings{"1.csv:2", "fev/1.csv:2", "/press/fev/1.csv:2"});
  CHECK(possible_ids(article("1.csv/a.txt"), fev) ==
        Strings{"1.csv/a.txt", "fev/1.csv/a.txt", "/press/fev/1.csv/a.txt"});
}

TEST_CASE("possible_ids: an article with an id of its own has no other") {
  CHECK(possible_ids(article("tech-1"), fev).empty());
  CHECK(possible_ids(article("1.csvx"), fev).empty());
  CHECK(possible_ids(article("tech-1"), {}).empty());
}

TEST_CASE("possible_ids: from the standard input an article is known by what it says") {
  const InputFile input{"-", {}};
  const auto ids = possible_ids(article("-:2"), input);
  REQUIRE(ids.size() == 2);
  CHECK(ids[1].starts_with("-:"));
  CHECK(ids[1] == possible_ids(article("-:3"), input)[1]);
  CHECK(ids[1] != possible_ids(article("-:2", "Il neige."), input)[1]);
}

TEST_CASE("chosen_id: its own where it has one, else the first that is free or says the same, else its path") {
  CHECK(chosen({}) == "1.csv:2");
  CHECK(chosen({{"1.csv:2", IdHolder::here}}) == "1.csv:2");
  CHECK(chosen({{"1.csv:2", IdHolder::elsewhere}}) == "fev/1.csv:2");
  CHECK(chosen({{"1.csv:2", IdHolder::elsewhere}}, "1.csv:2") == "1.csv:2");
  CHECK(chosen({{"fev/1.csv:2", IdHolder::here}}) == "fev/1.csv:2");
  CHECK(chosen({{"1.csv:2", IdHolder::elsewhere}, {"fev/1.csv:2", IdHolder::elsewhere}}) == "/press/fev/1.csv:2");
}

TEST_CASE("keys of a run: two files with one key are two, one file read twice is one") {
  KeysOfRun keys;
  const auto name = [&](const std::string& text, const InputFile& file, const std::string& origin) {
    Article one = article("1.csv:2", text);
    keys.name(one, file, origin);
    return one.id;
  };
  const InputFile jan{"1.csv", {"jan/1.csv", "/press/jan/1.csv"}};
  CHECK(name("Un.", jan, "/press/jan") == "1.csv:2");
  CHECK(name("Deux.", fev, "/press/fev") == "fev/1.csv:2");
  CHECK(name("Un.", jan, "/press/jan") == "1.csv:2");
}
