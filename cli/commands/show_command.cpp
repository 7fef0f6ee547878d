/// fsearch show: one article whole, with what a query finds in it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/options/database_option.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/pager.hpp"
#include "cli/render/render_article.hpp"
#include "cli/console/terminal.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

struct ShowCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::vector<std::string> ids;        ///< Of articles, or of passages: "tech-1#3" is of tech-1.
  std::string query;                   ///< Whose words are marked; empty for none.
  bool passages = false;               ///< Only the passages that the query finds.
  std::string format = "text";         ///< Or "json".
  std::string color = "auto";
};

std::string article_of_passage(const std::string& id) {
  const std::size_t sign = id.rfind('#');
  const bool numbered = sign != std::string::npos && sign + 1 < id.size() &&
                        id.find_first_not_of("0123456789", sign + 1) == std::string::npos;
  return numbered ? id.substr(0, sign) : "";
}

std::optional<Article> find_article(Searcher& searcher, const std::string& id) {
  auto article = searcher.article(id);
  if (const std::string whole = article_of_passage(id); !article && !whole.empty())
    article = searcher.article(whole);
  return article;
}

ArticleMarks find_marks(Searcher& searcher, const std::string& id, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.id = id;
  request.limit = 1;
  request.passages = std::numeric_limits<std::size_t>::max();
  SearchResult result = searcher.search(request);
  ArticleMarks marks{query, std::move(result.warnings), {}, {}, {}};
  if (result.hits.empty()) return marks;
  marks.in_title = std::move(result.hits.front().title_highlights);
  for (PassageHit& passage : result.hits.front().passages) {
    if (passage.highlights.empty()) continue;
    for (const Span& mark : passage.highlights)
      marks.in_text.push_back({passage.span.begin + mark.begin, passage.span.begin + mark.end});
    marks.passages.push_back(std::move(passage));
  }
  std::sort(marks.in_text.begin(), marks.in_text.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return marks;
}

void report_nothing_marked(const ShownArticle& shown, const std::string& query) {
  if (shown.marks && shown.marks->in_text.empty() && shown.marks->in_title.empty())
    write_message("fsearch: " + shown.article.id + ": nothing in it answers " + query);
}

int run_show(const ShowCommand& command) {
  Searcher searcher(databases_or_default(command.databases));
  const TextStyle style{.colour = use_colour(command.color, standard_output()),
                        .columns = terminal_columns()};
  std::string text;
  for (const auto& id : command.ids) {
    const auto article = find_article(searcher, id);
    if (!article) {
      write_message("fsearch: " + id + ": no such article");
      continue;
    }
    ShownArticle shown{*article, std::nullopt, command.passages};
    if (!command.query.empty()) shown.marks = find_marks(searcher, article->id, command.query);
    report_nothing_marked(shown, command.query);
    const bool json = command.format == "json";
    if (!json && !text.empty()) text += "\n";
    text += json ? render_article_json(shown) : render_article(shown, style);
  }
  write_paged(text);
  return text.empty() ? kNothingFound : kFound;
}

}  // namespace

void setup_show(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<ShowCommand>();
  CLI::App* show = app.add_subcommand("show", "Print articles whole, with the words of a query marked");
  show->add_option("ID", command->ids, "Ids of articles, as search prints them")->required();
  add_database_option(*show, command->databases);
  auto* query =
      show->add_option("--query", command->query, "Mark what this query finds: in colour, or ‹so› without")
          ->option_text("QUERY");
  show->add_flag("--passages", command->passages, "Only the passages that the query finds, the best first")
      ->needs(query);
  show->add_option("--format", command->format, "text, or json: an object a line")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->option_text("FORMAT");
  show->add_option("--color", command->color,
                   "auto, always or never; auto is on a terminal, unless NO_COLOR is set")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
      ->option_text("WHEN");
  show->footer(
      "A text longer than the terminal goes through $PAGER (less -R; none where that is empty).\n"
      "Exit status 1 where there is no such article.\n"
      "Example: fsearch show --db news --query \"exclusivité Azure\" tech-001\n");
  show->callback([command, &chosen] { chosen = [command] { return run_show(*command); }; });
}

}  // namespace fsearch
