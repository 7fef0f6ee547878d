#include "wording/answer_words.hpp"

#include <algorithm>

#include "wording/french_format.hpp"

namespace fsearch {
namespace {

/// Articles that no number of the answer counts.
std::string some_more(const SearchResult& result) {
  if (result.match == MatchMode::some) return " avec une partie au moins des mots";
  if (result.total_partial == 0) return "";
  return (result.total_partial_exact ? ", et " : ", et environ ") + french_count(result.total_partial) +
         " avec une partie des mots";
}

}  // namespace

std::string count_line(const SearchResult& result) {
  if (result.total == 0) return "Aucun article" + some_more(result);
  return (result.total_exact ? "" : "Environ ") + french_count(result.total, "article", "articles") + some_more(result);
}

std::vector<AddedTogether> added_together(const SearchResult& result) {
  std::vector<AddedTogether> groups;
  for (const AddedWords& added : result.added) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const AddedTogether& group) {
      return group.kind == added.kind && group.typed == added.typed;
    });
    if (same == groups.end())
      groups.push_back({added.kind, added.typed, {added.text}});
    else
      same->texts.push_back(added.text);
  }
  return groups;
}

}  // namespace fsearch
