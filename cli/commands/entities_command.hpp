/// fsearch entities: the people, places and organisations that a text, an article or a whole index names.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/searcher.hpp"

namespace fsearch {

struct EntitiesCommand {
  std::string text;       ///< A file of one text a line, or "-" for standard input.
  std::string labels;     ///< A file for parse_labelled_texts(), to measure by.
  bool mistakes = false;  ///< Also print each entity missed or invented.

  // Without `text` and `labels`, the entities of an index.
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::string article;                 ///< The id of one article; empty for all.
  std::string query;                   ///< Only of the articles found; empty for all.
  std::string type = "all";            ///< person, org, place, other or all.
  std::size_t limit = 20;
  bool limited = false;  ///< Whether it was given: of an article all are listed otherwise.
  std::string format = "text";
};

int run_entities(const EntitiesCommand& command);

/// Prints the entities of an index, the most frequent first, or of an article; returns the exit status.
int list_index_entities(const EntitiesCommand& command);

/// Returns a row an entity: name, type, number of articles; tabs between.
std::string render_entity_counts(const std::vector<EntityCount>& entities);

/// Returns a row an entity: name, type, number of mentions.
std::string render_article_entities(const std::vector<ArticleEntity>& entities);

}  // namespace fsearch
