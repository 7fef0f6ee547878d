#include "searcher/query_entities.hpp"

#include <algorithm>

#include "analyzers/entities.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/name_cues.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 6;   ///< In words.
constexpr std::size_t most_words = 24;    ///< A longer query is a text, whose every name would cost a look.
constexpr double least_sure = 0.3;
constexpr double told_by_context = 0.8;

/// A word of the query at its place; wholes stand for nothing, their parts do.
struct NameWord {
  const SearchTerm* term = nullptr;
  bool content() const { return !term->function_word; }
};

std::vector<NameWord> words_of(const SearchPlan& plan) {
  std::vector<NameWord> words;
  for (const SearchTerm& term : plan.terms) {
    const bool looked_for = term.field == Field::text && !term.prefix && !term.form.has(TokenFlag::joined);
    const bool again = !words.empty() && words.back().term->place == term.place;
    if (looked_for && !again) words.push_back({&term});
  }
  if (words.size() > most_words) words.clear();
  return words;
}

class NameFinder {
 public:
  NameFinder(const SearchPlan& plan, IndexReader& reader) : plan_(plan), words_(words_of(plan)), reader_(reader) {}

  std::vector<QueryEntity> find() {
    std::vector<QueryEntity> found;
    for (std::size_t first = 0; first < words_.size();) {
      std::size_t last = first + 1;
      QueryEntity longest = longest_from(first, last);
      if (longest.weight > 0) found.push_back(std::move(longest));
      first = last;
    }
    return found;
  }

 private:
  /// Sets `last` to the word after it.
  QueryEntity longest_from(std::size_t first, std::size_t& last) {
    QueryEntity longest;
    std::string key;
    for (std::size_t i = first; i < std::min(words_.size(), first + longest_name); ++i) {
      if (i > first && words_[i].term->place != words_[i - 1].term->place + 1) break;
      key += (i > first ? " " : "") + words_[i].term->form.word.folded;
      if (!words_[i].content()) continue;
      std::vector<std::string> keys = known_keys(key);
      if (keys.empty()) continue;
      const double sure = sureness(first, i + 1);
      if (sure < least_sure) continue;
      last = i + 1;
      longest = {std::move(keys), small_word(first, last), sure, sure * weight(first, last)};
    }
    return longest;
  }

  /// What entities of the index are called so, by this name, by another, or by the surname alone.
  std::vector<std::string> known_keys(const std::string& key) {
    EntityIndex& entities = reader_.entities();
    std::vector<std::string> keys;
    if (entities.knows(key)) keys.push_back(key);
    for (const EntityType type : {EntityType::organisation, EntityType::place})
      if (std::string other = entity_key_of(usual_entity_name(type, key)); other != key && entities.knows(other))
        keys.push_back(std::move(other));
    if (keys.empty()) return keys;
    for (std::string& name : entities.short_names(key)) keys.push_back(std::move(name));
    return keys;
  }

  /// A single word in small letters. The stems of several find their article well enough.
  std::string small_word(std::size_t first, std::size_t last) const {
    const SearchTerm& word = *words_[last - 1].term;  // the last is never a function word
    const bool single = std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                                     words_.begin() + static_cast<std::ptrdiff_t>(last - 1),
                                     [](const NameWord& other) { return other.content(); });
    return single && !word.name ? word.form.word.folded : std::string();
  }

  /// Of its words, the wholes that they are parts of included.
  double weight(std::size_t first, std::size_t last) const {
    double sum = 0;
    for (const SearchTerm& term : plan_.terms) {
      const bool inside = term.place >= words_[first].term->place && term.place <= words_[last - 1].term->place;
      if (inside && term.scored && !term.function_word) sum += term.idf * term.weight;
    }
    return sum;
  }

  double sureness(std::size_t first, std::size_t last) {
    std::size_t content = 0;
    double most = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (!words_[i].content()) continue;
      ++content;
      most = std::max(most, words_[i].term->name ? 1 : written_as_name(words_[i].term->form.word));
    }
    if (content > 1) return 1;
    return context_says_so(first) ? std::max(most, told_by_context) : most;
  }

  /// The share of the occurrences of a form in which the articles write it as a name.
  double written_as_name(const Word& word) {
    double all = 0;
    double names = 0;
    const std::vector<LexiconEntry>& entries = reader_.lexicon(lexicon_bucket(word.folded));
    const auto entry = std::lower_bound(entries.begin(), entries.end(), word.folded,
                                        [](const LexiconEntry& e, const std::string& folded) { return e.folded < folded; });
    if (entry == entries.end() || entry->folded != word.folded) return 0;
    for (const LexiconForm& form : entry->forms) {
      all += form.occurrences;
      names += form.name_like;
    }
    return all > 0 ? names / all : 0;
  }

  bool context_says_so(std::size_t first) const {
    if (first == 0) return false;
    const Word& before = words_[first - 1].term->form.word;
    if (before.folded == "a") return before.exact == "à";
    if (is_name_cue(NameCue::before, before.folded)) return true;
    const bool linked = before.folded == "de" || before.folded == "d" || before.folded == "du";
    return linked && first > 1 && is_name_cue(NameCue::of, words_[first - 2].term->form.word.folded);
  }

  const SearchPlan& plan_;
  std::vector<NameWord> words_;
  IndexReader& reader_;
};

bool is_called(std::string_view name, std::string_view key) {
  if (!name.ends_with(key)) return false;
  return name.size() == key.size() || name[name.size() - key.size() - 1] == ' ';
}

/// False where the last letters differ, which tells most names apart without folding them.
bool may_end_so(std::string_view name, std::string_view key) {
  const char last = name.empty() ? '\0' : name.back();
  if (last >= 'A' && last <= 'Z') return last + ('a' - 'A') == key.back();
  return last < 'a' || last > 'z' || last == key.back();
}

/// Over a half for one mention, up to one for many; a mention in the title makes it one.
double presence(const StoredEntity& entity) {
  if (!entity.in_title.empty()) return 1;
  const auto mentions = static_cast<double>(entity.mentions());
  return 0.5 + 0.5 * mentions / (mentions + 2);
}

}  // namespace

QueryNames find_query_names(const SearchPlan& plan, IndexReader& reader) {
  QueryNames names;
  if (!reader.entities().any()) return names;
  for (const SearchTerm& term : plan.terms)
    if (term.scored && term.is_word() && !term.function_word) names.total += term.idf * term.weight;
  names.entities = NameFinder(plan, reader).find();
  return names;
}

double entity_share(const QueryNames& names, const StoredArticle& article, EntityIndex& entities) {
  double sum = 0;
  for (const QueryEntity& wanted : names.entities) {
    double best = 0;
    for (const StoredEntity& entity : article.entities) {
      const auto possible = [&](const std::string& called) { return may_end_so(entity.name, called); };
      if (std::none_of(wanted.keys.begin(), wanted.keys.end(), possible)) continue;
      const std::string& key = entities.key_of(entity.name);
      const auto meant = [&](const std::string& called) {
        return entity.type == EntityType::person ? is_called(key, called) : key == called;
      };
      if (std::any_of(wanted.keys.begin(), wanted.keys.end(), meant)) best = std::max(best, presence(entity));
    }
    sum += best * wanted.weight;
  }
  return names.total > 0 ? sum / names.total : 0;
}

}  // namespace fsearch
