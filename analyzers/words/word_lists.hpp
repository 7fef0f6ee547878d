/// The closed classes of French that the rules consult, read once from analyzers/data.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include <map>
#include <string>
#include <string_view>

namespace fsearch {

/// Views into the embedded data.
using WordSet = boost::unordered_flat_set<std::string_view>;
using WordMap = boost::unordered_flat_map<std::string_view, std::string_view>;

/// Lower case but for abbreviations; `inclusive` maps a suffix to the masculine ending it replaces ("trice" to "teur").
struct FrenchWords {
  WordSet stop_words;        ///< With accents, and bare where no other word is so spelt.
  WordSet function_verbs;    ///< Those that are forms of a verb: "êtes".
  WordSet elisions;          ///< l d j m t s n c qu jusqu ...
  WordSet apostrophe_words;  ///< Words that hold an apostrophe, without it: aujourdhui; or a first part: "prud'".
  WordSet clitics;           ///< il elle on nous moi là ...: cut off after a hyphen.
  WordSet whole_compounds;   ///< Hyphenated words whose last part only looks like a clitic, joined: rendezvous.
  WordSet abbreviations;     ///< As written, without their full stop: "M", "Mme", "art".
  WordSet numbered;          ///< Nouns that Roman figures number: "tome".
  WordSet second_nouns;      ///< What "seconde" is no time before: "guerre", "fois".
  WordSet code_letters;      ///< Letters that are one code with a number behind them, in small letters: "rn".
  boost::unordered_flat_set<std::string> function_words;  ///< Stop words but verbs, with and without accents: "ca".
  WordMap units;               ///< As written behind a number, and the words that are said: "m²", mètres carrés.
  WordMap saints;              ///< Of `said`: what compounds start with ("st").
  WordMap said_before_name;    ///< "bd", boulevard.
  WordMap said_before_number;  ///< "art", article.
  WordMap said;                ///< Exact forms that mean another word: "km", kilomètre.
  WordMap also;                ///< Exact forms found by another word, too: "second", 2e.
  std::size_t longest_written = 0;  ///< In bytes, of these forms.
  std::map<std::string, std::string, std::less<>> inclusive;
};

/// Returns the lists; thread-safe.
const FrenchWords& french_words();

}  // namespace fsearch
