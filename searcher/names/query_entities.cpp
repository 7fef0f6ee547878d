#include "searcher/names/query_entities.hpp"

#include <algorithm>
#include <array>

#include "fsearch/entities.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/names/name_context.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 6;  ///< In words.
constexpr std::size_t most_words = 24;   ///< A longer query is a text, whose every name would cost a look.
constexpr double least_probability = 0.3;
constexpr double told_by_context = 0.8;
constexpr double told_by_hint = 0.5;
/// Of the articles that name somebody or something so, the share that must mean the type that the context asks for.
/// Where fewer do, they are only mistakes made when names were found.
constexpr double known_share = 0.01;
constexpr double usual_share = 0.2;
constexpr double rare_share = 0.5;
constexpr double clear_share = 0.8;  ///< Nothing is to be told apart.
/// Of the articles that hold a common word, the share that must name somebody or something so: "groupe rock".
constexpr double least_known =
    3;  ///< Articles; of fewer the mistakes of whoever found the names are too large a share.
constexpr double least_named = 0.005;

using Words = std::vector<const SearchTerm*>;

/// The words of the query in their places; wholes stand for nothing, their parts do.
Words words_of(const SearchPlan& plan) {
  Words words;
  for (const SearchTerm& term : plan.terms) {
    const bool looked_for = term.field == Field::text && !term.form.pattern && !term.form.has(TokenFlag::joined);
    const bool again = !words.empty() && words.back()->place == term.place;
    if (looked_for && !again) words.push_back(&term);
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
      if (i > first && words_[i]->place != words_[i - 1]->place + 1) break;
      key += (i > first ? " " : "") + words_[i]->form.word.folded;
      if (words_[i]->function_word) continue;
      const NameContext context = context_of(words_, first, i + 1);
      std::vector<std::string> keys = known_keys(key, context.proof == Proof::certain ? article_of(first) : "");
      if (keys.empty()) continue;
      const double name_share = content_words(first, i + 1) > 1 ? 1 : written_as_name(words_[i]->form.word);
      const double name_probability = std::max(words_[i]->name ? 1 : name_share, told_by(context));
      if (name_probability < least_probability) continue;
      last = i + 1;
      longest = entity_of(first, last, name_probability);
      longest.keys = std::move(keys);
      read_context(context, name_share, longest);
      longest.only_reading =
          longest.only_reading && content_words(first, last) == 1;  // several words are hardly another thing
    }
    return longest;
  }

  QueryEntity entity_of(std::size_t first, std::size_t last, double name_probability) const {
    QueryEntity entity;
    entity.lowercase_word = lowercase_word(first, last);
    entity.name_probability = name_probability;
    entity.weight = name_probability * weight(first, last);
    entity.with_article = last - first == 2 && words_[first]->function_word;
    entity.first_place = words_[first]->place;
    entity.last_place = words_[last - 1]->place;
    return entity;
  }

  /// What entities of the index are called so, by this name, by another, or by the surname alone.
  std::vector<std::string> known_keys(const std::string& key, const std::string& article) {
    EntityIndex& entities = reader_.entities();
    std::vector<std::string> keys;
    if (entities.knows(key)) keys.push_back(key);
    if (!article.empty() && entities.knows(article + key)) keys.push_back(article + key);
    for (const EntityType type : {EntityType::organisation, EntityType::place})
      if (std::string other = entity_key_of(usual_entity_name(type, key)); other != key && entities.knows(other))
        keys.push_back(std::move(other));
    if (keys.empty()) return keys;
    for (std::string& name : entities.short_names(key)) keys.push_back(std::move(name));
    return keys;
  }

  /// The article that "du" holds: "le " for "maire du havre".
  std::string article_of(std::size_t first) const {
    const std::string before = first > 0 ? words_[first - 1]->form.word.folded : std::string();
    if (before == "du" || before == "au") return "le ";
    return before == "des" || before == "aux" ? "les " : "";
  }

  std::ptrdiff_t content_words(std::size_t first, std::size_t last) const {
    return std::count_if(words_.begin() + static_cast<std::ptrdiff_t>(first),
                         words_.begin() + static_cast<std::ptrdiff_t>(last),
                         [](const SearchTerm* word) { return !word->function_word; });
  }

  /// A single word in small letters. The stems of several find their article well enough.
  std::string lowercase_word(std::size_t first, std::size_t last) const {
    const SearchTerm& word = *words_[last - 1];  // the last is never a function word
    return content_words(first, last) == 1 && !word.name ? word.form.word.folded : std::string();
  }

  /// Of its words, the wholes that they are parts of included.
  double weight(std::size_t first, std::size_t last) const {
    double sum = 0;
    for (const SearchTerm& term : plan_.terms) {
      const bool inside = term.place >= words_[first]->place && term.place <= words_[last - 1]->place;
      if (inside && term.scored && !term.function_word) sum += term.idf * term.weight;
    }
    return sum;
  }

  static double told_by(const NameContext& context) {
    if (context.proof == Proof::none) return 0;
    return context.proof == Proof::hint ? told_by_hint : told_by_context;
  }

  /// The share of the occurrences of a form in which the articles write it as a name.
  double written_as_name(const Word& word) {
    const LexiconEntry* entry = reader_.lexicon_entry(word.folded);
    if (entry == nullptr) return 0;
    double all = 0;
    double names = 0;
    for (const LexiconForm& form : entry->forms) {
      all += form.occurrences;
      names += form.name_like;
    }
    return all > 0 ? names / all : 0;
  }

  /// Takes the type that the context tells, where enough articles know such a name. A common word of which hardly any
  /// article makes a name stays one.
  void read_context(const NameContext& context, double name_share, QueryEntity& entity) {
    if (context.proof == Proof::none) return;
    const std::array<double, 4> articles = articles_by_type(entity.keys);
    const double all = articles[0] + articles[1] + articles[2] + articles[3];
    if (all < least_named * with_word(entity)) return;
    entity.minority_reading =
        entity.name_probability < told_by_context || (entity.with_article && name_share < rare_share);
    entity.only_reading = context.proof == Proof::certain && !context.type;  // until the articles are read
    if (!context.type) return;
    const double meant = articles[static_cast<std::size_t>(*context.type)];
    const double share = all > 0 ? meant / all : 0;
    if (meant == 0 || share < (context.proof == Proof::hint ? usual_share : known_share)) return;
    entity.type = context.type;
    const bool one_reading = share > clear_share && name_share >= rare_share;
    entity.only_reading = context.proof == Proof::certain && !one_reading && meant >= least_known &&
                          meant >= least_named * with_word(entity);
    entity.minority_reading = entity.minority_reading || share < rare_share;
  }

  /// How many articles name anything by these keys.
  std::array<double, 4> articles_by_type(const std::vector<std::string>& keys) {
    std::array<double, 4> articles{};
    for (const std::string& key : keys)
      for (const KnownEntity& known : reader_.entities().called(key))
        articles[static_cast<std::size_t>(known.entity.type)] += known.articles;
    return articles;
  }

  /// How many articles hold its small word in any form; 0 where it has none.
  double with_word(const QueryEntity& entity) const {
    const auto word =
        std::find_if(words_.begin(), words_.end(), [&](const SearchTerm* w) { return w->place == entity.last_place; });
    return entity.lowercase_word.empty() ? 0 : reader_.document_frequency((*word)->form.word.stem);
  }

  const SearchPlan& plan_;
  Words words_;
  IndexReader& reader_;
};

}  // namespace

QueryNames find_query_names(const SearchPlan& plan, IndexReader& reader) {
  QueryNames names;
  if (!reader.entities().any()) return names;
  for (const SearchTerm& term : plan.terms)
    if (term.scored && term.is_word() && !term.function_word) names.total += term.idf * term.weight;
  names.entities = NameFinder(plan, reader).find();
  return names;
}

}  // namespace fsearch
