#include "fsearch/inputs.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "fsearch/error.hpp"
#include "tests/indexer/documents/pack_files.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::ScratchFolder;
using Strings = std::vector<std::string>;

namespace {

struct Found {
  Strings ids;
  std::vector<Problem> problems;
};

Found read(Inputs inputs) {
  Found found;
  inputs.read({[&](const Article& article) { found.ids.push_back(article.id); },
               [&](const Problem& problem) { found.problems.push_back(problem); }});
  return found;
}

Found read(const Strings& paths, InputFormat format = InputFormat::automatic) { return read(Inputs(paths, format)); }

}  // namespace

TEST_CASE("inputs: a folder is walked in order, keys are paths from it") {
  const ScratchFolder folder;
  folder.write("in/b.txt", "Pluie\nIl pleut.");
  folder.write("in/a/z.txt", "Vent\nIl vente.");
  folder.write("in/c", "Neige\nIl neige.");
  CHECK(read({folder.path("in")}).ids == Strings{"a/z.txt", "b.txt", "c"});
  CHECK(read({folder.path("in/")}).ids == Strings{"a/z.txt", "b.txt", "c"});
}

TEST_CASE("inputs: a file given has the path as given for key") {
  const ScratchFolder folder;
  const std::string path = folder.write("b.txt", "Pluie\nIl pleut.");
  CHECK(read({path}).ids == Strings{path});
}

TEST_CASE("inputs: hidden entries are passed over, other formats are problems with their path") {
  const ScratchFolder folder;
  folder.write("in/.git/x.txt", "caché");
  folder.write("in/photo.png", "\x89PNG");
  const auto found = read({folder.path("in")});
  CHECK(found.ids.empty());
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path == folder.path("in/photo.png"));
  CHECK(found.problems[0].skipped);
}

TEST_CASE("inputs: a link back to a folder above ends the walk there, one that leads nowhere is a problem") {
  const ScratchFolder folder;
  folder.write("in/a/b.txt", "Pluie\nIl pleut.");
  std::filesystem::create_directory_symlink(folder.path("in"), folder.path("in/a/up"));
  std::filesystem::create_symlink("nowhere", folder.path("in/broken.txt"));
  const auto found = read({folder.path("in")});
  CHECK(found.ids == Strings{"a/b.txt"});
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path == folder.path("in/broken.txt"));
}

TEST_CASE("inputs: a path that cannot be reached costs itself, not those beside it") {
  const ScratchFolder folder;
  const std::string good = folder.write("b.txt", "Pluie\nIl pleut.");
  std::filesystem::create_symlink("loop", folder.path("loop"));
  for (const std::string& bad :
       {folder.path("loop"), folder.path(std::string(300, 'x')), folder.path("loop/deeper.txt")}) {
    CAPTURE(bad);
    const auto found = read({bad, good});
    CHECK(found.ids == Strings{good});
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].path == bad);
    CHECK(found.problems[0].skipped);
  }
}

TEST_CASE("inputs: a pipe and a socket in a folder are named, not passed over in silence") {
  const ScratchFolder folder;
  folder.write("in/b.txt", "Pluie\nIl pleut.");
  REQUIRE(mkfifo(folder.path("in/pipe").c_str(), 0600) == 0);
  const auto found = read({folder.path("in")});
  CHECK(found.ids == Strings{"b.txt"});
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path == folder.path("in/pipe"));
}

TEST_CASE("inputs: JSON lines by name, a bad line costs only itself") {
  const ScratchFolder folder;
  const std::string path =
      folder.write("a.jsonl", "{\"id\":\"1\",\"text\":\"a\"}\n{bad\n\n{\"id\":\"2\",\"text\":\"b\"}");
  const auto found = read({path});
  CHECK(found.ids == Strings{"1", "2"});
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].line == 2);
}

TEST_CASE("inputs: a given file with an unknown name is read as what it looks like") {
  const ScratchFolder folder;
  const std::string json = folder.write("a.json", "{\"id\":\"1\",\"text\":\"a\"}\n");
  const std::string text = folder.write("b.md", "Pluie\nIl pleut.");
  CHECK(read({json, text}).ids == Strings{"1", text});
}

TEST_CASE("inputs: the format asked for goes before the name") {
  const ScratchFolder folder;
  folder.write("in/a.md", "Pluie\nIl pleut.");
  CHECK(read({folder.path("in")}, InputFormat::text).ids == Strings{"a.md"});
}

TEST_CASE("inputs: paths none of which exists are an error before anything is read") {
  CHECK_THROWS_AS(Inputs({"no/such/path", "nor/this"}, InputFormat::automatic), Error);
}

TEST_CASE("inputs: a damaged file is a problem, and the next is read") {
  const ScratchFolder folder;
  const std::string bad = folder.write("a.jsonl.gz", "\x1F\x8B\x08 no gzip here");
  const std::string good = folder.write("b.txt", "Pluie\nIl pleut.");
  const auto found = read({bad, good});
  CHECK(found.ids == Strings{good});
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path == bad);
}

TEST_CASE("inputs: progress ends at the whole") {
  const ScratchFolder folder;
  folder.write("in/a.txt", "Pluie\nIl pleut.");
  folder.write("in/b.jsonl", "{\"id\":\"1\",\"text\":\"a\"}\n");
  Inputs inputs({folder.path("in")}, InputFormat::automatic);
  CHECK(inputs.progress().done == 0);
  inputs.read({[](const Article&) {}, [](const Problem&) {}});
  CHECK(inputs.progress().done == inputs.progress().total);
  CHECK(inputs.progress().total > 0);
}

TEST_CASE("inputs: JSON lines in UTF-16 or Windows-1252 are read, the encoding is told") {
  const ScratchFolder folder;
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("{\"id\":\"1\",\"text\":\"\xE9t\xE9\"}\n{\"id\":\"2\",\"text\":\"b\"}\n"))
    wide += {c, '\0'};
  const Strings paths = {folder.write("a.jsonl", wide),
                         folder.write("b.jsonl", "{\"id\":\"3\",\"text\":\"d\xE9j\xE0\"}\n")};
  Strings texts, encodings;
  Inputs(paths, InputFormat::automatic)
      .extract({[&](const Extraction& extraction) {
                  texts.push_back(extraction.article.text);
                  encodings.push_back(extraction.encoding);
                },
                [](const Problem& problem) { FAIL(problem.reason); }});
  CHECK(texts == Strings{"été", "b", "déjà"});
  CHECK(encodings == Strings{"utf-16le", "utf-16le", "iso-8859-1"});
}

TEST_CASE("inputs: an id is UTF-8, whatever the encoding of a file's name") {
  const ScratchFolder folder;
  folder.write("in/\xE9t\xE9.txt", "Pluie\nIl pleut.");
  CHECK(read({folder.path("in")}).ids == Strings{"\xEF\xBF\xBDt\xEF\xBF\xBD.txt"});
}

TEST_CASE("inputs: what is excluded is left out of folders and archives, not what is given") {
  const ScratchFolder folder;
  folder.write("in/a.txt", "Pluie\nIl pleut.");
  folder.write("in/brouillons/b.txt", "Vent\nIl vente.");
  fsearch::testing::pack(folder.path("in/c.zip"), fsearch::testing::Packing::zip,
                         {{"d.txt", "Neige\nIl neige."}, {"brouillons/été.txt", "Gel\nIl gèle."}});
  const NameFilter filter({"brouillons"});
  CHECK(read(Inputs({folder.path("in")}, InputFormat::automatic, {}, filter)).ids == Strings{"a.txt", "c.zip/d.txt"});
  CHECK(read(Inputs({folder.path("in/brouillons/b.txt")}, InputFormat::automatic, {}, filter)).ids.size() == 1);
}

TEST_CASE("inputs: names in an archive are those that it has, accents and all") {
  const ScratchFolder folder;
  fsearch::testing::pack(folder.path("c.zip"), fsearch::testing::Packing::zip,
                         {{"été/déjà.txt", "Neige\nIl neige."}, {"été/là.txt", "Gel\nIl gèle."}});
  CHECK(read({folder.path("c.zip")}).ids ==
        Strings{folder.path("c.zip/été/déjà.txt"), folder.path("c.zip/été/là.txt")});
}

TEST_CASE("inputs: a document of a word processor is one article, not an archive of its parts") {
  const ScratchFolder folder;
  fsearch::testing::pack(
      folder.path("a.docx"), fsearch::testing::Packing::zip,
      {{"[Content_Types].xml", "<T/>"},
       {"word/document.xml", "<w:d xmlns:w='w'><w:body><w:p><w:t>Il pleut.</w:t></w:p></w:body></w:d>"}});
  const auto found = read({folder.path("a.docx")});
  CHECK(found.ids == Strings{folder.path("a.docx")});
  CHECK(found.problems.empty());
}
