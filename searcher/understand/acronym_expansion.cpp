#include "searcher/understand/acronym_expansion.hpp"

#include <algorithm>
#include <utility>

#include "searcher/names/name_cues.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/spelling/french_words.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_expansion = 8;  ///< In words.

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  return text;
}

const std::string& usual_expansion(const AcronymExpansions& expansions) {
  return std::max_element(expansions.begin(), expansions.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// The folded words of an expansion, a space after each; elided articles are words.
std::string key_of(const std::string& expansion) {
  std::string key = fold(expansion);
  for (char& c : key)
    if (c == '\'' || c == '-') c = ' ';
  return key + ' ';
}

/// Whether a token may be an acronym: in capitals among others that are not, or no word of French. Onu may be one, the
/// ordinal of "Ve République" not.
bool may_be_acronym(const QueryToken& token, bool all_capitals) {
  if (token.is_function_word() || token.has(TokenFlag::part)) return false;
  if (token.has(TokenFlag::upper) && !all_capitals) return true;
  if (name_cue(NameCue::before, token.word.folded)) return false;  // Mme, Mlle; the mines' ministry is MME.
  const bool too_short = token.has(TokenFlag::capitalised) && token.word.folded.size() < 3;
  return !too_short && !is_short_word(token.word.folded);
}

/// Whether a query of several words is typed in capitals, which then prove nothing.
bool is_all_capitals(const std::vector<QueryToken>& tokens) {
  return tokens.size() > 1 && std::all_of(tokens.begin(), tokens.end(), [](const QueryToken& token) {
           return token.has(TokenFlag::upper) || token.has(TokenFlag::number);
         });
}

}  // namespace

AcronymExpander::AcronymExpander(const AcronymTable& acronyms) {
  for (const auto& [short_form, expansions] : acronyms) {
    by_acronym_.emplace(short_form, usual_expansion(expansions));
    for (const auto& [expansion, count] : expansions) by_expansion_.emplace(key_of(expansion), short_form);
  }
}

Query AcronymExpander::expand(const Query& query, Analyzer& analyzer) const {
  if (by_acronym_.empty()) return query;
  Query expanded = merge_runs(query);
  expand_node(expanded, analyzer);
  return expanded;
}

void AcronymExpander::expand_node(Query& query, Analyzer& analyzer) const {
  if (query.occur == Occur::must_not || query.kind == Query::Kind::near) return;
  if (query.kind == Query::Kind::word && query.field == Field::text) query.added = equivalents_of(query.text, analyzer);
  for (Query& child : query.children) expand_node(child, analyzer);
}

std::vector<Equivalent> AcronymExpander::equivalents_of(const std::string& text, Analyzer& analyzer) const {
  std::vector<QueryToken> tokens = analyze_query_text(analyzer, text);
  std::erase_if(tokens, [](const QueryToken& token) { return token.has(TokenFlag::joined); });
  std::vector<Equivalent> found;
  add_acronyms(tokens, text, found);
  add_expansions(tokens, text, found);
  return found;
}

void AcronymExpander::add_acronyms(const std::vector<QueryToken>& tokens, const std::string& text,
                                   std::vector<Equivalent>& found) const {
  const bool all_capitals = is_all_capitals(tokens);
  for (const QueryToken& token : tokens) {
    const auto entry = by_acronym_.find(token.word.folded);
    if (entry == by_acronym_.end() || !may_be_acronym(token, all_capitals)) continue;
    const std::uint32_t place = token.token.position;
    found.push_back({Equivalent::Kind::acronym, place, place,
                     text.substr(token.token.begin, token.token.end - token.token.begin), entry->second});
  }
}

void AcronymExpander::add_expansions(const std::vector<QueryToken>& tokens, const std::string& text,
                                     std::vector<Equivalent>& found) const {
  for (std::size_t from = 0; from < tokens.size(); ++from) {
    std::string key;
    for (std::size_t to = from; to < std::min(tokens.size(), from + longest_expansion); ++to) {
      key += tokens[to].word.folded + " ";
      const auto entry = by_expansion_.find(key);
      if (entry == by_expansion_.end() || to == from || is_short_word(entry->second))
        continue;  // EAU would find l'eau.
      const Span typed{tokens[from].token.begin, tokens[to].token.end};
      found.push_back({Equivalent::Kind::acronym, tokens[from].token.position, tokens[to].token.position,
                       std::string(typed.of(text)), upper(entry->second)});
    }
  }
}

}  // namespace fsearch
