#include "tests/support/program.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fsearch::test {
namespace {

constexpr const char* kPrelude =
    "unset FSEARCH_DB XDG_DATA_HOME NO_COLOR; export HOME=\"$PWD\" TERM=xterm\n"
    "fsearch() { \"" FSEARCH_PROGRAM "\" \"$@\"; }\n";

}  // namespace

Workspace::Workspace() {
  std::string name = (std::filesystem::temp_directory_path() / "fsearch-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make the folder " + name);
  path_ = name;
}

Workspace::~Workspace() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Workspace::write(const std::string& name, std::string_view content) const {
  std::ofstream(path_ / name, std::ios::binary) << content;
}

std::string Workspace::read(const std::string& name) const {
  std::ifstream file(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Outcome Workspace::run(const std::string& script) const {
  write(".script", kPrelude + script + "\n");
  const std::string command = "cd '" + path_.string() + "' && sh .script >.out 2>.err </dev/null";
  const int status = std::system(command.c_str());
  return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1, .out = read(".out"), .err = read(".err")};
}

void index_lines(const Workspace& here, std::string_view lines) {
  here.write("lines.jsonl", lines);
  const Outcome outcome = here.run("fsearch index --db db lines.jsonl");
  if (outcome.status != 0) throw std::runtime_error("fsearch index: " + outcome.err);
}

std::string indexed_ids(const Workspace& here) {
  return here.run("fsearch export --db db | sed 's/^{\"id\":\"\\([^\"]*\\)\".*/\\1/' | sort | tr '\\n' ' '").out;
}

bool is_sound(const Workspace& here) { return here.run("fsearch check --db db").status == 0; }

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace fsearch::test
