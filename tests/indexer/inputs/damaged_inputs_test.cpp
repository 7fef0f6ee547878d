/// What is damaged costs itself, and is said: not what stands beside it, and never in silence.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fsearch/inputs.hpp"
#include "indexer/json/json_numbers.hpp"
#include "tests/indexer/documents/pack_files.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::pack;
using fsearch::testing::Packing;
using fsearch::testing::ScratchFolder;
using Strings = std::vector<std::string>;

namespace {

struct Reading {
  Strings ids;
  std::vector<Problem> problems;
};

Reading read(const std::string& path) {
  Reading reading;
  Inputs({path}, InputFormat::automatic)
      .read({[&](const Article& article) { reading.ids.push_back(article.id); },
             [&](Problem problem) { reading.problems.push_back(std::move(problem)); }});
  return reading;
}

Reading read(const std::string& name, const std::string& content) {
  const ScratchFolder folder;
  return read(folder.write(name, content));
}

// A zip of three texts, its bytes changed before it is read.
template <class Change>
Reading read_changed_zip(Change&& change) {
  const ScratchFolder folder;
  const std::string path = folder.path("a.zip");
  pack(path, Packing::zip,
       {{"a.txt", "Il pleut."}, {"b.txt", "Il vente ce soir sur toute la côte."}, {"c.txt", "Il neige."}});
  std::string bytes = folder.read("a.zip");
  change(bytes);
  auto reading = read(folder.write("a.zip", bytes));
  for (auto& id : reading.ids) id = id.substr(id.rfind('/') + 1);
  return reading;
}

// Returns where the header of the second file starts that has this mark.
std::size_t second(const std::string& bytes, const std::string& mark) { return bytes.find(mark, bytes.find(mark) + 1); }

}  // namespace

TEST_CASE("zip: a file with a wrong checksum is named, not taken; those beside it are read") {
  const auto reading = read_changed_zip([](std::string& bytes) {
    const auto local = second(bytes, "PK\x03\x04"), central = second(bytes, "PK\x01\x02");
    bytes[local + 14] = static_cast<char>(bytes[local + 14] ^ 1);
    bytes[central + 16] = static_cast<char>(bytes[central + 16] ^ 1);
    if (const auto late = second(bytes, "PK\x07\x08"); late != std::string::npos)
      bytes[late + 4] = static_cast<char>(bytes[late + 4] ^ 1);
  });
  CHECK(reading.ids == Strings{"a.txt", "c.txt"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].path.ends_with("a.zip/b.txt"));
  CHECK(reading.problems[0].skipped);
}

TEST_CASE("zip: a file that is encrypted is named, those beside it are read") {
  const auto reading = read_changed_zip([](std::string& bytes) {
    bytes[second(bytes, "PK\x03\x04") + 6] |= 1;
    bytes[second(bytes, "PK\x01\x02") + 8] |= 1;
  });
  CHECK(reading.ids == Strings{"a.txt", "c.txt"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].path.ends_with("a.zip/b.txt"));
}

TEST_CASE("inputs: a text that starts as a compressed file does is a text; what only starts so is named") {
  CHECK(read("a.txt", "BZh est le sigle d’un bureau.").problems.empty());
  CHECK(read("b.txt", "BZh9 est le sigle d’un bureau.").problems.empty());
  for (const std::string& bytes : {std::string("\x1F\x8B"), std::string("\x1F\x8B\x08zz"),
                                   std::string("\x28\xB5\x2F\xFD"), std::string("PK\x03\x04 non")}) {
    const auto reading = read("c.bin", bytes);
    CHECK(reading.ids.empty());
    CHECK(reading.problems.size() == 1);
  }
}

TEST_CASE("csv: a NUL costs its row, whatever the name of the table") {
  const std::string table("id,title,text\n1,Un,Texte un\n2,De\0ux,Texte deux\n3,Trois,Texte trois\n", 67);
  for (const std::string name : {"a.csv", "a.txt"}) {
    const auto reading = read(name, table);
    CHECK(reading.ids == Strings{"1", "3"});
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].line == 3);
  }
}

TEST_CASE("feed: one that declares entities of its own is a feed all the same") {
  const auto reading =
      read("a.xml",
           "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [\n<!ENTITY nbsp \"&#160;\">\n]>\n<rss version=\"2.0\">"
           "<channel><item><title>Un</title><guid>1</guid><description>Il&nbsp;pleut.</description></item></"
           "channel></rss>");
  CHECK(reading.ids == Strings{"1"});
  CHECK(reading.problems.empty());
}

TEST_CASE("json: a number beyond any machine word costs neither its article nor the list") {
  CHECK(read("a.json",
             "[{\"id\":\"a\",\"text\":\"un\"},\n{\"id\":1e400,\"text\":\"deux\"},{\"id\":\"c\",\"text\":"
             "\"trois\"}]")
            .ids == Strings{"a", "1e400", "c"});
  CHECK(read("a.jsonl", "{\"id\":123456789012345678901234567890,\"text\":\"a\",\"note\":NaN}\n").ids ==
        Strings{"123456789012345678901234567890"});
}

TEST_CASE("with_odd_numbers_mended: what is no odd number stays to the letter") {
  for (const std::string json :
       {R"({"a":"NaN 1e400 \" 007","b":[1,-2.5e3,0,true,null]})", "{\"a\":\"", "", "[1,2", R"("\)"})
    CHECK(with_odd_numbers_mended(json) == json);
  CHECK(with_odd_numbers_mended("[007,-1e999,NaN,-Infinity]") == R"(["007","-1e999",null,null])");
}

TEST_CASE("inputs: a file for programs that holds nothing is named, a table without rows is none") {
  const ScratchFolder folder;
  for (const char* name : {"a.csv", "b.json", "c.jsonl", "d.tsv", "e.ndjson", "f.ris"}) folder.write(name, "");
  folder.write("g.jsonl", "\n");
  folder.write("rows.csv", "titre,texte\n");
  std::vector<std::string> empty;
  Inputs({folder.path("")}, InputFormat::automatic)
      .read({[](const Article&) { FAIL("no article"); },
             [&](const Problem& problem) {
               CHECK(problem.skipped);
               CHECK(problem.reason == "is empty");
               empty.push_back(problem.path);
             }});
  CHECK(empty.size() == 7);
}
