/// Articles by the entities that they name. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/entity_index.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/index/weighted_term.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the type that a field or facet asks for; nothing where any will do.
std::optional<EntityType> entity_type_of(Field field);

/// Returns the terms of what the leaf says: the very name, in any case and with or without its accents and its
/// article; a person's surname; another name of the same (USA, OMS, as data/entity_aliases.tsv or the articles
/// themselves tell). The surname alone is among them where one person owns it. None comes twice.
std::vector<std::string> entity_terms(const Query& leaf, IndexReader& reader);

/// Returns the terms of what a leaf says that is this name, of a type or of all. Remembered; valid until the next call.
const std::vector<std::string>& terms_of_name(const std::string& name, std::optional<EntityType> type,
                                              IndexReader& reader);

/// Returns how many articles hold each of the terms, summed: one that holds several counts for each.
std::uint32_t articles_with(const std::vector<std::string>& terms, const IndexReader& reader);

/// Returns the words by which texts name it: of a person the surname, of anything else all of its key.
std::vector<std::string> words_of_name(const schema::EntityTerm& entity);

/// Returns the query for the articles that hold any of entity_terms().
Xapian::Query entity_query(const Query& leaf, IndexReader& reader);

/// Returns the query for the articles that name what the query's name means.
Xapian::Query named_query(const QueryEntity& name, const EntityIndex& entities);

/// Returns terms that add to the weight of articles which write as names what the query means as names but writes
/// small: "mairie de tours". They find nothing that its words do not find.
std::vector<WeightedTerm> name_terms(const QueryNames& names);

/// Returns the query that finds the same articles, but prefers those that often write as names what entity filters
/// ask for, or write it in their title: they are most about it.
Xapian::Query prefer_asked(const Xapian::Query& query, const std::vector<AskedEntity>& asked);

/// Returns the query that finds the same articles, but prefers those by name_terms().
Xapian::Query prefer_names(const Xapian::Query& query, const QueryNames& names);

}  // namespace fsearch
