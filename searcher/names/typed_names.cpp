#include "searcher/names/typed_names.hpp"

#include <algorithm>
#include <string>

#include "searcher/names/stem_forms.hpp"
#include "store/records/index_schema.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_acronym = 5;  ///< In letters: PISA; GUERRE is a word that somebody shouts.
/// Of the articles that hold the form of an acronym: one in 25 at least writes it as a name. Of "gaz" next to none
/// does, so GAZ is gas.
constexpr std::uint32_t articles_for_an_acronym = 25;
/// Of a word's occurrences, what makes it a name where it is typed with a capital: of Vienne .77 have one, the others
/// are a form of venir. Many begin a search with a capital, so of Rocher, with .7, all are found.
constexpr double share_of_name = 0.67;
constexpr double share_of_bare_name = 0.9;   ///< The same where it is typed in small letters.
constexpr double share_of_only_name = 0.85;  ///< What makes it no common word's plural: "Marocains" has .6.
constexpr std::uint32_t far_more = 2;        ///< Articles by the stem for one by the name; otherwise both are one word.

bool is_in_capitals(const SearchTerm& term) {
  const std::string& folded = term.form.word.folded;
  const bool letters = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return term.form.has(TokenFlag::upper) && letters && folded.size() > 1 && folded.size() <= longest_acronym;
}

/// What is known of a word as typed: of its very form, "âme" is not AME, or of all writings where it has no accent, for
/// they are optional: "ecologie" is écologie, too, whatever the capitals of a party lack.
LexiconForm form_of(const Word& word, bool very_form, IndexReader& reader) {
  LexiconForm sum;
  if (const LexiconEntry* entry = reader.lexicon_entry(word.folded))
    for (const LexiconForm& form : entry->forms) {
      if (form.exact != word.exact && (very_form || word.exact != word.folded)) continue;
      sum.documents += form.documents;
      sum.occurrences += form.occurrences;
      sum.name_like += form.name_like;
    }
  return sum;
}

double share_of_names(const LexiconForm& form) {
  return form.occurrences > 0 ? static_cast<double>(form.name_like) / form.occurrences : 0;
}

/// How many times at most an article holds another word of this stem: no plural or feminine of it, nor, but of an
/// acronym, the same with other accents. What is a name alone, Romane, is no form of a common word, roman.
std::uint32_t articles_with_others(const Word& word, bool acronym, bool only_name, IndexReader& reader) {
  std::uint32_t articles = 0;
  for (const std::string& exact : forms_of_stem(word, reader)) {
    Word other;
    other.exact = exact;
    other.folded = fold_exact(exact);
    const LexiconForm form = form_of(other, true, reader);
    const bool same = acronym ? without_ending(exact) == without_ending(word.exact)
                              : without_ending(other.folded) == without_ending(word.folded);
    const bool common = only_name && other.folded != word.folded && share_of_names(form) * 2 < 1;
    if (!same || common) articles += form.documents;
  }
  return articles;
}

class TypedName {
 public:
  TypedName(const SearchTerm& term, IndexReader& reader)
      : term_(term),
        reader_(reader),
        as_name_(reader.document_frequency(std::string(schema::prefix::name) + term.form.word.folded)) {}

  std::uint32_t articles() const { return as_name_; }

  /// Whether it is a name, and its stem is mostly another word's.
  bool stands_alone() const {
    const Word& word = term_.form.word;
    const auto frequency = [this](const std::string& stem) { return reader_.document_frequency(stem); };
    if (as_name_ == 0 || word_frequency(word, frequency) <= far_more * as_name_) return false;
    const bool acronym = is_in_capitals(term_);
    if (!acronym && word.stem.size() > word.folded.size()) return false;  // Md is milliard.
    const LexiconForm form = form_of(word, acronym, reader_);
    // SMIC is the word that articles write smic; MIT is a form of mettre.
    const bool only_name = share_of_names(form) >= share_of_only_name;
    return is_name(form, acronym) &&
           articles_with_others(word, acronym, only_name, reader_) > std::max(far_more * as_name_, form.documents);
  }

 private:
  bool is_name(const LexiconForm& form, bool acronym) const {
    if (acronym) return as_name_ * articles_for_an_acronym >= form.documents;
    return share_of_names(form) >= (term_.form.has(TokenFlag::capitalised) ? share_of_name : share_of_bare_name);
  }

  const SearchTerm& term_;
  IndexReader& reader_;
  std::uint32_t as_name_;
};

bool is_typed(const SearchTerm& term) { return term.is_word() && !term.added && !term.function_word; }

/// A headline in capitals tells no acronyms.
bool shouts(const SearchPlan& plan) {
  const auto is_shouted = [](const SearchTerm& term) { return is_typed(term) && term.form.has(TokenFlag::upper); };
  const auto shouted = std::count_if(plan.terms.begin(), plan.terms.end(), is_shouted);
  return shouted > 1 && shouted == std::count_if(plan.terms.begin(), plan.terms.end(), is_typed);
}

}  // namespace

void mark_names(SearchPlan& plan, IndexReader& reader) {
  if (shouts(plan)) return;
  for (const LeafPlan& leaf : plan.leaves)
    for (const GroupPlan& group : leaf.groups)
      for (const std::size_t number : group.alternatives) {
        SearchTerm& term = plan.terms[number];
        if (!is_typed(term) || term.field != Field::text || term.form.pattern) continue;
        const TypedName name(term, reader);
        if (!name.stands_alone()) continue;
        term.only_as_name = true;
        term.idf = inverse_frequency(name.articles(), reader.articles());
      }
}

}  // namespace fsearch
