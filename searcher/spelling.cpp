#include "searcher/spelling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "searcher/date_wish.hpp"
#include "searcher/french_words.hpp"
#include "searcher/phonetic_key.hpp"
#include "searcher/query_token.hpp"
#include "searcher/search_plan.hpp"
#include "searcher/typed_text.hpp"

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
/// So many times rarer than the whole, half a word is taken for a slip though the articles hold it.
constexpr std::uint32_t far_rarer = 20;
constexpr std::size_t shortest_joined = 6;

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

  std::uint32_t frequency(const Word& word) const {
    return word_frequency(word, [this](const std::string& term) { return reader_.document_frequency(term); });
  }

  bool known(const Word& word) const { return frequency(word) > 0; }

  /// "intelli gence" is one word split: where one half is unknown, or far rarer than the whole.
  std::optional<std::string> join(const Word& left, const Word& right) const {
    const LexiconEntry* whole = reader_.lexicon_entry(left.folded + right.folded);
    if (!whole) return std::nullopt;
    const LexiconForm& form = most_frequent(*whole);
    const std::uint32_t rarest = std::min(frequency(left), frequency(right));
    const bool split = rarest == 0 ? form.documents >= fewest_of_part : rarest * far_rarer <= form.documents;
    return split ? std::optional(form.exact) : std::nullopt;
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

  /// "intelligenceartificielle" is two words glued.
  std::optional<std::string> split(const std::string& folded) {
    std::optional<std::string> best;
    std::uint32_t best_count = fewest_of_part - 1;
    for (std::size_t i = 3; i + 3 <= folded.size(); ++i) {
      const LexiconEntry* left = reader_.lexicon_entry(folded.substr(0, i));
      const LexiconEntry* right = left ? reader_.lexicon_entry(folded.substr(i)) : nullptr;
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

/// Whether `left` and `right` may be the halves of one word: letters, with one space between.
bool may_be_halves(const std::string& text, const QueryToken& left, const QueryToken& right) {
  const auto letters = [](const QueryToken& token) {
    return !token.has(TokenFlag::number) && !token.has(TokenFlag::joined) && !token.has(TokenFlag::part) &&
           !token.has(TokenFlag::elided) && !is_date_word(token.word.folded);
  };
  const std::size_t size = left.word.folded.size() + right.word.folded.size();
  return letters(left) && letters(right) && size >= shortest_joined && size <= longest_corrected &&
         right.token.begin == left.token.end + 1 && text[left.token.end] == ' ';
}

/// In a small corpus a word may be right and yet nowhere: "charte" is no slip for charge.
bool is_french(const Word& word) { return is_french_stem(word.stem) || is_french_stem(word.twin); }

/// Corrects one text from left to right.
class TextCorrector {
 public:
  TextCorrector(const std::string& text, Analyzer& analyzer, Corrector& corrector)
      : text_(text), tokens_(analyze_query_text(analyzer, text)), corrector_(corrector) {}

  /// Returns the text with its unknown words corrected, or "" where nothing changes.
  std::string correct() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const QueryToken& token = tokens_[i];
      if (token.has(TokenFlag::joined) && corrector_.known(token.word)) known_up_to_ = token.token.end;
      if (token.token.begin >= known_up_to_) mend(i);
    }
    return copied_ == 0 ? "" : corrected_ + text_.substr(copied_);
  }

 private:
  void mend(std::size_t i) {
    const QueryToken& token = tokens_[i];
    if (i + 1 < tokens_.size() && may_be_halves(text_, token, tokens_[i + 1]))
      if (const auto whole = join(token, tokens_[i + 1])) return replace(token.token.begin, tokens_[i + 1].token.end, *whole);
    if (!is_correctable(token) || corrector_.known(token.word) || is_french(token.word)) return;
    if (const auto correction = corrector_.correct(token.word.folded)) replace(token.token.begin, token.token.end, *correction);
  }

  /// Two words that both are words are left alone where one is no content word: "sur tout" means what it says.
  std::optional<std::string> join(const QueryToken& left, const QueryToken& right) const {
    const bool plain = left.is_function_word() || right.is_function_word();
    if (plain && corrector_.known(left.word) && corrector_.known(right.word)) return std::nullopt;
    return corrector_.join(left.word, right.word);
  }

  void replace(std::uint32_t begin, std::uint32_t end, const std::string& by) {
    corrected_ += text_.substr(copied_, begin - copied_) + by;
    copied_ = end;
    known_up_to_ = end;
  }

  const std::string& text_;
  const std::vector<QueryToken> tokens_;
  Corrector& corrector_;
  std::string corrected_;
  std::uint32_t copied_ = 0;
  std::uint32_t known_up_to_ = 0;  ///< What begins before is known, or replaced.
};

/// The word as its articles write it, where they hardly ever write it otherwise; or "".
std::string accented(const QueryToken& token, IndexReader& reader) {
  if (token.word.exact != token.word.folded || token.is_function_word() || token.has(TokenFlag::joined) ||
      token.has(TokenFlag::upper))
    return {};
  const LexiconEntry* entry = reader.lexicon_entry(token.word.folded);
  if (!entry) return {};
  const LexiconForm& usual = most_frequent(*entry);
  if (usual.exact == token.word.folded || usual.documents < fewest_of_part) return {};
  for (const LexiconForm& form : entry->forms)
    if (form.exact != usual.exact && form.documents * far_rarer > usual.documents) return {};
  return token.has(TokenFlag::capitalised) ? capitalised(usual.exact) : usual.exact;
}

std::string accented(const std::string& text, Analyzer& analyzer, IndexReader& reader) {
  std::string restored;
  std::uint32_t copied = 0;
  for (const QueryToken& token : analyze_query_text(analyzer, text)) {
    if (token.token.begin < copied) continue;
    const std::string word = accented(token, reader);
    if (word.empty()) continue;
    restored += text.substr(copied, token.token.begin - copied) + word;
    copied = token.token.end;
  }
  return copied == 0 ? "" : restored + text.substr(copied);
}

}  // namespace

int edit_distance(std::string_view left, std::string_view right, int limit) {
  constexpr std::size_t longest = 64;
  if (left.size() >= longest || right.size() >= longest) return limit + 1;
  std::array<std::array<int, longest>, 3> rows{};
  auto* before = rows.data();
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
  return map_words(query, [&](const Query& leaf) { return TextCorrector(leaf.text, analyzer, corrector).correct(); });
}

Query restore_accents(const Query& query, Analyzer& analyzer, IndexReader& reader) {
  return map_words(query, [&](const Query& leaf) { return accented(leaf.text, analyzer, reader); });
}

}  // namespace fsearch
