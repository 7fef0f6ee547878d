/// Relevance judgements (TREC "qrels"): which articles answer a query, and how well.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace fsearch {

/// The relevant articles of one query: id -> grade, always above 0.
using Grades = std::map<std::string, int, std::less<>>;

/// Query id -> its relevant articles, never empty: a query nothing answers cannot be scored.
using Judgements = std::map<std::string, Grades, std::less<>>;

/// Returns the judgements of `content`, one `query iteration article grade` a line, columns separated by
/// blanks; grades of 0 and below say "not relevant" and are dropped, the last of two for one article holds.
/// `name` is the file's name for messages. Throws Error at the first bad line, naming it.
/// parse_judgements("q1 0 d3 2\n", "qrels") is {"q1": {"d3": 2}}.
Judgements parse_judgements(std::string_view content, const std::string& name);

/// Returns the judgements in the file at `path`. Throws Error.
Judgements read_judgements(const std::string& path);

}  // namespace fsearch
