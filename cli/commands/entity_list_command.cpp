// The entities that an index holds: of all its articles, of those a query finds, of one.
#include "cli/commands/commands.hpp"
#include "cli/commands/entities_command.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/json.hpp"

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
  if (const auto type = entity_type_named(command.type))
    std::erase_if(entities, [&](const ArticleEntity& entity) { return entity.type != *type; });
  return entities;
}

int print_entities_of(const EntitiesCommand& command, Searcher& searcher) {
  const auto entities = entities_of(command, searcher);
  write_output(command.format == "json" ? to_json(command.article, entities) + "\n"
                                        : render_article_entities(entities));
  return entities.empty() ? kNothingFound : kFound;
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
  const auto entities = searcher.entities({entity_type_named(command.type), command.query, command.limit});
  write_output(command.format == "json" ? to_json(entities) + "\n" : render_entity_counts(entities));
  return entities.empty() ? kNothingFound : kFound;
}

}  // namespace fsearch
