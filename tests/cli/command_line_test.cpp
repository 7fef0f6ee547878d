#include "cli/command_line.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "cli/options/subcommand_guess.hpp"
#include "cli/options/verbatim.hpp"
#include "fsearch/error.hpp"

using fsearch::request_of;
using fsearch::SearchCommand;
using fsearch::SortOrder;
using fsearch::with_default_subcommand;

namespace {

using Words = std::vector<std::string>;

Words completed(const Words& arguments) { return with_default_subcommand(arguments, {"search", "index", "eval"}); }

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

TEST_CASE("meant_subcommand: a subcommand is meant as it is, though another is one edit from it") {
  const std::vector<std::string> names{"batch", "watch"};
  CHECK(fsearch::meant_subcommand({"watch"}, names).empty());
  CHECK(fsearch::meant_subcommand({"natch"}, names) == "batch");
  CHECK(fsearch::meant_subcommand({}, names).empty());
}

TEST_CASE("is_one_edit: one letter more, less or other, or two exchanged, whatever bytes it takes") {
  for (const char* typed : {"indx", "indexe", "ondex", "idnex", "îndex", "Index"})
    CHECK(fsearch::is_one_edit(typed, "index"));
  for (const char* typed : {"index", "inde xe", "indices", "nidxe", "Azure", "", "îndèx"})
    CHECK_FALSE(fsearch::is_one_edit(typed, "index"));
}

TEST_CASE("mark_arguments: all but options and the subcommand; after -- everything") {
  Words words{"search", "--db", "[a]", "--source=[x]", "-h", "-12 degrés", "-hiver", "-", "--limit=5", "--", "--db"};
  fsearch::mark_arguments(words);
  const auto marked = [](const std::string& text) { return std::string(1, '\0') + text; };
  CHECK(words == Words{"search", "--db", marked("[a]"), "--source=" + marked("[x]"), "-h", marked("-12 degrés"),
                       marked("-hiver"), "-", "--limit=5", "--", marked("--db")});
  CHECK(fsearch::unmarked(marked("[a]")) == "[a]");
}

TEST_CASE("request_of: arguments make one query, operators and inner spaces as typed") {
  SearchCommand command;
  command.words = {"exclusivité  Azure", "-Google", "[x]"};
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

TEST_CASE("request_of: dates that are none, or bound the wrong side, are errors that say what would do") {
  const auto with = [](const char* since, const char* until) {
    SearchCommand command;
    command.words = {"a"};
    command.request.since = since;
    command.request.until = until;
    return command;
  };
  CHECK_NOTHROW(request_of(with("il y a deux mois", "hier")));
  CHECK_NOTHROW(request_of(with("entre mars et mai 2022", "")));
  CHECK_THROWS_WITH_AS(request_of(with("bientôt", "")),
                       doctest::Contains("--since: 'bientôt' is not a date; write 2025"), fsearch::Error);
  CHECK_THROWS_WITH_AS(request_of(with("", "31/02/2025")), doctest::Contains("--until: '31/02/2025' is not a date"),
                       fsearch::Error);
  CHECK_THROWS_WITH_AS(request_of(with("avant 2020", "")), doctest::Contains("tells no beginning; use --until"),
                       fsearch::Error);
  CHECK_THROWS_WITH_AS(request_of(with("", "depuis 2020")), doctest::Contains("tells no end; use --since"),
                       fsearch::Error);
  CHECK_THROWS_WITH_AS(request_of(with("entre mars et mai 2022", "2023")), doctest::Contains("leave --until out"),
                       fsearch::Error);
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
