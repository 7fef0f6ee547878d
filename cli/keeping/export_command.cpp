/// fsearch export: writes the articles of an index, whole, for other programs.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "exports/article_export.hpp"
#include "fsearch/article_reader.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

struct ExportCommand {
  std::string database;  ///< Empty for the default one.
  std::string format = "jsonl";
  SearchCommand search;  ///< Which articles; all where it has neither words nor filters.

  bool chooses() const {
    const SearchRequest& request = search.request;
    return !search.words.empty() || !request.since.empty() || !request.until.empty() ||
           !request.indexed_since.empty() || !request.source.empty() || !request.section.empty();
  }
};

/// Writes in large pieces what the form gives.
class Output {
 public:
  explicit Output(ArticleExport& form) : form_(form), text_(form.head()) {}

  void add(const Article& article) {
    text_ += form_.add(article);
    if (text_.size() >= written_at_once) flush();
  }
  void finish() {
    text_ += form_.foot();
    flush();
  }

 private:
  static constexpr std::size_t written_at_once = std::size_t{1} << 16U;

  void flush() {
    write_output(text_);
    text_.clear();
  }

  ArticleExport& form_;
  std::string text_;
};

int export_all(const std::string& database, Output& output) {
  ArticleReader articles(database);
  while (const auto article = articles.next()) output.add(*article);
  output.finish();
  if (articles.damaged() == 0) return kFound;
  write_message("fsearch: " + database + ": " + counted(articles.damaged(), "damaged record") +
                " left out; fsearch check says which");
  return kFailed;
}

/// All that match, the oldest first; nothing that holds only a part of the words.
SearchRequest whole_search(const SearchCommand& command, std::size_t articles) {
  SearchRequest request = usual_request(command);
  request.limit = articles;
  request.passages = 0;
  request.partial = false;
  request.collapse = false;
  request.sort = SortOrder::date_ascending;
  return request;
}

int export_found(const std::string& database, const SearchCommand& command, Output& output) {
  Searcher searcher({database});
  const SearchResult result = searcher.search(whole_search(command, searcher.size()));
  for (const Warning& warning : result.warnings) write_message("fsearch: " + warning.text);
  for (const Hit& hit : result.hits)
    if (const auto article = searcher.article(hit.article.id)) output.add(*article);
  output.finish();
  return result.hits.empty() ? kNothingFound : kFound;
}

int run_export(const ExportCommand& command) {
  const std::string database = command.database.empty() ? default_database() : command.database;
  const auto form = article_export(command.format);
  Output output(*form);
  return command.chooses() ? export_found(database, command.search, output) : export_all(database, output);
}

}  // namespace

void setup_export(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<ExportCommand>();
  CLI::App* exported = app.add_subcommand("export", "Write the articles of an index, whole, for other programs");
  add_database_option(*exported, command->database);
  exported
      ->add_option("--format", command->format,
                   "jsonl and csv are indexed again as they are; ris and bibtex are references")
      ->check(CLI::IsMember(std::vector<std::string>(export_formats.begin(), export_formats.end())))
      ->type_name("FORMAT")
      ->capture_default_str();
  exported->add_option("--query", command->search.words, "Only the articles that match this query, the oldest first")
      ->expected(1)
      ->option_text("QUERY");
  add_filter_options(*exported, command->search);
  add_reading_options(*exported, command->search);
  exported->footer(
      "Indexing the JSON lines or the CSV that it prints gives the same articles.\n"
      "Exit status 1 where no article matches, 2 where a damaged one was left out.\n"
      "Example: fsearch export --db news | zstd > news.jsonl.zst\n"
      "Example: fsearch export --db news --format bibtex --query Azure > azure.bib\n");
  exported->callback([command, &chosen] { chosen = [command] { return run_export(*command); }; });
}

}  // namespace fsearch
