#include "searcher/names/typed_names.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "store/records/index_schema.hpp"
#include "store/records/word_list.hpp"
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
constexpr double share_of_bare_name = 0.9;  ///< The same of one typed in small letters.
constexpr std::uint32_t far_more = 2;       ///< Articles by the stem for one by the name; otherwise both are one word.

bool is_in_capitals(const SearchTerm& term) {
  const std::string& folded = term.form.word.folded;
  const bool letters = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return term.form.has(TokenFlag::upper) && letters && folded.size() > 1 && folded.size() <= longest_acronym;
}

/// Nothing where no article holds the very form: not "âme" for AME.
LexiconForm form_of(const Word& word, IndexReader& reader) {
  if (const LexiconEntry* entry = reader.lexicon_entry(word.folded))
    for (const LexiconForm& form : entry->forms)
      if (form.exact == word.exact) return form;
  return {};
}

/// What plural and feminine share, roughly: "marocain" of marocaines, "vien" of vienne.
std::string_view bare(std::string_view folded) {
  if (folded.ends_with('s') || folded.ends_with('x')) folded.remove_suffix(1);
  if (folded.ends_with('e')) folded.remove_suffix(1);
  if (folded.size() > 2 && folded.back() == folded[folded.size() - 2]) folded.remove_suffix(1);
  return folded;
}

/// How many times at most an article holds a form of this stem that is no plural or feminine of the word.
std::uint32_t articles_with_others(const Word& word, IndexReader& reader) {
  std::set<std::string> others;
  for (std::size_t source = 0; source < reader.sources(); ++source)
    for (const NumberedWord& known : reader.words(source, word_bucket(word.stem)))
      if (known.stem == word.stem && bare(fold_exact(known.exact)) != bare(word.folded)) others.insert(known.exact);
  std::uint32_t articles = 0;
  for (const std::string& exact : others) {
    Word other;
    other.exact = exact;
    other.folded = fold_exact(exact);
    articles += form_of(other, reader).documents;
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
    const auto frequency = [this](const std::string& stem) { return reader_.document_frequency(stem); };
    if (as_name_ == 0 || word_frequency(term_.form.word, frequency) <= far_more * as_name_) return false;
    const LexiconForm form = form_of(term_.form.word, reader_);
    if (is_in_capitals(term_)) return as_name_ * articles_for_an_acronym >= form.documents;
    const bool capital = term_.form.has(TokenFlag::capitalised);
    const double share = form.occurrences > 0 ? static_cast<double>(form.name_like) / form.occurrences : 0;
    return share >= (capital ? share_of_name : share_of_bare_name) &&
           articles_with_others(term_.form.word, reader_) > far_more * as_name_;
  }

 private:
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
