#include "cli/entities_command.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>

#include "analyzers/analyzer.hpp"
#include "cli/output.hpp"
#include "evaluation/lines.hpp"

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
             std::string(entity.span.of(text)) + "\t" +
             std::string(text.substr(from, entity.span.end - from + 40)) + "\n";
    }
}

std::vector<LabelledEntity> spans_of(const std::vector<Entity>& entities) {
  std::vector<LabelledEntity> spans;
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

}  // namespace

void setup_entities(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<EntitiesCommand>();
  CLI::App* entities =
      app.add_subcommand("entities", "Find the people, organisations and places that texts name");
  auto* text = entities->add_option("--text", command->text, "One text a line; - reads standard input")
                   ->type_name("FILE");
  auto* labels =
      entities->add_option("--score", command->labels, "Measure against labelled texts (CoNLL columns)")
          ->type_name("FILE");
  text->excludes(labels);
  entities
      ->add_flag("--mistakes", command->mistakes,
                 "With --score: also list what was missed (-) or invented (+)")
      ->needs(labels);
  entities->footer(
      "Prints one JSON object a line: {\"entities\": [{\"start\": 0, \"end\": 10, \"type\": \"PER\", "
      "...}]}.\n"
      "start and end count bytes; types are PER, ORG, LOC and MISC. Exit status 1 where no text names any.\n"
      "Example: echo \"Sam Altman dirige OpenAI\" | fsearch entities --text -\n");
  entities->require_option(1, 0);
  entities->callback([command, &chosen] { chosen = [command] { return run_entities(*command); }; });
}

int run_entities(const EntitiesCommand& command) {
  if (!command.labels.empty()) return print_scores(command);
  return print_entities(command.text == "-" ? read_input() : read_text_file(command.text));
}

}  // namespace fsearch
