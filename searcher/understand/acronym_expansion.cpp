#include "searcher/understand/acronym_expansion.hpp"

#include <algorithm>
#include <utility>

#include "searcher/names/name_cues.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/spelling/french_words.hpp"
#include "store/entities/entity_terms.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_expansion = 8;  ///< In words.
constexpr std::size_t longest_person = 4;

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  return text;
}

/// Whether a query of several words is typed in capitals, which then prove nothing.
bool is_all_capitals(const std::vector<QueryToken>& tokens) {
  return tokens.size() > 1 && std::all_of(tokens.begin(), tokens.end(), [](const QueryToken& token) {
           return token.has(TokenFlag::upper) || token.has(TokenFlag::number);
         });
}

/// Whether the word is one of a person whom the index knows by several words of the query: the Iris of Iris Murdoch.
bool is_of_person(const std::vector<QueryToken>& tokens, std::size_t at, IndexReader& reader) {
  for (std::size_t from = at - std::min(at, longest_person - 1); from <= at; ++from) {
    std::string key = tokens[from].word.folded;
    for (std::size_t to = from + 1; to < std::min(tokens.size(), from + longest_person); ++to) {
      key += " " + tokens[to].word.folded;
      if (to >= at && reader.document_frequency(schema::entity_term(EntityType::person, key)) > 0) return true;
    }
  }
  return false;
}

}  // namespace

AcronymExpander::AcronymExpander(IndexReader& reader) : reader_(&reader) {
  for (const auto& [short_form, expansions] : reader.acronyms())
    for (const auto& [expansion, count] : expansions) {
      ShortForm& known = by_expansion_[words_of_expansion(expansion)];
      if (count > known.articles) known = {short_form, count};
    }
}

Query AcronymExpander::expand(const Query& query, Analyzer& analyzer) const {
  if (by_expansion_.empty()) return query;
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
  add_acronyms(tokens, text, analyzer, found);
  add_expansions(tokens, text, analyzer, found);
  return found;
}

/// In capitals among words that are not, or where articles know it in small letters, too. Onu may be one, the ordinal
/// of "Ve République" not.
bool AcronymExpander::may_be_acronym(const std::vector<QueryToken>& tokens, std::size_t at,
                                     const AcronymSenses& senses) const {
  const QueryToken& token = tokens[at];
  if (token.is_function_word() || token.has(TokenFlag::part)) return false;
  if (token.has(TokenFlag::upper) && !is_all_capitals(tokens)) return true;
  if (name_cue(NameCue::before, token.word.folded)) return false;  // Mme, Mlle; the mines' ministry is MME.
  const bool too_short = token.has(TokenFlag::capitalised) && token.word.folded.size() < 3;
  if (too_short || is_short_word(token.word.folded)) return false;
  return senses.is_one_in_small_letters() && !is_of_person(tokens, at, *reader_);
}

void AcronymExpander::add_acronyms(const std::vector<QueryToken>& tokens, const std::string& text, Analyzer& analyzer,
                                   std::vector<Equivalent>& found) const {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at].token;
    const AcronymSenses senses(*reader_, analyzer, tokens[at].word.folded);
    if (senses.senses().empty() || !may_be_acronym(tokens, at, senses)) continue;
    for (const AcronymSense& sense : senses.senses())
      found.push_back({Equivalent::Kind::acronym, token.position, token.position,
                       text.substr(token.begin, token.end - token.begin), sense.expansion});
  }
}

void AcronymExpander::add_expansions(const std::vector<QueryToken>& tokens, const std::string& text, Analyzer& analyzer,
                                     std::vector<Equivalent>& found) const {
  for (std::size_t from = 0; from < tokens.size(); ++from) {
    std::string key;
    for (std::size_t to = from; to < std::min(tokens.size(), from + longest_expansion); ++to) {
      key += tokens[to].word.folded + " ";
      const auto entry = by_expansion_.find(key);
      if (entry == by_expansion_.end() || to == from || !finds_alone(entry->second.text, key, analyzer)) continue;
      const Span typed{tokens[from].token.begin, tokens[to].token.end};
      found.push_back({Equivalent::Kind::acronym, tokens[from].token.position, tokens[to].token.position,
                       std::string(typed.of(text)), upper(entry->second.text)});
    }
  }
}

/// Whether articles with a short form are about what it stands for: EAU would find l'eau, and PAP everybody of that
/// first name.
bool AcronymExpander::finds_alone(const std::string& short_form, const std::string& expansion,
                                  Analyzer& analyzer) const {
  if (is_short_word(short_form)) return false;
  const AcronymSenses known(*reader_, analyzer, short_form);
  const std::string key = sense_key(expansion);
  return known.is_one_in_small_letters() && std::any_of(known.senses().begin(), known.senses().end(),
                                                        [&](const AcronymSense& sense) { return sense.key == key; });
}

}  // namespace fsearch
