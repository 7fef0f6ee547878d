#include "searcher/spelling/name_variants.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "searcher/spelling/close_words.hpp"
#include "searcher/spelling/edit_distance.hpp"
#include "searcher/spelling/phonetic_key.hpp"
#include "text/data_rows.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 4;  ///< In words.
constexpr std::size_t most_words = 12;   ///< Of a query; a longer one is pasted, not typed.
constexpr std::size_t shortest_close = 4;
constexpr std::size_t shortest_after_particle = 3;
constexpr std::uint32_t fewest_articles = 5;
constexpr std::uint32_t far_more = 20;
constexpr std::uint32_t hardly_used = 10;
constexpr std::array<std::string_view, 7> particles = {"le", "la", "de", "du", "des", "l", "d"};

using Words = std::vector<std::string>;

std::string joined(const Words& words, std::size_t first, std::size_t end) {
  std::string key;
  for (std::size_t i = first; i < end; ++i) key += (i > first ? " " : "") + words[i];
  return key;
}

Words words_of(std::string_view key) {
  Words words;
  while (!key.empty()) words.emplace_back(take_part(key, ' '));
  return words;
}

/// In a query a space that does not break is part of a word.
std::string with_plain_spaces(std::string name) {
  constexpr std::string_view no_break = "\u00a0";
  for (std::size_t at = name.find(no_break); at != std::string::npos; at = name.find(no_break))
    name.replace(at, no_break.size(), " ");
  return name;
}

bool is_close(const std::string& left, const std::string& right) {
  if (left == right) return false;
  if (phonetic_key(left) == phonetic_key(right)) return true;
  return std::min(left.size(), right.size()) >= shortest_close && edit_distance(left, right, 1) == 1;
}

class VariantFinder {
 public:
  VariantFinder(const std::vector<QueryToken>& tokens, IndexReader& reader) : reader_(reader) {
    for (const QueryToken& token : tokens)
      if (!token.has(TokenFlag::joined) && (words_.empty() || words_.back()->token.position != token.token.position))
        words_.push_back(&token), folded_.push_back(token.word.folded);
  }

  std::vector<NameVariant> find() {
    std::vector<NameVariant> found;
    if (words_.size() > most_words) return found;
    for (std::size_t first = 0; first + 1 < words_.size();) {
      auto [variant, end] = longest_from(first);
      if (variant) found.push_back(std::move(*variant));
      first = variant ? end : first + 1;
    }
    return found;
  }

 private:
  struct Known {
    std::string key;
    std::uint32_t articles = 0;
    std::size_t differs = 0;  ///< The number of the word that is another.
  };

  std::pair<std::optional<NameVariant>, std::size_t> longest_from(std::size_t first) {
    if (words_[first]->is_function_word()) return {};
    for (std::size_t end = std::min(words_.size(), first + longest_name); end > first + 1; --end) {
      if (words_[end - 1]->is_function_word()) continue;
      const std::uint32_t typed = articles_naming(joined(folded_, first, end));
      best_ = {};
      try_particles(first, end);
      try_glued(first, end);
      if (may_be_slip(folded_[end - 1], reader_) ||
          (typed == 0 && words_.size() <= longest_name && is_name(folded_[first], reader_)))
        try_surname(first, end);
      try_first_names(first, end);
      if (best_.articles < fewest_articles || best_.articles < far_more * std::max(1U, typed)) continue;
      return {variant(first, end), end};
    }
    return {};
  }

  NameVariant variant(std::size_t first, std::size_t end) {
    NameVariant found;
    found.first = words_[first]->token.position;
    found.last = words_[end - 1]->token.position;
    found.typed = {words_[first]->token.begin, words_[end - 1]->token.end};
    found.name = with_plain_spaces(reader_.entities().written({EntityType::person, best_.key}));
    const LexiconEntry* entry = reader_.lexicon_entry(folded_[best_.differs]);
    found.certain = entry == nullptr || most_frequent(*entry).documents * hardly_used <= best_.articles;
    return found;
  }

  std::uint32_t articles_naming(const std::string& key) const {
    std::uint32_t sum = 0;
    for (const KnownEntity& known : reader_.entities().called(key))
      if (known.entity.key == key) sum += known.articles;
    return sum;
  }

  void consider(const std::string& key, std::size_t differs) {
    if (const std::uint32_t articles = articles_naming(key); articles > best_.articles)
      best_ = {key, articles, differs};
  }

  /// "lemaire" is "le maire", and the other way about.
  void try_particles(std::size_t first, std::size_t end) {
    const std::string& surname = folded_[end - 1];
    const std::string before = joined(folded_, first, end - 1) + " ";
    for (const std::string_view particle : particles) {
      if (surname.starts_with(particle) && surname.size() >= particle.size() + shortest_after_particle)
        consider(before + std::string(particle) + " " + surname.substr(particle.size()), end - 1);
      if (folded_[end - 2] == particle && end - first > 2)
        consider(joined(folded_, first, end - 2) + " " + folded_[end - 2] + surname, end - 1);
    }
  }

  /// "Xi Jin Ping" is "Xi Jinping".
  void try_glued(std::size_t first, std::size_t end) {
    for (std::size_t i = first + 1; i + 1 < end; ++i) {
      std::string key = joined(folded_, first, i + 1) + folded_[i + 1];
      if (i + 2 < end) key += " " + joined(folded_, i + 2, end);
      consider(key, i);
    }
  }

  void try_surname(std::size_t first, std::size_t end) {
    const std::string before = joined(folded_, first, end - 1) + " ";
    for (const std::string& surname : close_surnames(end - 1)) consider(before + surname, end - 1);
  }

  /// Looked up once, for names of two, three and four words.
  const Words& close_surnames(std::size_t word) {
    const auto known = close_surnames_.find(word);
    if (known != close_surnames_.end()) return known->second;
    return close_surnames_.emplace(word, names_close_to(folded_[word], reader_)).first->second;
  }

  /// People of this surname whose other names are these, but for one.
  void try_first_names(std::size_t first, std::size_t end) {
    for (const KnownEntity& known : reader_.entities().called(folded_[end - 1])) {
      if (known.entity.type != EntityType::person || known.articles <= best_.articles) continue;
      if (const auto differs = only_close_difference(first, end, words_of(known.entity.key)))
        best_ = {known.entity.key, known.articles, *differs};
    }
  }

  /// Returns the number of the one word in which the typed name is not `name`, but close.
  std::optional<std::size_t> only_close_difference(std::size_t first, std::size_t end, const Words& name) const {
    if (name.size() != end - first) return std::nullopt;
    std::optional<std::size_t> differs;
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (name[i] == folded_[first + i]) continue;
      if (differs || !is_close(name[i], folded_[first + i])) return std::nullopt;
      differs = first + i;
    }
    return differs;
  }

  IndexReader& reader_;
  std::vector<const QueryToken*> words_;
  Words folded_;
  std::map<std::size_t, Words> close_surnames_;
  Known best_;
};

}  // namespace

std::vector<NameVariant> find_name_variants(const std::vector<QueryToken>& tokens, IndexReader& reader) {
  if (!reader.entities().any()) return {};
  return VariantFinder(tokens, reader).find();
}

}  // namespace fsearch
