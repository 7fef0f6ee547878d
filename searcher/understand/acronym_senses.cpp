#include "searcher/understand/acronym_senses.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <utility>

#include "searcher/query/grammar_words.hpp"
#include "searcher/understand/acronym_use.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

// Read on an index of 30,281 articles with 2,961 short forms, all senses of the 134 that stand in 60 articles and more.
constexpr std::uint64_t defining_share = 16;   ///< One in so many of the articles that hold the short form define it,
constexpr std::uint64_t famous_share = 200;    ///< or one in so many,
constexpr std::uint64_t famous_articles = 3;   ///< and so many at least: SNCF, URSS.
constexpr std::uint64_t using_articles = 3;    ///< Where hardly any does: so many hold both,
constexpr std::uint64_t using_share = 8;       ///< and one in so many: CDD, CNC, RH.
constexpr std::uint64_t most_articles = 1000;  ///< Of what is not written more often than acronyms are.
constexpr std::uint64_t second_share = 5;      ///< Of the articles of the first sense.
constexpr std::size_t most_senses = 3;
constexpr std::uint64_t explained_share = 5;     ///< Insee: every fourth article says what it is.
constexpr std::uint64_t explained_articles = 5;  ///< Medef: every twelfth does, and these are many.
constexpr std::uint64_t capitals_percent = 97;   ///< Of the occurrences; of first names, under 95.
constexpr std::uint64_t capitals_occurrences = 20;
constexpr std::size_t letters_told_apart = 4;

std::vector<std::string> split(const std::string& words) {
  std::istringstream in(words);
  std::vector<std::string> list;
  for (std::string word; in >> word;) list.push_back(word);
  return list;
}

/// "rat pgroup" is the handle @RATPgroup of RATP, cut where its capitals end.
bool is_cut_short_form(const std::string& short_form, const std::vector<std::string>& words) {
  return words.size() > 1 && words[0].size() < short_form.size() && short_form.starts_with(words[0]) &&
         (words[0] + words[1]).starts_with(short_form);
}

/// What begins with a preposition has lost its beginning, as "direction de l'évaluation" may.
bool may_be_told(const std::string& short_form, const std::string& expansion) {
  const std::vector<std::string> words = split(words_of_expansion(expansion));
  return !words.empty() && !has_role(words[0], GrammarRole::beginning) && !is_cut_short_form(short_form, words);
}

bool has_more_articles(const AcronymSense& a, const AcronymSense& b) { return a.articles > b.articles; }

/// The senses, each with all its writings, the most defined first.
std::vector<AcronymSense> gathered(const std::string& short_form, const AcronymExpansions& expansions) {
  std::map<std::string, std::pair<AcronymSense, std::uint32_t>> by_key;  // With the articles of the usual writing.
  for (const auto& [expansion, count] : expansions) {
    if (!may_be_told(short_form, expansion)) continue;
    auto& [sense, most] = by_key[sense_key(expansion)];
    sense.articles += count;
    if (count <= most) continue;
    most = count;
    sense.expansion = expansion;
  }
  std::vector<AcronymSense> senses;
  for (auto& [key, entry] : by_key) {
    senses.push_back(std::move(entry.first));
    senses.back().key = key;
  }
  std::stable_sort(senses.begin(), senses.end(), has_more_articles);
  return senses;
}

/// How articles write a short form.
struct Writing {
  std::uint64_t articles = 0, occurrences = 0, name_like = 0;
};

Writing writing_of(IndexReader& reader, const std::string& short_form) {
  Writing writing;
  const LexiconEntry* entry = reader.lexicon_entry(short_form);
  if (entry == nullptr) return writing;
  for (const LexiconForm& form : entry->forms) {
    writing.articles += form.documents;
    writing.occurrences += form.occurrences;
    writing.name_like += form.name_like;
  }
  return writing;
}

bool is_defined_often(const AcronymSense& sense, const Writing& writing) {
  const bool famous = sense.articles >= famous_articles && sense.articles * famous_share >= writing.articles;
  return famous || sense.articles * defining_share >= writing.articles;
}

/// The senses that many articles say beside the short form, with how many, the most first.
std::vector<AcronymSense> used_often(IndexReader& reader, Analyzer& analyzer, const std::string& short_form,
                                     const Writing& writing, std::vector<AcronymSense> senses) {
  if (writing.articles > most_articles) return {};
  for (AcronymSense& sense : senses) sense.articles = articles_with_both(reader, analyzer, short_form, sense.expansion);
  std::erase_if(senses, [&](const AcronymSense& sense) {
    return sense.articles < using_articles || sense.articles * using_share < writing.articles;
  });
  std::stable_sort(senses.begin(), senses.end(), has_more_articles);
  return senses;
}

}  // namespace

std::string words_of_expansion(std::string_view expansion) {
  std::string words = fold(expansion);
  for (char& c : words)
    if (c == '\'' || c == '-') c = ' ';
  return words + ' ';
}

std::string sense_key(std::string_view expansion) {
  std::string key;
  for (const std::string& word : split(words_of_expansion(expansion)))
    if (word.size() >= letters_told_apart) key += word.substr(0, letters_told_apart) + ' ';
  return key.empty() ? words_of_expansion(expansion) : key;
}

AcronymSenses::AcronymSenses(IndexReader& reader, Analyzer& analyzer, const std::string& short_form) {
  const auto known = reader.acronyms().find(short_form);
  if (known == reader.acronyms().end()) return;
  const Writing writing = writing_of(reader, short_form);
  const std::vector<AcronymSense> all = gathered(short_form, known->second);
  std::copy_if(all.begin(), all.end(), std::back_inserter(senses_),
               [&](const AcronymSense& sense) { return is_defined_often(sense, writing); });
  const bool by_definition = !senses_.empty();
  if (!by_definition) senses_ = used_often(reader, analyzer, short_form, writing, all);
  if (senses_.empty()) return;
  const std::uint32_t first = senses_.front().articles;
  std::erase_if(senses_, [&](const AcronymSense& sense) { return sense.articles * second_share < first; });
  if (senses_.size() > most_senses) senses_.resize(most_senses);
  std::uint64_t telling = 0;
  for (const AcronymSense& sense : senses_) telling += sense.articles;
  const bool explained =
      by_definition && (telling * explained_share >= writing.articles ||
                        (telling >= explained_articles && telling * defining_share >= writing.articles));
  const bool in_capitals =
      writing.occurrences >= capitals_occurrences && writing.name_like * 100 >= writing.occurrences * capitals_percent;
  if (in_capitals && telling < famous_articles)
    telling = articles_with_both(reader, analyzer, short_form, senses_.front().expansion);
  in_small_letters_ = explained || (in_capitals && telling >= famous_articles);
}

}  // namespace fsearch
