/// fsearch stories: articles about one affair, grouped.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/display_text.hpp"
#include "cli/console/output.hpp"
#include "cli/console/terminal.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "json/stories_json.hpp"
#include "wording/french_format.hpp"

namespace fsearch {
namespace {

struct StoriesCommand {
  StoryRequest asked;
  std::size_t shown = 5;  ///< Articles of each.
  SearchCommand search;
};

std::string span_of_days(const Story& story) {
  const std::string first = story.articles.front().date.substr(0, 10), last = story.articles.back().date.substr(0, 10);
  return first == last ? french_date(first) : "du " + french_date(first) + " au " + french_date(last);
}

std::string in_words(const Story& story, std::size_t shown, const Palette& palette) {
  std::string text = palette.title + paint(to_glyphs(story.headline), {}) + palette.reset + "\n  " +
                     french_count(story.articles.size(), "article", "articles") + ", " +
                     french_count(story.sources, "source", "sources") + ", " + span_of_days(story) + "\n";
  std::string names;
  for (const std::string& name : story.names) names += (names.empty() ? "  " : ", ") + name;
  if (!names.empty()) text += paint(to_glyphs(names), {}) + "\n";
  for (std::size_t i = 0; i < std::min(shown, story.articles.size()); ++i) {
    const Article& article = story.articles[i];
    const std::string source = article.source.empty() ? "" : ", " + article.source;
    text += palette.dim + paint(to_glyphs("  " + french_date(article.date.substr(0, 10)) + source + "\u202F: "), {}) +
            palette.reset + paint(to_glyphs(article.title + " [" + article.id + "]"), {}) + "\n";
  }
  if (story.articles.size() > shown)
    text += "  … et " + french_count(story.articles.size() - shown, "autre", "autres") + "\n";
  return text + "\n";
}

std::string as_text(const StoryList& list, std::size_t shown, const Palette& palette) {
  std::string text = warning_lines(list.warnings);
  for (const Story& story : list.stories) text += in_words(story, shown, palette);
  if (list.found == 0) text += "Aucune affaire.\n";
  if (list.found > 0 && list.stories.empty())
    text += french_count(list.found) + (list.found == 1 ? " affaire.\n" : " affaires.\n");
  if (list.read < list.articles)
    text += french_count(list.read, "article groupé", "articles groupés") + " sur " + french_count(list.articles) +
            "\u202F: les plus récents, et seulement ceux qui ont un jour.\n";
  return text;
}

int run_stories(StoriesCommand& command) {
  command.asked.among = usual_request(command.search);
  Searcher searcher(databases_or_default(command.search.databases));
  const StoryList list = find_stories(searcher, command.asked);
  const Palette colours = palette(use_colour(command.search.color, standard_output()));
  write_output(command.search.format == "json" ? to_json(list) + "\n" : as_text(list, command.shown, colours));
  return list.found == 0 ? kNothingFound : kFound;
}

}  // namespace

void setup_stories(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<StoriesCommand>();
  CLI::App* stories = app.add_subcommand("stories", "Articles about one affair, grouped, with its span of days");
  stories->add_option("--query", command->search.words, "Only articles that match this query")
      ->expected(1)
      ->option_text("QUERY");
  stories->add_option("--id", command->asked.id, "Only the story of this article")->type_name("ID");
  add_database_option(*stories, command->search.databases);
  add_count_option(*stories, "--limit", command->asked.limit, "At most N stories, those of most articles first");
  add_count_option(*stories, "--articles", command->shown, "At most N articles of each, the oldest first (text)");
  stories->add_option("--format", command->search.format, "For a reader or for a program")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  add_filter_options(*stories, command->search);
  stories->footer(
      "The newest 5,000 articles at most are grouped: --since, --until and --query choose them.\n"
      "Example: fsearch stories --db news --since \"il y a deux mois\"\n"
      "Example: fsearch stories --db news --id tech-001\n");
  stories->callback([command, &chosen] { chosen = [command] { return run_stories(*command); }; });
}

}  // namespace fsearch
