#include "cli/commands/entities_command.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/render/render_entities.hpp"
#include "evaluation/lines.hpp"
#include "fsearch/analyzer.hpp"

namespace fsearch {
namespace {

constexpr std::size_t output_block = 1 << 16;

int print_entities(std::string_view lines) {
  Analyzer analyzer;
  EntityFinder finder;
  std::string output;
  bool any = false;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view text = lines.substr(0, end);
    const auto entities = finder.find(text, analyzer.analyze(text));
    any = any || !entities.empty();
    output += render_entities(text, entities);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (output.size() < output_block) continue;
    write_output(output);
    output.clear();
  }
  write_output(output);
  return any ? kFound : kNothingFound;
}

void print_difference(char sign, std::string_view text, const std::vector<LabelledEntity>& these,
                      const std::vector<LabelledEntity>& those, std::string& out) {
  for (const auto& entity : these)
    if (std::find(those.begin(), those.end(), entity) == those.end()) {
      const std::size_t from = entity.span.begin < 50 ? 0 : entity.span.begin - 50;
      out += std::string(1, sign) + "\t" + std::string(name_of(entity.type)) + "\t" +
             std::string(entity.span.of(text)) + "\t" + std::string(text.substr(from, entity.span.end - from + 40)) +
             "\n";
    }
}

std::vector<LabelledEntity> spans_of(const std::vector<Entity>& entities) {
  std::vector<LabelledEntity> spans;
  spans.reserve(entities.size());
  for (const auto& entity : entities) spans.push_back({entity.span, entity.type});
  return spans;
}

int print_scores(const EntitiesCommand& command) {
  const auto texts = read_labelled_texts(command.labels);
  Analyzer analyzer;
  EntityFinder finder;
  EntityScores scores;
  std::string mistakes;
  for (const auto& text : texts) {
    const auto found = spans_of(finder.find(text.text, analyzer.analyze(text.text)));
    add_scores(text.entities, found, scores);
    if (!command.mistakes) continue;
    print_difference('-', text.text, text.entities, found, mistakes);
    print_difference('+', text.text, found, text.entities, mistakes);
  }
  write_output(mistakes + render_entity_scores(scores));
  return texts.empty() ? kNothingFound : kFound;
}

void add_index_options(CLI::App& app, EntitiesCommand& command) {
  add_database_option(app, command.databases);
  auto* article = app.add_option("--of", command.article, "Only those of this article, with their places in JSON")
                      ->option_text("ID");
  app.add_option("--query", command.query, "Only those of the articles found: who appears with whom")
      ->option_text("QUERY")
      ->excludes(article);
  app.add_option("--type", command.type, "person, org, place, other or all; PER, ORG, LOC, MISC too")
      ->transform(CLI::IsMember({"person", "org", "place", "other", "all", "per", "loc", "misc"}, CLI::ignore_case)
                      .description(""))
      ->option_text("TYPE");
  add_count_option(app, "--limit", command.limit, "At most N; with --of, all where nothing is said");
  app.add_option("--format", command.format, "text or json; --text always prints JSON")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->option_text("FORMAT");
}

}  // namespace

int run_entities(const EntitiesCommand& command) {
  if (!command.labels.empty()) return print_scores(command);
  if (command.text.empty()) return list_index_entities(command);
  return print_entities(command.text == "-" ? read_input() : read_text_file(command.text));
}

void setup_entities(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<EntitiesCommand>();
  CLI::App* entities =
      app.add_subcommand("entities", "The people, organisations and places that an index, or a text, names");
  add_index_options(*entities, *command);
  auto* text = entities->add_option("--text", command->text, "Those of a text a line; - reads standard input")
                   ->type_name("FILE");
  auto* labels = entities->add_option("--score", command->labels, "Measure against labelled texts (CoNLL columns)")
                     ->type_name("FILE");
  text->excludes(labels);
  entities->add_flag("--mistakes", command->mistakes, "With --score: also list what was missed (-) or invented (+)")
      ->needs(labels);
  entities->footer(
      "Of an index: name, type (PER, ORG, LOC, MISC), number of articles, tabs between; the most frequent first.\n"
      "--text prints one JSON object a line: {\"entities\": [{\"start\": 0, \"end\": 10, \"type\": \"PER\", "
      "...}]}.\n"
      "start and end count bytes. Exit status 1 where nothing is named.\n"
      "Examples: fsearch entities --db news --query \"Sam Altman\" --type org\n"
      "          echo \"Sam Altman dirige OpenAI\" | fsearch entities --text -\n");
  entities->callback([entities, command, &chosen] {
    command->limited = entities->count("--limit") > 0;
    chosen = [command] { return run_entities(*command); };
  });
}

}  // namespace fsearch
