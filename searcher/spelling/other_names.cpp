#include "searcher/spelling/other_names.hpp"

#include <algorithm>
#include <utility>

#include "searcher/index/entity_filter.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/spelling/glued_words.hpp"
#include "searcher/spelling/name_spellings.hpp"
#include "store/entities/entity_key.hpp"

namespace fsearch {
namespace {

using Match = EquivalentNames::Match;

constexpr std::size_t most_remembered = 100;  ///< Texts.
constexpr std::size_t most_words_beside = 3;  ///< Of a name, beside the word that sounds alike.
constexpr std::uint32_t fewest_articles = 2;  ///< That name somebody whose name is offered.
constexpr std::uint32_t much_rarer = 10;      ///< A name so many times rarer than the typed one is not offered.

bool may_have_names(const Query& leaf) {
  const bool words = leaf.kind == Query::Kind::word || leaf.kind == Query::Kind::phrase;
  return words && is_word_leaf(leaf) && leaf.occur != Occur::must_not;
}

/// The words of the text in their places, parts rather than wholes.
std::vector<std::string> words_of(const std::vector<QueryToken>& tokens) {
  std::vector<std::string> words;
  for (const QueryToken& token : tokens)
    if (!token.has(TokenFlag::joined) && token.token.position == words.size()) words.push_back(token.word.folded);
  return words;
}

/// Calls visit(leaf) for each that may hold names, and counts those of the whole query.
template <class AnyQuery, class Visit>
void for_each_leaf(AnyQuery& query, const Visit& visit) {
  if (query.occur == Occur::must_not) return;
  if (may_have_names(query)) visit(query);
  for (auto& child : query.children) for_each_leaf(child, visit);
}

/// Returns the query with the text of its leaf number `leaf`, as for_each_leaf() counts, replaced.
Query with_text(Query query, std::size_t leaf, const std::string& text) {
  for_each_leaf(query, [&](Query& found) {
    if (leaf-- == 0) found.text = text;
  });
  return query;
}

}  // namespace

OtherNames::OtherNames(IndexReader& reader, Analyzer& analyzer)
    : reader_(reader),
      analyzer_(analyzer),
      spellings_(certain_name_spellings(), Match::as_written, analyzer),
      alike_(possible_name_spellings(), Match::as_written, analyzer),
      synonyms_(reader.synonyms(), Match::any_form, analyzer) {}

void OtherNames::refresh() {
  synonyms_ = EquivalentNames(reader_.synonyms(), Match::any_form, analyzer_);
  variants_.clear();
}

Query OtherNames::add(const Query& query) {
  Query merged = merge_runs(query);
  for_each_leaf(merged, [&](Query& leaf) {
    if (leaf.kind != Query::Kind::word) return;
    for (Equivalent& more : equivalents_of(leaf.text)) leaf.added.push_back(std::move(more));
    std::stable_sort(leaf.added.begin(), leaf.added.end(),
                     [](const Equivalent& a, const Equivalent& b) { return a.first < b.first; });
  });
  return merged;
}

void OtherNames::add_to_filters(Query& query) const {
  if (query.occur == Occur::must_not) return;
  for (Query& child : query.children) add_to_filters(child);
  if (!query.is_leaf() || !is_entity_field(query.field) || query.kind == Query::Kind::pattern) return;
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, query.text);
  query.added = declared(query.text, tokens);
  std::erase_if(query.added,
                [&](const Equivalent& other) { return other.first > 0 || other.last < tokens.back().token.position; });
}

/// What the lists say.
std::vector<Equivalent> OtherNames::declared(const std::string& text, const std::vector<QueryToken>& tokens) const {
  std::vector<Equivalent> found;
  for (const auto& [names, kind] :
       {std::pair(&synonyms_, Equivalent::Kind::synonym), std::pair(&spellings_, Equivalent::Kind::spelling)})
    for (const NameFound& name : names->find(tokens))
      for (const std::string& other : name.others)
        found.push_back({kind, name.first, name.last, std::string(name.typed.of(text)), other,
                         kind == Equivalent::Kind::spelling && name.last > name.first});
  return found;
}

std::vector<Equivalent> OtherNames::equivalents_of(const std::string& text) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, text);
  std::vector<Equivalent> found = declared(text, tokens);
  std::erase_if(found, [this](const Equivalent& other) { return !is_held(other.text); });
  for (Equivalent& whole : glued_words(text, tokens, reader_)) found.push_back(std::move(whole));
  for (const NameVariant& name : variants_of(text, tokens))
    if (name.certain)
      found.push_back(
          {Equivalent::Kind::misspelt, name.first, name.last, std::string(name.typed.of(text)), name.name, true});
  return found;
}

std::vector<Query> OtherNames::offers(const Query& query) {
  std::vector<Query> queries;
  std::size_t number = 0;
  for_each_leaf(query, [&](const Query& leaf) {
    for (const Replacement& change : replacements_of(leaf))
      queries.push_back(
          with_text(query, number, std::string(leaf.text).replace(change.typed.begin, change.typed.size(), change.by)));
    ++number;
  });
  return queries;
}

std::vector<OtherNames::Replacement> OtherNames::replacements_of(const Query& leaf) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, leaf.text);
  const std::vector<Equivalent> added = equivalents_of(leaf.text);
  const auto has_others = [&](std::uint32_t first, std::uint32_t last) {
    return std::any_of(added.begin(), added.end(),
                       [&](const Equivalent& other) { return other.first <= last && first <= other.last; });
  };
  std::vector<Replacement> found;
  if (leaf.kind == Query::Kind::phrase)
    for (const Equivalent& other : added)
      if (!has_same_stems(other.typed, other.text))
        found.push_back({span_of(tokens, other.first, other.last), other.text});
  for (const NameVariant& name : variants_of(leaf.text, tokens))
    if (!has_others(name.first, name.last)) found.push_back({name.typed, name.name});
  for (const NameFound& name : alike_.find(tokens))
    for (const std::string& other : name.others)
      if (!has_others(name.first, name.last) && names_somebody(leaf.text, tokens, name, other))
        found.push_back({name.typed, other});
  return found;
}

const std::vector<NameVariant>& OtherNames::variants_of(const std::string& text,
                                                        const std::vector<QueryToken>& tokens) {
  if (const auto known = variants_.find(text); known != variants_.end()) return known->second;
  if (variants_.size() >= most_remembered) variants_.clear();
  return variants_.emplace(text, find_name_variants(tokens, reader_)).first->second;
}

/// Whether they are found alike: "Poutin" for "Poutine".
bool OtherNames::has_same_stems(const std::string& left, const std::string& right) {
  const auto stems = [this](const std::string& text) {
    std::vector<std::string> all;
    for (const QueryToken& token : analyze_query_text(analyzer_, text)) all.push_back(token.word.stem);
    return all;
  };
  return stems(left) == stems(right);
}

bool OtherNames::is_held(const std::string& name) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, name);
  const auto frequency = [this](const std::string& term) { return reader_.document_frequency(term); };
  return std::all_of(tokens.begin(), tokens.end(), [&](const QueryToken& token) {
    return token.has(TokenFlag::joined) || word_frequency(token.word, frequency) > 0;
  });
}

/// Whether a name that sounds alike makes a known one with the words beside it; where there are none, whether
/// the articles hold it often enough.
bool OtherNames::names_somebody(std::string_view text, const std::vector<QueryToken>& tokens, const NameFound& found,
                                const std::string& other) {
  const std::vector<std::string> words = words_of(tokens);
  if (found.first == 0 && found.last + 1 == words.size())
    return articles_with(other) * much_rarer >= std::max(1U, articles_with(found.typed.of(text)));
  std::string before = entity_key_of(other);
  std::string after = before;
  for (std::size_t i = 1; i <= most_words_beside; ++i) {
    if (found.last + i < words.size()) after += " " + words[found.last + i];
    if (i <= found.first) before = words[found.first - i] + " " + before;
    for (const std::string& key : {before, after})
      for (const KnownEntity& known : reader_.entities().called(key))
        if (known.entity.key == key && key.find(' ') != std::string::npos && known.articles >= fewest_articles)
          return true;
  }
  return false;
}

std::uint32_t OtherNames::articles_with(std::string_view word) {
  const LexiconEntry* entry = reader_.lexicon_entry(std::string(analyzer_.word(word).folded));
  std::uint32_t articles = 0;
  if (entry != nullptr)
    for (const LexiconForm& form : entry->forms) articles += form.documents;
  return articles;
}

}  // namespace fsearch
