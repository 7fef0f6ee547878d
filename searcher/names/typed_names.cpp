#include "searcher/names/typed_acronyms.hpp"

#include <algorithm>
#include <string>

#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_acronym = 5;  ///< In letters: PISA; GUERRE is a word that somebody shouts.
/// Of the articles that hold the form: one in 25 at least writes it as a name. Of "gaz" next to none does, so GAZ is
/// gas.
constexpr std::uint32_t articles_for_a_name = 25;
constexpr std::uint32_t far_more = 2;  ///< Articles by the stem for one by the name; otherwise both are one word.

bool is_in_capitals(const SearchTerm& term) {
  const std::string& folded = term.form.word.folded;
  const bool letters = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return term.form.has(TokenFlag::upper) && letters && folded.size() > 1 && folded.size() <= longest_acronym;
}

/// How many articles hold the very form: not "âme" for AME.
std::uint32_t articles_with(const Word& word, IndexReader& reader) {
  if (const LexiconEntry* entry = reader.lexicon_entry(word.folded))
    for (const LexiconForm& form : entry->forms)
      if (form.exact == word.exact) return form.documents;
  return 0;
}

bool is_another_word(const SearchTerm& term, std::uint32_t as_name, IndexReader& reader) {
  const auto frequency = [&reader](const std::string& stem) { return reader.document_frequency(stem); };
  return as_name > 0 && word_frequency(term.form.word, frequency) > far_more * as_name &&
         as_name * articles_for_a_name >= articles_with(term.form.word, reader);
}

}  // namespace

void mark_acronyms(SearchPlan& plan, IndexReader& reader) {
  const auto typed = [](const SearchTerm& term) { return term.is_word() && !term.added && !term.function_word; };
  const auto shouted = std::count_if(plan.terms.begin(), plan.terms.end(), [&](const SearchTerm& term) {
    return typed(term) && term.form.has(TokenFlag::upper);
  });
  const bool shouts = shouted > 1 && shouted == std::count_if(plan.terms.begin(), plan.terms.end(), typed);
  if (shouted == 0 || shouts) return;  // A headline in capitals.
  for (const LeafPlan& leaf : plan.leaves)
    for (const GroupPlan& group : leaf.groups)
      for (const std::size_t number : group.alternatives) {
        SearchTerm& term = plan.terms[number];
        if (!typed(term) || term.field != Field::text || !is_in_capitals(term)) continue;
        const std::uint32_t as_name =
            reader.document_frequency(std::string(schema::prefix::name) + term.form.word.folded);
        if (!is_another_word(term, as_name, reader)) continue;
        term.acronym = true;
        term.idf = inverse_frequency(as_name, reader.articles());
      }
}

}  // namespace fsearch
