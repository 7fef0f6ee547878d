// The entities that an index holds: of all its articles, of those a query finds, of one.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/commands/entities_command.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/json.hpp"
#include "searcher/chosen_entities.hpp"

namespace fsearch {
namespace {

std::string row(const std::string& name, EntityType type, std::size_t count) {
  return printable(name) + "\t" + std::string(name_of(type)) + "\t" + std::to_string(count) + "\n";
}

/// Those of the type asked for, all where none was.
std::vector<ArticleEntity> entities_of(const EntitiesCommand& command, Searcher& searcher) {
  std::vector<ArticleEntity> entities = searcher.entities_of(command.article);
  if (entities.empty())
    write_message("fsearch: " + command.article + ": no such article, or one that names nobody and nothing");
  return chosen_entities(std::move(entities), entity_type_named(command.type), SIZE_MAX);
}

int print_entities_of(const EntitiesCommand& command, Searcher& searcher) {
  auto entities = entities_of(command, searcher);
  const bool any = !entities.empty();  // Whatever the limit leaves of them.
  if (command.limited) entities = chosen_entities(std::move(entities), std::nullopt, command.limit);
  write_output(command.format == "json" ? to_json(command.article, entities) + "\n"
                                        : render_article_entities(entities));
  return any ? kFound : kNothingFound;
}

}  // namespace

std::string render_entity_counts(const std::vector<EntityCount>& entities) {
  std::string rows;
  for (const auto& entity : entities) rows += row(entity.name, entity.type, entity.articles);
  return rows;
}

std::string render_article_entities(const std::vector<ArticleEntity>& entities) {
  std::string rows;
  for (const auto& entity : entities)
    rows += row(entity.name, entity.type, entity.in_title.size() + entity.in_text.size());
  return rows;
}

int list_index_entities(const EntitiesCommand& command) {
  Searcher searcher(databases_or_default(command.databases));
  if (!command.article.empty()) return print_entities_of(command, searcher);
  // One at least is asked for, as the status says whether there is any: a limit of 0 is no "nothing found".
  auto entities =
      searcher.entities({entity_type_named(command.type), command.query, std::max<std::size_t>(command.limit, 1)});
  const bool any = !entities.empty();
  entities.resize(std::min(entities.size(), command.limit));
  write_output(command.format == "json" ? to_json(entities) + "\n" : render_entity_counts(entities));
  return any ? kFound : kNothingFound;
}

}  // namespace fsearch
