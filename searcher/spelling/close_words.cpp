#include "searcher/spelling/close_words.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "searcher/query/typed_text.hpp"
#include "searcher/spelling/edit_distance.hpp"
#include "searcher/spelling/french_words.hpp"
#include "searcher/spelling/phonetic_key.hpp"

namespace fsearch {
namespace {

constexpr std::size_t two_edits_from = 8;
constexpr double other_first_letter = 0.7;
constexpr double same_sound = 0.6;
constexpr double popularity = 0.12;
constexpr std::uint32_t rarity_of_name = 3000;  ///< A name that fewer than one article in 3,000 holds is another's.
constexpr std::uint32_t far_more = 100;
/// Bytes behind a stem of French that make a word of it; more may be chance: "apartement" and aparté.
constexpr std::size_t longest_ending = 2;
constexpr std::uint32_t stray = 2;              ///< Articles: how so few write a word says nothing of it.
constexpr std::uint32_t most_of_slip = 10;      ///< Articles; what more hold is hardly a slip.
constexpr std::size_t shortest_offered = 6;     ///< Bytes; shorter words have too many neighbours ...
constexpr std::size_t shortest_said_alike = 5;  ///< ... but for those that sound the same.

std::uint32_t documents_of(const LexiconEntry* entry) {
  std::uint32_t sum = 0;
  if (entry != nullptr)
    for (const LexiconForm& form : entry->forms) sum += form.documents;
  return sum;
}

std::string written(const LexiconEntry& entry) {
  const std::string& exact = most_frequent(entry).exact;
  return is_name(entry) ? capitalised(exact) : exact;
}

/// Keeps the cheapest of the words it is shown.
class Closest {
 public:
  explicit Closest(std::string folded) : folded_(std::move(folded)), sound_(phonetic_key(folded_)) {}

  /// Takes an entry at most `limit` edits away that `allowed` lets pass: it is asked last.
  template <class Allowed>
  void consider(const LexiconEntry& entry, int limit, Allowed&& allowed) {
    const auto [shorter, longer] = std::minmax({folded_.size(), entry.folded.size()});
    if (longer - shorter > static_cast<std::size_t>(limit)) return;
    const int edits = edit_distance(folded_, entry.folded, limit);
    if (edits > limit || edits == 0) return;
    double cost = edits - popularity * std::log(1.0 + most_frequent(entry).documents);
    if (!begins_like(entry)) cost += other_first_letter;
    if (is_said_like(entry)) cost -= same_sound;
    if ((best_ == nullptr || cost < cost_) && allowed(entry)) best_ = &entry, cost_ = cost;
  }

  bool is_said_like(const LexiconEntry& entry) const { return sound_ == phonetic_key(entry.folded); }
  bool begins_like(const LexiconEntry& entry) const { return folded_.front() == entry.folded.front(); }

  std::optional<std::string> take() const { return best_ ? std::optional(written(*best_)) : std::nullopt; }

 private:
  std::string folded_;
  std::string sound_;
  const LexiconEntry* best_ = nullptr;
  double cost_ = 0;
};

/// Visits the entries of the buckets whose name (their first two letters) is `wanted`.
template <class Wanted, class Visit>
void for_each_entry(IndexReader& reader, Wanted&& wanted, Visit&& visit) {
  for (const std::string& bucket : reader.lexicon_buckets())
    if (wanted(bucket))
      for (const LexiconEntry& entry : reader.lexicon(bucket)) visit(entry);
}

/// Of a hundred thousand words those that may be told from one by their middle or end: a tenth.
class Beginnings {
 public:
  explicit Beginnings(const std::string& folded) : letter_(folded.front()), sound_(first_sound(folded)) {}

  bool operator()(const std::string& bucket) const {
    return bucket.front() == letter_ || first_sound(bucket) == sound_;
  }

 private:
  static char first_sound(const std::string& folded) {
    const std::string key = phonetic_key(folded);
    return key.empty() ? '\0' : key.front();
  }

  char letter_;
  char sound_;
};

}  // namespace

const LexiconForm& most_frequent(const LexiconEntry& entry) {
  return *std::max_element(entry.forms.begin(), entry.forms.end(),
                           [](const LexiconForm& a, const LexiconForm& b) { return a.documents < b.documents; });
}

bool is_name(const LexiconEntry& entry) {
  std::uint64_t all = 0;
  std::uint64_t names = 0;
  for (const LexiconForm& form : entry.forms) all += form.occurrences, names += form.name_like;
  return names * 2 > all;
}

bool is_name(const std::string& folded, IndexReader& reader) {
  const LexiconEntry* entry = reader.lexicon_entry(folded);
  return entry != nullptr && is_name(*entry);
}

std::optional<std::string> closest_word(const QueryToken& unknown, Beginning beginning, Analyzer& analyzer,
                                        IndexReader& reader) {
  const int limit = unknown.word.folded.size() >= two_edits_from ? 2 : 1;
  const bool name = unknown.token.name_like();
  const std::string& folded = unknown.word.folded;
  const Beginnings is_alike(folded);
  Closest closest(folded);
  const auto allowed = [&](const LexiconEntry& entry) {
    if (analyzer.word(most_frequent(entry).exact).stem == unknown.word.stem) return false;
    if (!name) return !is_name(entry) || closest.is_said_like(entry) || edit_distance(folded, entry.folded, 1) <= 1;
    const bool told = closest.is_said_like(entry) || documents_of(&entry) * rarity_of_name >= reader.articles();
    return told && (is_name(entry) || !is_french_word(analyzer.word(most_frequent(entry).exact)));
  };
  for_each_entry(
      reader, [&](const std::string& bucket) { return beginning == Beginning::any || is_alike(bucket); },
      [&](const LexiconEntry& entry) { closest.consider(entry, limit, allowed); });
  return closest.take();
}

std::optional<std::string> far_more_frequent_word(const QueryToken& held, Analyzer& analyzer, IndexReader& reader) {
  const std::string& folded = held.word.folded;
  const bool french = is_french_word(held.word) && folded.size() <= held.word.stem.size() + longest_ending;
  if (folded.size() < shortest_said_alike || french) return std::nullopt;
  const LexiconEntry* entry = reader.lexicon_entry(folded);
  const std::uint32_t documents = documents_of(entry);
  const std::uint32_t least = far_more * std::max(1U, documents);
  if (documents > most_of_slip || least > reader.articles()) return std::nullopt;
  const bool name = entry ? is_name(*entry) : held.token.name_like();
  Closest closest(folded);
  const auto allowed = [&](const LexiconEntry& other) {
    const bool alike = closest.is_said_like(other) || (folded.size() >= shortest_offered && closest.begins_like(other));
    return alike && (is_name(other) == name || (documents <= stray && is_name(other) == held.token.name_like())) &&
           documents_of(&other) >= least && analyzer.word(most_frequent(other).exact).stem != held.word.stem;
  };
  for_each_entry(reader, Beginnings(folded), [&](const LexiconEntry& other) { closest.consider(other, 1, allowed); });
  return closest.take();
}

bool may_be_slip(const std::string& folded, IndexReader& reader) {
  return documents_of(reader.lexicon_entry(folded)) <= most_of_slip;
}

std::vector<std::string> names_close_to(const std::string& folded, IndexReader& reader) {
  std::vector<std::string> names;
  if (folded.size() < shortest_corrected) return names;
  const std::string sound = phonetic_key(folded);
  for_each_entry(reader, Beginnings(folded), [&](const LexiconEntry& entry) {
    if (!is_name(entry) || entry.folded == folded) return;
    if (edit_distance(folded, entry.folded, 1) <= 1 || phonetic_key(entry.folded) == sound)
      names.push_back(entry.folded);
  });
  return names;
}

}  // namespace fsearch
