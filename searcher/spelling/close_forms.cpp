#include "searcher/spelling/close_forms.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "searcher/plan/search_plan.hpp"
#include "searcher/query/query_token.hpp"
#include "searcher/spelling/close_words.hpp"
#include "searcher/spelling/french_words.hpp"
#include "searcher/spelling/ocr_distance.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_forms = 30;

struct Near {
  int halves;
  std::int64_t rarity;  ///< Minus its articles.
  const LexiconEntry* entry;

  auto order() const { return std::tie(halves, rarity, entry->folded); }
};

bool is_number(const std::string& folded) { return folded.find_first_not_of("0123456789") == std::string::npos; }

std::vector<Near> entries_near(const std::string& folded, int edits, IndexReader& reader) {
  const OcrDistance distance(folded);
  std::vector<Near> found;
  for (const std::string& bucket : reader.lexicon_buckets())
    for (const LexiconEntry& entry : reader.lexicon(bucket)) {
      const auto [shorter, longer] = std::minmax({folded.size(), entry.folded.size()});
      if (longer - shorter > 2 * static_cast<std::size_t>(edits) || is_number(entry.folded)) continue;
      const int halves = distance.halves_to(entry.folded, 2 * edits);
      if (halves > 0 && halves <= 2 * edits)
        found.push_back({halves, -static_cast<std::int64_t>(most_frequent(entry).documents), &entry});
    }
  std::sort(found.begin(), found.end(), [](const Near& a, const Near& b) { return a.order() < b.order(); });
  return found;
}

class CloseForms {
 public:
  CloseForms(Analyzer& analyzer, IndexReader& reader, std::vector<Warning>& warnings)
      : analyzer_(analyzer), reader_(reader), warnings_(warnings) {}

  void add(Query& query, bool usable) {
    usable = usable && query.kind != Query::Kind::near && query.occur != Occur::must_not;
    for (Query& child : query.children) add(child, usable);
    if (query.kind != Query::Kind::word || query.distance == 0) return;
    if (usable && is_word_leaf(query)) return add_to(query);
    warnings_.push_back({WarningCode::query_syntax,
                         "« " + query.text +
                             "~ » : les formes proches ne sont cherchées ni dans un autre champ que le titre, ni avec "
                             "PRES, ni après un signe moins"});
  }

 private:
  void add_to(Query& leaf) {
    for (const QueryToken& token : analyze_query_text(analyzer_, leaf.text))
      if (!token.has(TokenFlag::joined) && !token.is_function_word() && !token.has(TokenFlag::number) &&
          token.word.folded.size() >= shortest_corrected)
        add_forms(token, leaf);
    std::stable_sort(leaf.added.begin(), leaf.added.end(),
                     [](const Equivalent& a, const Equivalent& b) { return a.first < b.first; });
  }

  void add_forms(const QueryToken& typed, Query& leaf) {
    const auto frequency = [this](const std::string& term) { return reader_.document_frequency(term); };
    const bool held = word_frequency(typed.word, frequency) > 0;
    const LexiconEntry* own = reader_.lexicon_entry(typed.word.folded);
    const bool name = own != nullptr ? is_name(*own) : typed.token.name_like();
    const std::string surface(Span{typed.token.begin, typed.token.end}.of(leaf.text));
    std::set<std::string> stems{typed.word.stem, typed.word.twin};
    for (const Equivalent& other : leaf.added) stems.insert(analyzer_.word(other.text).stem);
    std::size_t count = 0;
    for (const Near& near : entries_near(typed.word.folded, leaf.distance, reader_)) {
      const std::string& form = most_frequent(*near.entry).exact;
      const Word& word = analyzer_.word(form);
      if (word.stop_word || (held && (is_french_word(word) || is_name(*near.entry) != name))) continue;
      if (!stems.insert(word.stem).second) continue;
      const std::uint32_t place = typed.token.position;
      if (count++ < most_forms) leaf.added.push_back({Equivalent::Kind::close, place, place, surface, form});
    }
    tell(surface, held, count);
  }

  void tell(const std::string& typed, bool held, std::size_t count) {
    if (count == 0)
      warnings_.push_back(
          {WarningCode::unknown_pattern,
           (held ? "aucun autre mot" : "aucun mot") + std::string(" de l’index n’est proche de « ") + typed + " »"});
    if (count > most_forms)
      warnings_.push_back({WarningCode::wide_pattern, std::to_string(count) + " mots sont proches de « " + typed +
                                                          " » : les " + std::to_string(most_forms) +
                                                          " plus proches sont cherchés"});
  }

  Analyzer& analyzer_;
  IndexReader& reader_;
  std::vector<Warning>& warnings_;
};

}  // namespace

void add_close_forms(Query& query, Analyzer& analyzer, IndexReader& reader, std::vector<Warning>& warnings) {
  CloseForms(analyzer, reader, warnings).add(query, true);
}

}  // namespace fsearch
