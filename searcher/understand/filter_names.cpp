#include "searcher/understand/filter_names.hpp"

#include <algorithm>

#include "searcher/index/candidates.hpp"
#include "searcher/index/entity_filter.hpp"
#include "searcher/index/xapian_query.hpp"
#include "searcher/names/name_cues.hpp"
#include "searcher/parse/query_groups.hpp"
#include "searcher/spelling/spelling.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_joined = 7;  ///< Words of a name without quotes.

/// How many articles name what a filter asks for, those that name it in several ways counted for each.
std::uint32_t articles_named(const Query& leaf, IndexReader& reader) {
  return articles_with(entity_terms(leaf, reader), reader);
}

bool is_named(const Query& leaf, IndexReader& reader) { return articles_named(leaf, reader) > 0; }

/// By this very name, not by a surname alone.
std::uint32_t articles_with_name(const std::string& name, Field field, const EntityIndex& entities) {
  const std::string key = entity_key_of(name);
  const auto type = entity_type_of(field);
  std::uint32_t sum = 0;
  for (const KnownEntity& known : entities.called(key))
    if (known.entity.key == key && (!type || known.entity.type == *type)) sum += known.articles;
  return sum;
}

/// Whether a field has values of words that facets count, not names of entities.
bool has_plain_values(Field field) {
  return field == Field::author || field == Field::source || field == Field::section;
}

bool has_articles(const Query& leaf, IndexReader& reader) {
  return !find_matches(reader, filter_query(leaf, reader.database()), 1).documents.empty();
}

bool continues(const Query& before, const Query& word) {
  return word.kind == Query::Kind::word && word.field == Field::text && word.occur != Occur::must_not &&
         word.boost == 1 && word.span.begin == before.span.end + 1;
}

/// Calls take(value, words) for the value of children[first] with one word more, then two...
template <class Take>
void for_each_longer(const std::vector<Query>& children, std::size_t first, Take take) {
  std::string value = children[first].text;
  for (std::size_t i = first + 1; i < std::min(children.size(), first + most_joined); ++i) {
    if (!continues(children[i - 1], children[i])) return;
    value += " " + children[i].text;
    take(value, i - first);
  }
}

/// How many words after children[first] belong to its name: as many as make the name that most articles give.
std::size_t words_joined(const std::vector<Query>& children, std::size_t first, IndexReader& reader) {
  const Query& filter = children[first];
  // "La" is no name, whatever was found to be called so.
  std::uint32_t most = is_article(entity_key_of(filter.text)) ? 0 : articles_named(filter, reader);
  std::size_t joined = 0;
  for_each_longer(children, first, [&](const std::string& name, std::size_t words) {
    const std::uint32_t articles = articles_with_name(name, filter.field, reader.entities());
    if (articles > most) most = articles, joined = words;
  });
  return joined;
}

/// The same of an author, a source or a section: as many as some article has.
std::size_t words_of_value(const std::vector<Query>& children, std::size_t first, IndexReader& reader) {
  Query longer = children[first];
  longer.kind = Query::Kind::phrase;
  std::size_t joined = 0;
  for_each_longer(children, first, [&](const std::string& value, std::size_t words) {
    longer.text = value;
    if (has_articles(longer, reader)) joined = words;
  });
  return joined;
}

std::string_view as_what(Field field) {
  if (field == Field::person) return " comme personne";
  if (field == Field::place) return " comme lieu";
  return field == Field::organisation ? " comme organisation" : "";
}

/// As what most articles name it instead.
std::string other_reading(Query leaf, IndexReader& reader) {
  std::string_view best;
  std::uint32_t most = 0;
  for (const Field field : {Field::person, Field::place, Field::organisation}) {
    leaf.field = field;
    if (const std::uint32_t articles = articles_named(leaf, reader); articles > most)
      most = articles, best = as_what(field);
  }
  return best.empty() ? std::string() : ", mais" + std::string(best);
}

}  // namespace

Query join_filter_names(Query query, IndexReader& reader) {
  for (Query& child : query.children) child = join_filter_names(std::move(child), reader);
  const std::size_t parts = query.children.size();
  for (std::size_t i = 0; i < query.children.size(); ++i) {
    const Field field = query.children[i].field;
    if (query.children[i].kind != Query::Kind::word || !(is_entity_field(field) || has_plain_values(field))) continue;
    const std::size_t joined =
        is_entity_field(field) ? words_joined(query.children, i, reader) : words_of_value(query.children, i, reader);
    for (std::size_t more = joined; more > 0; --more) {
      query.children[i].text += " " + query.children[i + 1].text;
      query.children[i].span.end = query.children[i + 1].span.end;
      query.children[i].kind = Query::Kind::phrase;
      query.children.erase(query.children.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
  if (query.kind != Query::Kind::bag || query.children.size() == parts) return query;
  Query bag = make_bag(std::move(query.children), query.field);
  bag.occur = query.occur;
  bag.boost *= query.boost;
  return bag;
}

Query correct_filter_names(Query query, Analyzer& analyzer, IndexReader& reader) {
  for (Query& child : query.children) child = correct_filter_names(std::move(child), analyzer, reader);
  if (!query.is_leaf() || !is_entity_field(query.field) || query.kind == Query::Kind::pattern ||
      is_named(query, reader))
    return query;
  Query words;
  words.kind = Query::Kind::word;
  words.text = query.text;
  Query corrected = query;
  corrected.text = correct_spelling(words, analyzer, reader).text;
  return is_named(corrected, reader) ? corrected : query;
}

std::vector<Warning> unknown_filter_names(const Query& query, IndexReader& reader) {
  std::vector<Warning> warnings;
  const auto warn = [&](const std::string& what) { warnings.push_back({WarningCode::unknown_name, what}); };
  for_each_positive_leaf(query, [&](const Query& leaf) {
    if (leaf.kind == Query::Kind::pattern || leaf.kind == Query::Kind::exact) return;
    const std::string value = "« " + leaf.text + " »";
    if (has_plain_values(leaf.field) || leaf.field == Field::language) {
      if (!has_articles(leaf, reader))
        warn("aucun article n’a " + value + " pour " + std::string(field_name(leaf.field)));
    } else if (is_entity_field(leaf.field) && reader.entities().any() && !is_named(leaf, reader)) {
      warn("aucun article ne nomme " + value + std::string(as_what(leaf.field)) + other_reading(leaf, reader));
    }
  });
  return warnings;
}

std::optional<Query> address_asked(std::string_view typed, IndexReader& reader) {
  const std::string_view address = trimmed(typed);
  const bool is_address = address.starts_with("http://") || address.starts_with("https://");
  if (!is_address || address.find_first_of(" \t\n") != std::string_view::npos) return std::nullopt;
  Query query;
  query.kind = Query::Kind::phrase;
  query.field = Field::url;
  query.text = address;
  query.span = {0, static_cast<std::uint32_t>(typed.size())};
  return has_articles(query, reader) ? std::optional(std::move(query)) : std::nullopt;
}

}  // namespace fsearch
