/// Every fsearch command that README.md and docs/command-line.md show does what it says: it runs, and does
/// not fail.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/repository/source_tree.hpp"
#include "tests/support/program.hpp"

namespace fsearch::repository {
namespace {

constexpr std::string_view articles =
    R"({"id":"tech-001","title":"La fin de l’exclusivité","text":"Azure perd l’exclusivité d’OpenAI, que dirige Sam Altman. L’intelligence artificielle change de mains.","date":"2025-03-15","source":"Exemple"})"
    "\n"
    R"({"id":"tech-002","title":"L’exclusivité d’Azure","text":"Microsoft garde une part de l’intelligence artificielle d’OpenAI et de Sam Altman. « Azure nous suffit », a dit Sam Altman. Le président Macron attend, côté Martin.","date":"2024-12-01","author":"Jeanne Martin"})"
    "\n"
    R"({"id":"tech-003","title":"Azure sans Google","text":"Exclusivité ou non, Azure grandit sans intelligence artificielle. Le budget de l’Assemblée attend.","date":"2024-12-02"})"
    "\n"
    R"({"id":"tech-004","title":"OpenAI quitte Azure","text":"OpenAI quitte Azure : l’exclusivité de Microsoft est finie, dit Sam Altman.","date":"2025-03-17"})"
    "\n"
    R"({"id":"tech-007","title":"Google","text":"Google index ses pages."})"
    "\n"
    R"({"id":"tech-008","title":"Grève SNCF","text":"La grève de la SNCF continue.","date":"2999-01-01"})"
    "\n";

/// Returns a folder in which the files that the documents name are there, and "DIR" and "presse" are indexes.
const test::Workspace& workspace() {
  static const test::Workspace made;
  static const bool filled = [] {
    made.write("articles.jsonl", articles);
    made.write("archive.jsonl.zst", articles);
    made.write("dump.jsonl.zst", articles);
    made.write("page.html",
               "<html><title>Une page</title><body><p>Un texte assez long pour être un article.</p></html>");
    made.write("flux.xml",
               "<rss version=\"2.0\"><channel><item><title>Un</title><link>https://example.org/1</link>"
               "<description>Un texte.</description></item></channel></rss>");
    made.write("queries.tsv", "1\texclusivité Azure\n");
    made.write("europresse.HTML",
               "<html><title>Une page</title><body><p>Un texte assez long pour être un article.</p></html>");
    for (const char* name : {"noms.txt", "veille.txt"}) made.write(name, "PPDA, Patrick Poivre d'Arvor\n");
    made.write("veille.csv", "nom;requête\nAzure;exclusivité Azure\n");
    made.write("veille.toml", "[[watch]]\nname = \"Azure\"\nquery = \"exclusivité Azure\"\njsonl = \"azure.jsonl\"\n");
    made.write("qrels.txt", "1 0 tech-001 1\n");
    made.write("texts.txt", "Sam Altman dirige OpenAI.\n");
    return made.run(
                   "mkdir articles && cp articles.jsonl articles/ && fsearch index --db DIR articles && "
                   "fsearch index --db presse articles")
               .status == 0;
  }();
  REQUIRE(filled);
  return made;
}

/// Returns the lines of the ```sh blocks of a document that start with "fsearch".
std::vector<std::string> shown_in(const std::string& document) {
  std::vector<std::string> lines;
  for (const auto& file : source_files()) {
    if (file.path != document) continue;
    bool inside = false;
    for (const auto& line : file.lines) {
      if (line.starts_with("```")) inside = line == "```sh";
      if (inside && line.starts_with("fsearch ")) lines.push_back(line);
    }
  }
  return lines;
}

/// A reader's index is at ~/presse, the tool zstd need not be there, and nothing waits for a terminal.
test::Outcome run(const std::string& line) {
  return workspace().run("FSEARCH_DB=DIR; export FSEARCH_DB; zstd() { cat; }\n" + line);
}

}  // namespace

TEST_CASE("every command of README.md and docs/command-line.md runs as it is shown") {
  for (const char* document : {"README.md", "docs/command-line.md"}) {
    const auto lines = shown_in(document);
    CHECK(lines.size() > 5);
    for (const auto& line : lines) {
      const test::Outcome outcome = run(line);
      INFO(document, ": ", line, "\n", outcome.err);
      CHECK(outcome.status <= (line.starts_with("fsearch watch") ? 1 : 0));  // The first watch only remembers.
    }
  }
}

TEST_CASE("every example of a subcommand's help runs as it is shown, but for the files it names") {
  const std::string names = run("fsearch --help | sed -n 's/^  \\([a-z]*\\) .*/\\1/p'").out;
  std::istringstream stream(names);
  std::size_t examples = 0;
  for (std::string name; stream >> name;) {
    std::istringstream help(run("fsearch " + name + " --help").out);
    for (std::string line; std::getline(help, line);) {
      const std::size_t begin = line.find("Example: fsearch ");
      if (begin == std::string::npos) continue;
      ++examples;
      const std::string command =
          "ln -sfn DIR news; mkdir -p corpus; ln -sfn ../articles corpus/articles; " + line.substr(begin + 9);
      const test::Outcome outcome = run(command);
      INFO(line, "\n", outcome.err);
      CHECK(outcome.status != 2);
    }
  }
  CHECK(examples > 5);
}

}  // namespace fsearch::repository
