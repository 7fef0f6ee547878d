/// What may be meant by the beginning of a word of the command line: subcommands, options, their values, and what an
/// index holds. The shells ask by `fsearch __complete WORD...`.
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fsearch {

/// A word that may stand there, and what it is; or, with the names below, files that the shell knows better.
struct CompletionWord {
  std::string word;
  std::string description;
};

inline constexpr const char* candidate_files = ":files";
inline constexpr const char* candidate_folders = ":folders";

/// Returns what may stand in place of the last of `words`, which are all after the program's name; the last may be
/// empty. `app` has every subcommand. {"index", "--for"} gives --format. Never throws: where the index cannot be read,
/// it adds nothing.
std::vector<CompletionWord> complete(const CLI::App& app, const std::vector<std::string>& words);

/// Prints them, "word<TAB>description" each on a line. Returns the exit status.
int print_candidates(const CLI::App& app, const std::vector<std::string>& words);

}  // namespace fsearch
