#include "searcher/understand/pattern_forms.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "searcher/query/query_pattern.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_forms = 5000;
constexpr std::size_t most_forms_together = 10'000;
constexpr std::size_t most_looked_into = 1000;  ///< Stems: their words are read.

struct Words {
  std::vector<std::string> stems;
  std::vector<std::string> sure_stems;
  std::size_t forms = 0;
};

using Patterns = std::map<std::string, Words>;

Patterns patterns_of(const SearchPlan& plan) {
  Patterns patterns;
  for (const SearchTerm& term : plan.terms)
    if (term.form.pattern) patterns[term.form.word.folded];
  return patterns;
}

std::size_t most_of_each(std::size_t patterns) { return std::min(most_forms, most_forms_together / patterns); }

/// Whether a bucket, named by the first two characters of its words, may hold words that start with `start`.
bool may_hold(std::string_view bucket, std::string_view start) {
  const std::size_t common = std::min(bucket.size(), start.size());
  return bucket.substr(0, common) == start.substr(0, common);
}

/// Keeps of the stems those by which some word is found that no sure stem finds, and the sure ones.
void find_sure_stems(std::string_view pattern, IndexReader& reader, Words& words) {
  std::set<std::string> sure;
  std::set<std::string> needed;  // By words that no sure stem finds.
  std::map<std::string, std::set<std::string>> others;
  for (const std::string& stem : words.stems) {
    bool all = true;
    for (std::size_t source = 0; source < reader.sources(); ++source)
      for (const NumberedWord& word : reader.words(source, word_bucket(stem))) {
        if (word.stem != stem && word.twin != stem) continue;
        if (matches_pattern(pattern, fold_exact(word.exact)))
          others[stem].insert(word.stem == stem ? word.twin : word.stem);
        else
          all = false;
      }
    if (all) sure.insert(stem);
  }
  for (const auto& [stem, beside] : others)
    if (!sure.contains(stem) &&
        std::any_of(beside.begin(), beside.end(), [&](const std::string& other) { return !sure.contains(other); }))
      needed.insert(stem);
  words.sure_stems.assign(sure.begin(), sure.end());
  needed.merge(sure);
  words.stems.assign(needed.begin(), needed.end());
}

/// Calls use(entry) for each folded form of the index that a pattern describes.
template <class Use>
void for_each_entry(std::string_view pattern, IndexReader& reader, Use use) {
  const std::string_view start = pattern_start(pattern);
  for (const std::string& bucket : reader.lexicon_buckets()) {
    if (!may_hold(bucket, start)) continue;
    for (const LexiconEntry& entry : reader.lexicon(bucket))
      if (matches_pattern(pattern, entry.folded)) use(entry);
  }
}

/// What ends a compound, "notred*" for "notre-d*", behind the letters of its other parts.
std::string_view beginning_of(std::string_view compound, std::string_view last_part) {
  if (!compound.ends_with(last_part)) return {};
  const std::string_view beginning = compound.substr(0, compound.size() - last_part.size());
  return pattern_start(beginning) == beginning ? beginning : std::string_view();
}

/// Of a pattern that only ends compounds, what stands at their ends in the index; nothing where it stands elsewhere,
/// too.
std::optional<std::set<std::string>> ends_of_compounds(std::string_view pattern, const SearchPlan& plan,
                                                       IndexReader& reader) {
  std::set<std::string> ends;
  std::ptrdiff_t compounds = 0;
  for (const SearchTerm& term : plan.terms) {
    if (!term.form.pattern || !term.form.has(TokenFlag::joined)) continue;
    const std::string_view beginning = beginning_of(term.form.word.folded, pattern);
    if (beginning.empty()) continue;
    ++compounds;
    for_each_entry(term.form.word.folded, reader,
                   [&](const LexiconEntry& entry) { ends.insert(entry.folded.substr(beginning.size())); });
  }
  const auto places = std::count_if(plan.terms.begin(), plan.terms.end(), [&](const SearchTerm& term) {
    return term.form.pattern && term.form.word.folded == pattern;
  });
  return compounds == places ? std::optional(std::move(ends)) : std::nullopt;
}

Words find_words(std::string_view pattern, std::size_t most, const SearchPlan& plan, IndexReader& reader,
                 Analyzer& analyzer) {
  std::vector<std::pair<std::uint32_t, std::string_view>> found;
  const auto find = [&](const auto& is_wanted) {
    found.clear();
    for_each_entry(pattern, reader, [&](const LexiconEntry& entry) {
      if (!is_wanted(entry.folded)) return;
      for (const LexiconForm& form : entry.forms) found.emplace_back(form.documents, form.exact);
    });
  };
  find([](const std::string& /*folded*/) { return true; });
  if (found.size() > most)
    if (const auto ends = ends_of_compounds(pattern, plan, reader))
      find([&](const std::string& folded) { return ends->contains(folded); });
  Words words;
  words.forms = found.size();
  std::sort(found.rbegin(), found.rend());
  std::set<std::string> stems;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
    const Word& word = analyzer.word(found[i].second);
    stems.insert(word.stem);
    if (!word.twin.empty()) stems.insert(word.twin);
  }
  words.stems.assign(stems.begin(), stems.end());
  if (stems.size() <= most_looked_into) find_sure_stems(pattern, reader, words);
  return words;
}

}  // namespace

void expand_patterns(SearchPlan& plan, IndexReader& reader, Analyzer& analyzer) {
  Patterns patterns = patterns_of(plan);
  for (auto& [pattern, words] : patterns)
    words = find_words(pattern, most_of_each(patterns.size()), plan, reader, analyzer);
  for (SearchTerm& term : plan.terms) {
    if (!term.form.pattern) continue;
    const Words& words = patterns.at(term.form.word.folded);
    term.stems = words.stems;
    term.sure_stems = words.sure_stems;
    term.forms = words.forms;
  }
}

std::vector<Warning> pattern_warnings(const SearchPlan& plan) {
  std::set<std::string> told;
  std::vector<Warning> warnings;
  const std::size_t patterns = patterns_of(plan).size();
  for (const SearchTerm& term : plan.terms) {
    const std::string& pattern = term.form.word.folded;
    if (!term.form.pattern || term.form.has(TokenFlag::joined) || !told.insert(pattern).second) continue;
    const std::size_t most = most_of_each(patterns);
    if (term.forms == 0)
      warnings.push_back({WarningCode::unknown_pattern, "aucun mot de l’index ne répond à « " + pattern + " »"});
    if (term.forms > most)
      warnings.push_back({WarningCode::wide_pattern, std::to_string(term.forms) + " mots répondent à « " + pattern +
                                                         " » : les " + std::to_string(most) +
                                                         " plus fréquents sont cherchés"});
  }
  return warnings;
}

}  // namespace fsearch
