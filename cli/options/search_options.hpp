/// The options that search and similar share, and how they answer.
#pragma once
#include "cli/commands/commands.hpp"
#include "cli/commands/search_command.hpp"

namespace fsearch {

/// Adds --format, --color, --limit, --offset, --passages, --sort, the filters, what is
/// shown once, --recent, --facets and --histogram to `app`.
void add_answer_options(CLI::App& app, SearchCommand& command);

/// Prints the answer as `command` asks; returns the exit status. Throws Error where it cannot be written.
int print_answer(const SearchCommand& command, const SearchResult& result);

}  // namespace fsearch
