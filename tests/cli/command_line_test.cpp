#include "cli/command_line.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "cli/database_option.hpp"
#include "cli/search_command.hpp"
#include "schema/error.hpp"

using fsearch::is_date_bound;
using fsearch::request_of;
using fsearch::SearchCommand;
using fsearch::SortOrder;
using fsearch::with_default_subcommand;

namespace {

using Words = std::vector<std::string>;

Words completed(const Words& arguments) {
  return with_default_subcommand(arguments, {"search", "index", "eval"});
}

/// Sets a variable of the environment for as long as it lives.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name); old != nullptr) old_ = old;
    ::setenv(name, value, 1);
  }
  ~Variable() { ::setenv(name_, old_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string old_;
};

}  // namespace

TEST_CASE("with_default_subcommand: what does not start with a subcommand is a search") {
  CHECK(completed({"exclusivité Azure"}) == Words{"search", "exclusivité Azure"});
  CHECK(completed({"--limit", "3", "Azure"}) == Words{"search", "--limit", "3", "Azure"});
  CHECK(completed({"prix", "index"}) == Words{"search", "prix", "index"});
}

TEST_CASE("with_default_subcommand: a subcommand comes first, or after -- is a word") {
  CHECK(completed({"index", "a.txt"}) == Words{"index", "a.txt"});
  CHECK(completed({"search", "index"}) == Words{"search", "index"});
  CHECK(completed({"--", "index"}) == Words{"search", "--", "index"});
  CHECK(completed({"Index"}) == Words{"search", "Index"});
}

TEST_CASE("with_default_subcommand: the program's own options are not searches") {
  CHECK(completed({"--help"}) == Words{"--help"});
  CHECK(completed({"--version"}) == Words{"--version"});
  CHECK(completed({}).empty());
}

TEST_CASE("request_of: arguments make one query, operators and inner spaces as typed") {
  SearchCommand command;
  command.words = {"exclusivité  Azure", "-Google", "[x] "};
  CHECK(request_of(command).query == "exclusivité  Azure -Google [x]");
}

TEST_CASE("request_of: order and spelling as asked for") {
  SearchCommand command;
  command.words = {"a"};
  CHECK(request_of(command).sort == SortOrder::relevance);
  CHECK(request_of(command).correct_spelling);
  command.sort = "date-asc";
  command.request.correct_spelling = false;
  CHECK(request_of(command).sort == SortOrder::date_ascending);
  CHECK_FALSE(request_of(command).correct_spelling);
  command.sort = "date";
  CHECK(request_of(command).sort == SortOrder::date);
}

TEST_CASE("request_of: no query is an error with its remedy, an empty one is not") {
  CHECK_THROWS_WITH_AS(request_of({}), doctest::Contains("say what: fsearch QUERY"), fsearch::Error);
  SearchCommand command;
  command.words = {""};
  CHECK(request_of(command).query.empty());
}

TEST_CASE("is_date_bound: years, months and days, nothing else") {
  for (const char* date : {"2025", "2025-03", "2025-12-31"}) CHECK(is_date_bound(date));
  for (const char* text :
       {"", "25", "2025-", "2025-13", "2025-3", "2025-00-01", "2025-03-32", "15/03/2025", "2025-03-15T10:00"})
    CHECK_FALSE(is_date_bound(text));
}

TEST_CASE("default_database: FSEARCH_DB, else XDG_DATA_HOME, else HOME; empty counts as unset") {
  const Variable home("HOME", "/home/anne");
  const Variable data("XDG_DATA_HOME", "");
  const Variable own("FSEARCH_DB", "");
  CHECK(fsearch::default_database() == "/home/anne/.local/share/fsearch");
  const Variable data_set("XDG_DATA_HOME", "/data");
  CHECK(fsearch::default_database() == "/data/fsearch");
  const Variable own_set("FSEARCH_DB", "/srv/news");
  CHECK(fsearch::default_database() == "/srv/news");
  CHECK(fsearch::databases_or_default({}) == Words{"/srv/news"});
  CHECK(fsearch::databases_or_default({"a", "b"}) == Words{"a", "b"});
}
