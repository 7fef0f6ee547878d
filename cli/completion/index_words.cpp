#include "cli/completion/index_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "fsearch/searcher.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_words = 20;
constexpr std::size_t most_names = 2000;

/// What finds every article: no word is so long.
constexpr const char* everything = "-zzzzzzzzzzzzzzzz";

constexpr std::array<std::pair<std::string_view, EntityType>, 6> name_fields{
    {{"personne:", EntityType::person},
     {"person:", EntityType::person},
     {"organisation:", EntityType::organisation},
     {"org:", EntityType::organisation},
     {"lieu:", EntityType::place},
     {"place:", EntityType::place}}};

constexpr std::array<EntityType, 3> named_types{EntityType::person, EntityType::organisation, EntityType::place};

bool begins(const std::string& value, const std::string& typed) { return fold(value).starts_with(fold(typed)); }

std::vector<std::string> names_of(Searcher& searcher, EntityType type, const std::string& typed) {
  std::vector<std::string> names;
  for (EntityCount& entity : searcher.entities({type, "", most_names}))
    if (names.size() < most_words && begins(entity.name, typed)) names.push_back(std::move(entity.name));
  return names;
}

std::vector<std::string> field_names(const std::string& database, std::string_view field, EntityType type,
                                     std::string typed) {
  if (typed.starts_with('"')) typed.erase(0, 1);
  Searcher searcher({database});
  std::vector<std::string> words = names_of(searcher, type, typed);
  for (std::string& name : words) {
    const bool one_word = name.find(' ') == std::string::npos;
    name = std::string(field) + (one_word ? name : "\"" + name + "\"");
  }
  return words;
}

}  // namespace

std::vector<std::string> field_values(const std::string& database, const std::string& field, const std::string& typed) {
  SearchRequest request;
  request.query = everything;
  request.limit = 0;
  request.facets = {field == "source" ? FacetField::source : FacetField::section};
  std::vector<std::string> values;
  for (const Facet& facet : Searcher({database}).search(request).facets)
    for (const auto& [value, _] : facet.counts)
      if (begins(value, typed) && values.size() < most_words) values.push_back(value);
  return values;
}

std::vector<std::string> entity_names(const std::string& database, const std::string& typed) {
  std::vector<std::string> all;
  Searcher searcher({database});
  for (const EntityType type : named_types)
    for (std::string& name : names_of(searcher, type, typed))
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
  return all;
}

std::vector<std::string> query_words(const std::string& database, const std::string& typed) {
  for (const auto& [field, type] : name_fields)
    if (typed.starts_with(field)) return field_names(database, field, type, typed.substr(field.size()));
  std::vector<std::string> words;
  if (typed.empty()) return words;
  for (const Suggestion& suggestion : Searcher({database}).suggest(typed, most_words))
    if (suggestion.kind != Suggestion::Kind::title) words.push_back(suggestion.text);
  return words;
}

}  // namespace fsearch
