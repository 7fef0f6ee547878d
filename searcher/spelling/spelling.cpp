#include "searcher/spelling/spelling.hpp"

#include <algorithm>
#include <optional>

#include "searcher/names/stem_forms.hpp"
#include "searcher/plan/date_wish.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/query/query_token.hpp"
#include "searcher/query/typed_text.hpp"
#include "searcher/spelling/close_words.hpp"
#include "searcher/spelling/french_words.hpp"

namespace fsearch {
namespace {

/// A part of a glued word occurs at least so often: else any rubbish would split into rare fragments.
constexpr std::uint32_t fewest_of_part = 2;
/// So many times rarer than the whole, half a word is taken for a slip though the articles hold it.
constexpr std::uint32_t far_rarer = 20;
/// Articles with another word, for one with a form of what was typed.
constexpr std::uint32_t far_more = 50;
constexpr std::size_t shortest_joined = 6;
constexpr std::size_t most_typed = 12;         ///< Words; a longer text is pasted, and its words are right.
constexpr std::uint32_t quotation_length = 6;  ///< In so many words a capital at the start proves nothing.

/// What is known of words, and what is put in their place.
class Corrector {
 public:
  Corrector(Analyzer& analyzer, IndexReader& reader, bool offering)
      : analyzer_(analyzer), reader_(reader), offering_(offering) {}

  bool known(const Word& word) const { return frequency(word) > 0; }

  /// Returns whether the articles mostly write it as a name.
  bool is_name(const Word& word) { return fsearch::is_name(word.folded, reader_); }

  /// "intelli gence" is one word split: where one half is unknown, or far rarer than the whole.
  std::optional<std::string> join(const Word& left, const Word& right) const {
    const LexiconEntry* whole = reader_.lexicon_entry(left.folded + right.folded);
    if (!whole) return std::nullopt;
    const LexiconForm& form = most_frequent(*whole);
    const std::uint32_t rarest = std::min(frequency(left), frequency(right));
    const bool split = rarest == 0 ? form.documents >= fewest_of_part : rarest * far_rarer <= form.documents;
    return split ? std::optional(form.exact) : std::nullopt;
  }

  struct Place {
    bool may_be_name = false;
    bool quoted = false;
    bool pasted = false;  ///< One of many words.
  };

  /// Returns what is put in the place of a word; nothing for what its writer may well mean.
  std::optional<std::string> correct(const QueryToken& token, const Place& place) {
    if (place.quoted && place.may_be_name && !offering_) return std::nullopt;
    const bool held = reader_.lexicon_entry(token.word.folded) != nullptr;
    if (known(token.word) && (place.pasted || (held && !offering_))) return std::nullopt;
    if (known(token.word))
      return held ? far_more_frequent_word(token, analyzer_, reader_) : word_of_other_stem(token, place.may_be_name);
    // In a small corpus a word may be right and yet nowhere: "charte" is no slip for charge.
    if (is_french_word(token.word)) return std::nullopt;
    if (auto word = closest_word(token, Beginning::any, analyzer_, reader_)) return word;
    const bool name = token.token.name_like() && !token.has(TokenFlag::mixed_case);
    return name ? std::nullopt : split(token.word.folded);
  }

 private:
  /// No article holds "twiter", which shares its stem with twit: that is chance where a closer word is more frequent;
  /// far more, where the word may be French or a plural. What may be a name becomes one: "Anie Ernaux" is no friend.
  std::optional<std::string> word_of_other_stem(const QueryToken& token, bool may_be_name) {
    auto closest = closest_word(token, Beginning::alike, analyzer_, reader_);
    if (!closest || (may_be_name && !is_name(analyzer_.word(*closest)))) return std::nullopt;
    const bool may_be_right = is_french_word(token.word) || holds_inflection(token.word, reader_);
    const std::uint32_t times = may_be_right ? far_more : offering_ ? 0 : 1;
    const std::uint32_t least = times * std::max(1U, frequency(token.word));
    return frequency(analyzer_.word(*closest)) >= least ? closest : std::nullopt;
  }

  std::uint32_t frequency(const Word& word) const {
    return word_frequency(word, [this](const std::string& term) { return reader_.document_frequency(term); });
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

  Analyzer& analyzer_;
  IndexReader& reader_;
  bool offering_;
};

bool is_correctable(const QueryToken& token) {
  const std::string& folded = token.word.folded;
  return folded.size() >= shortest_corrected && folded.size() <= longest_corrected && !token.is_function_word() &&
         !is_date_word(folded) && !token.has(TokenFlag::number) && !token.has(TokenFlag::joined);
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

/// Corrects one text from left to right.
class TextCorrector {
 public:
  TextCorrector(const Query& leaf, Analyzer& analyzer, Corrector& corrector)
      : text_(leaf.text),
        quoted_(leaf.kind == Query::Kind::phrase),
        tokens_(analyze_query_text(analyzer, text_)),
        corrector_(corrector) {}

  /// Returns the text with its words corrected, or "" where nothing changes.
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
    const Corrector::Place place{may_be_name(i), quoted_, tokens_.size() > most_typed};
    const bool safe = quoted_ && place.may_be_name;
    if (!safe && i + 1 < tokens_.size() && may_be_halves(text_, token, tokens_[i + 1]))
      if (const auto whole = join(token, tokens_[i + 1]))
        return replace(token.token.begin, tokens_[i + 1].token.end, *whole);
    if (!is_correctable(token) || is_of_code(token.token)) return;
    if (const auto correction = corrector_.correct(token, place))
      replace(token.token.begin, token.token.end, *correction);
  }

  /// "31mrouge", "PROX/5", "/regex/": corrected, the whole would be what no article holds.
  bool is_of_code(const Token& token) const {
    const auto ties = [](char c) { return c == '/' || (c >= '0' && c <= '9'); };
    return (token.begin > 0 && ties(text_[token.begin - 1])) || (token.end < text_.size() && ties(text_[token.end]));
  }

  /// Whether a word in quotes may be somebody's name: by its capital, or beside a name: "jean mormont".
  bool may_be_name(std::size_t i) const {
    const bool sentence = tokens_.back().token.position + 1 >= quotation_length;
    if (sentence ? tokens_[i].token.name_like() : tokens_[i].has(TokenFlag::capitalised)) return true;
    return (i > 0 && is_name(i - 1)) || (i + 1 < tokens_.size() && is_name(i + 1));
  }

  bool is_name(std::size_t i) const { return !tokens_[i].is_function_word() && corrector_.is_name(tokens_[i].word); }

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
  bool quoted_;
  const std::vector<QueryToken> tokens_;
  Corrector& corrector_;
  std::string corrected_;
  std::uint32_t copied_ = 0;
  std::uint32_t known_up_to_ = 0;  ///< What begins before is known, or replaced.
};

Query respell(const Query& query, Analyzer& analyzer, Corrector corrector) {
  return map_words(query, [&](const Query& leaf) { return TextCorrector(leaf, analyzer, corrector).correct(); });
}

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

Query correct_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader) {
  return respell(query, analyzer, Corrector(analyzer, reader, false));
}

Query offer_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader) {
  return respell(query, analyzer, Corrector(analyzer, reader, true));
}

Query restore_accents(const Query& query, Analyzer& analyzer, IndexReader& reader) {
  return map_words(query, [&](const Query& leaf) { return accented(leaf.text, analyzer, reader); });
}

}  // namespace fsearch
