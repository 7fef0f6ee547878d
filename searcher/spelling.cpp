#include "searcher/spelling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "searcher/date_wish.hpp"
#include "searcher/phonetic_key.hpp"
#include "searcher/query_token.hpp"

namespace fsearch {
namespace {

constexpr std::size_t shortest_corrected = 4;
constexpr std::size_t two_edits_from = 8;
constexpr std::size_t longest_corrected = 40;
constexpr double other_first_letter = 0.7;
constexpr double same_sound = 0.6;
constexpr double popularity = 0.12;
/// A part of a glued word occurs at least so often: else any rubbish would split into rare fragments.
constexpr std::uint32_t fewest_of_part = 2;

int edits_allowed(const std::string& folded) { return folded.size() >= two_edits_from ? 2 : 1; }

struct Correction {
  std::string exact;
  double cost = 0;
};

const LexiconForm& most_frequent(const LexiconEntry& entry) {
  return *std::max_element(entry.forms.begin(), entry.forms.end(),
                           [](const LexiconForm& a, const LexiconForm& b) { return a.documents < b.documents; });
}

class Corrector {
 public:
  explicit Corrector(IndexReader& reader) : reader_(reader) {}

  bool known(const Word& word) const {
    return reader_.document_frequency(word.stem) > 0 || (!word.twin.empty() && reader_.document_frequency(word.twin) > 0);
  }

  std::optional<std::string> correct(const std::string& folded) {
    std::optional<Correction> best;
    for (const std::string& bucket : reader_.lexicon_buckets())
      for (const LexiconEntry& entry : reader_.lexicon(bucket)) consider(folded, entry, best);
    if (best) return best->exact;
    return split(folded);
  }

 private:
  static void consider(const std::string& folded, const LexiconEntry& entry, std::optional<Correction>& best) {
    const int limit = edits_allowed(folded);
    const auto longer = std::max(folded.size(), entry.folded.size());
    const auto shorter = std::min(folded.size(), entry.folded.size());
    if (longer - shorter > static_cast<std::size_t>(limit)) return;
    const int edits = edit_distance(folded, entry.folded, limit);
    if (edits > limit || edits == 0) return;
    const LexiconForm& form = most_frequent(entry);
    double cost = edits - popularity * std::log(1.0 + form.documents);
    if (folded.front() != entry.folded.front()) cost += other_first_letter;
    if (phonetic_key(folded) == phonetic_key(entry.folded)) cost -= same_sound;
    if (!best || cost < best->cost) best = Correction{form.exact, cost};
  }

  const LexiconEntry* find(const std::string& folded) {
    if (!in_lexicon(folded)) return nullptr;
    const auto& entries = reader_.lexicon(lexicon_bucket(folded));
    const auto at = std::lower_bound(entries.begin(), entries.end(), folded,
                                     [](const LexiconEntry& entry, const std::string& key) { return entry.folded < key; });
    return at != entries.end() && at->folded == folded ? &*at : nullptr;
  }

  /// "intelligenceartificielle" is two words glued.
  std::optional<std::string> split(const std::string& folded) {
    std::optional<std::string> best;
    std::uint32_t best_count = fewest_of_part - 1;
    for (std::size_t i = 3; i + 3 <= folded.size(); ++i) {
      const LexiconEntry* left = find(folded.substr(0, i));
      const LexiconEntry* right = left ? find(folded.substr(i)) : nullptr;
      if (!right) continue;
      const std::uint32_t count = std::min(most_frequent(*left).documents, most_frequent(*right).documents);
      if (count <= best_count) continue;
      best_count = count;
      best = most_frequent(*left).exact + " " + most_frequent(*right).exact;
    }
    return best;
  }

  IndexReader& reader_;
};

bool is_correctable(const QueryToken& token) {
  const std::string& folded = token.word.folded;
  return folded.size() >= shortest_corrected && folded.size() <= longest_corrected && !token.is_function_word() &&
         !is_date_word(folded) &&
         !token.has(TokenFlag::number) && !token.has(TokenFlag::joined);
}

/// Returns the text with its unknown words corrected, or "" where nothing changes.
std::string correct_text(const std::string& text, Analyzer& analyzer, Corrector& corrector) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer, text);
  for (const QueryToken& token : tokens)
    if (token.has(TokenFlag::joined) && corrector.known(token.word)) return "";
  std::string corrected;
  std::uint32_t copied = 0;
  for (const QueryToken& token : tokens) {
    if (!is_correctable(token) || corrector.known(token.word) || token.token.begin < copied) continue;
    const auto correction = corrector.correct(token.word.folded);
    if (!correction) continue;
    corrected += text.substr(copied, token.token.begin - copied) + *correction;
    copied = token.token.end;
  }
  return copied == 0 ? "" : corrected + text.substr(copied);
}

}  // namespace

int edit_distance(std::string_view left, std::string_view right, int limit) {
  constexpr std::size_t longest = 64;
  if (left.size() >= longest || right.size() >= longest) return limit + 1;
  std::array<std::array<int, longest>, 3> rows{};
  auto* before = &rows[0];
  auto* above = &rows[1];
  auto* row = &rows[2];
  for (std::size_t j = 0; j <= right.size(); ++j) (*above)[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    (*row)[0] = static_cast<int>(i);
    int least = (*row)[0];
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const int change = left[i - 1] == right[j - 1] ? 0 : 1;
      int cost = std::min({(*above)[j] + 1, (*row)[j - 1] + 1, (*above)[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) cost = std::min(cost, (*before)[j - 2] + 1);
      (*row)[j] = cost;
      least = std::min(least, cost);
    }
    if (least > limit) return limit + 1;
    auto* oldest = before;
    before = above;
    above = row;
    row = oldest;
  }
  return std::min((*above)[right.size()], limit + 1);
}

Query correct_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader) {
  Corrector corrector(reader);
  return map_words(query, [&](const Query& leaf) { return correct_text(leaf.text, analyzer, corrector); });
}

}  // namespace fsearch
