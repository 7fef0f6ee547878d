/// What a shell completes.
#include <doctest/doctest.h>

#include "tests/support/program.hpp"

namespace fsearch::test {
namespace {

constexpr const char* articles =
    R"({"id":"a1","text":"Sam Altman dirige OpenAI. L’intelligence artificielle change.","source":"Le Phare","section":"Tech"})"
    "\n"
    R"({"id":"a2","text":"Sam Altman attend. L’intelligence artificielle avance.","source":"Écho du Soir"})"
    "\n";

/// The candidates for the last of these words, each followed by a line end.
std::string candidates(const Workspace& here, const std::string& words) {
  return here.run("fsearch __complete " + words + " | cut -f1").out;
}

TEST_CASE("subcommands, options and their values are completed, with what they are") {
  const Workspace here;
  CHECK(candidates(here, "in") == "index\ninfo\n");
  CHECK(contains(here.run("fsearch __complete inf").out, "info\tSay what an index holds\n"));
  CHECK(candidates(here, "index --re") == "--rebuild\n--report\n");
  CHECK(candidates(here, "search --sort dat") == "date\ndate-asc\n");
  CHECK(candidates(here, "search --sort=dat") == "--sort=date\n--sort=date-asc\n");
  CHECK(candidates(here, "--facets source,ye") == "source,year\n");
  CHECK(candidates(here, "info --format ''") == "text\njson\n");
  CHECK(candidates(here, "entities --type pe") == "person\n");
  CHECK(contains(candidates(here, "index --format ''"), "iramuteq\n"));
}

TEST_CASE("files and folders are left to the shell") {
  const Workspace here;
  CHECK(candidates(here, "index --db ''") == ":folders\n");
  CHECK(candidates(here, "index ''") == ":files\n");
  CHECK(candidates(here, "search --requests ''") == ":files\n");
  CHECK(candidates(here, "batch ''") == ":files\n");
  CHECK(candidates(here, "watch ''") == ":files\n");
}

TEST_CASE("sources, sections, words and names come from the index") {
  const Workspace here;
  index_lines(here, articles);
  CHECK(candidates(here, "search --db db --source le") == "Le Phare\n");
  CHECK(candidates(here, "search --db db --source ech") == "Écho du Soir\n");
  CHECK(candidates(here, "search --db db --section ''") == "Tech\n");
  CHECK(contains(candidates(here, "search --db db 'intelligence ar'"), "intelligence artificielle\n"));
  CHECK(candidates(here, "search --db db 'personne:sa'") == "personne:\"Sam Altman\"\n");
  CHECK(candidates(here, "search --db db 'org:'") == "org:OpenAI\n");
  CHECK(candidates(here, "quotes --db db --of sa") == "Sam Altman\n");
  CHECK(contains(candidates(here, "trend --db db 'intelligence ar'"), "intelligence artificielle\n"));
}

TEST_CASE("where there is no index, or nothing fits, there are no candidates and no message") {
  const Workspace here;
  const Outcome outcome = here.run("fsearch __complete search --db none --source x");
  CHECK(outcome.status == 0);
  CHECK(outcome.out + outcome.err == "");
  CHECK(candidates(here, "index --zzz") == "");
}

/// What bash puts in place of the last of `words`, as it would stand on the command line.
std::string in_bash(const Workspace& here, const std::string& words) {
  here.write("complete.bash", R"(
fsearch() { "$FSEARCH" "$@"; }
. "$COMPLETIONS/fsearch.bash"
COMP_WORDS=(fsearch "$@"); COMP_CWORD=$#
_fsearch
printf '%s\n' "${COMPREPLY[@]}"
)");
  return here.run("FSEARCH='" FSEARCH_PROGRAM "' COMPLETIONS='" FSEARCH_COMPLETIONS "' bash complete.bash " + words)
      .out;
}

TEST_CASE("bash completes subcommands, values and, with their spaces quoted, the sources of an index") {
  const Workspace here;
  index_lines(here, articles);
  CHECK(in_bash(here, "inf") == "info\n");
  CHECK(in_bash(here, "search --sort dat") == "date\ndate-asc\n");
  CHECK(in_bash(here, "search --db db --source le") == "Le\\ Phare\n");
  CHECK(in_bash(here, "search --db db --source \"'le\"") == "Le Phare\n");
  CHECK(in_bash(here, "search --requests lin") == "lines.jsonl\n");
}

TEST_CASE("the scripts for bash, zsh and fish are well-formed, where these shells are") {
  const Workspace here;
  const auto parses = [&](const std::string& shell, const std::string& script) {
    const Outcome outcome = here.run("command -v " + shell + " >/dev/null || exit 0; " + shell +
                                     " -n '" FSEARCH_COMPLETIONS "/" + script + "'");
    INFO(shell, ": ", outcome.err);
    CHECK(outcome.status == 0);
  };
  parses("bash", "fsearch.bash");
  parses("zsh", "_fsearch");
  parses("fish", "fsearch.fish");
}

}  // namespace
}  // namespace fsearch::test
