#include "searcher/parse/query_operators.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "searcher/parse/query_word.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/query_characters.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t longest_name = 16;  // In bytes, with room for accents in their decomposed form.
constexpr int longest_distance = 100;
constexpr int most_often = 1000;

struct Spelling {
  std::string_view name;
  OperatorName meaning;
};

/// In capitals: in lower case these are words.
constexpr std::array<Spelling, 14> capitals{{
    {"ET", {Kind::et}},
    {"AND", {Kind::et}},
    {"&", {Kind::et}},
    {"&&", {Kind::et}},
    {"OU", {Kind::ou}},
    {"OR", {Kind::ou}},
    {"SAUF", {Kind::sauf}},
    {"NOT", {Kind::sauf}},
    {"ANDNOT", {Kind::sauf}},
    {"PRES", {Kind::near}},
    {"PRÈS", {Kind::near}},
    {"NEAR", {Kind::near}},
    {"ADJ", {Kind::near, 1, true}},
    {"SAME", {Kind::near, same_paragraph}},
}};

/// Folded: a sign in them tells that they are no words.
constexpr std::array<Spelling, 9> signs{{
    {"pres/phrase", {Kind::near, same_sentence}},
    {"near/sentence", {Kind::near, same_sentence}},
    {"w/s", {Kind::near, same_sentence}},
    {"/s", {Kind::near, same_sentence}},
    {"pres/paragraphe", {Kind::near, same_paragraph}},
    {"pres/para", {Kind::near, same_paragraph}},
    {"near/paragraph", {Kind::near, same_paragraph}},
    {"w/p", {Kind::near, same_paragraph}},
    {"/p", {Kind::near, same_paragraph}},
}};

/// Folded, before a number; where the name ends with a slash, that may not be left out.
constexpr std::array<Spelling, 12> numbered{{
    {"pres", {Kind::near}},
    {"near", {Kind::near}},
    {"w/", {Kind::near}},
    {"within/", {Kind::near}},
    {"n/", {Kind::near}},
    {"avant/", {Kind::near, 0, true}},
    {"before/", {Kind::near, 0, true}},
    {"pre/", {Kind::near, 0, true}},
    {"adj", {Kind::near, 0, true}},
    {"onear", {Kind::near, 0, true}},
    {"aumoins", {Kind::least}},
    {"atleast", {Kind::least}},
}};

template <std::size_t size>
std::optional<OperatorName> find(const std::array<Spelling, size>& spellings, std::string_view name) {
  const auto known =
      std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& s) { return s.name == name; });
  return known == spellings.end() ? std::nullopt : std::optional(known->meaning);
}

std::optional<OperatorName> find_numbered(std::string_view name, std::string_view digits) {
  const double number = read_number(digits);
  if (number < 0) return std::nullopt;
  auto meaning = find(numbered, name);
  if (!meaning && name.ends_with('/')) meaning = find(numbered, name.substr(0, name.size() - 1));
  if (!meaning) return std::nullopt;
  const double most = meaning->kind == Kind::near ? longest_distance : most_often;
  meaning->number = static_cast<int>(std::clamp<double>(number, 1, most));
  return meaning;
}

/// "near5" and "near/5" are one; so are "/n5/", as Factiva writes it, and "n/5".
std::optional<OperatorName> find_numbered(std::string_view folded) {
  if (folded.starts_with("near/") && folded.ends_with('f'))  // In this order, as Brandwatch writes it.
    return find_numbered("onear", folded.substr(5, folded.size() - 6));
  if (folded.starts_with("/n") && folded.ends_with('/'))
    return find_numbered("n/", folded.substr(2, folded.size() - 3));
  const std::size_t digits = std::min(folded.find_first_of("0123456789"), folded.size());
  return find_numbered(folded.substr(0, digits), folded.substr(digits));
}

/// "/F20/", the first twenty words.
bool is_beginning(std::string_view chunk) {
  return (chunk.starts_with("/F") || chunk.starts_with("/f")) && read_number(chunk.substr(2, chunk.size() - 3)) >= 0;
}

bool is_length(std::string_view chunk) {
  return chunk.size() > 3 && (chunk.starts_with("wc") || chunk.starts_with("WC")) &&
         (chunk[2] == '>' || chunk[2] == '<');
}

/// "2020..2022", as Google writes ranges of numbers.
bool is_years(std::string_view chunk) {
  return chunk.size() == 10 && chunk.substr(4, 2) == ".." && read_number(chunk.substr(0, 4)) >= 0 &&
         read_number(chunk.substr(6)) >= 0;
}

/// "chalut$" or "chalut$3", as Factiva truncates; no "US$".
bool is_truncated(std::string_view chunk) {
  if (!chunk.empty() && is_digit(chunk.back())) chunk.remove_suffix(1);
  return chunk.size() > 3 && chunk.back() == '$' && chunk[chunk.size() - 2] >= 'a' && chunk[chunk.size() - 2] <= 'z';
}

/// "%5", "/5" or "PROX/5": a distance, as nothing here writes it.
bool is_distance(std::string_view chunk) {
  const std::size_t letters = std::min(chunk.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), chunk.size());
  const std::string_view sign = chunk.substr(letters);
  const bool marked = sign.starts_with('/') || (letters == 0 && sign.starts_with('%'));
  return marked && sign.size() <= 3 && sign.size() > 1 &&
         sign.substr(1).find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<OperatorName> operator_named(std::string_view chunk) {
  if (chunk.size() > longest_name) return std::nullopt;
  if (auto known = find(capitals, chunk)) return known;
  if (chunk.find_first_of("/0123456789") == std::string_view::npos) return std::nullopt;
  const std::string folded = fold(chunk);
  if (auto known = find(signs, folded)) return known;
  return find_numbered(folded);
}

ForeignChunk foreign_chunk(std::string_view chunk) {
  if (is_length(chunk)) return {"la longueur des articles ne se cherche pas : ignoré", true};
  if (is_years(chunk)) return {"date: devant une période choisit les articles de ces dates"};
  if (is_distance(chunk)) return {"PRES/5 cherche des mots à cinq mots près ; lu comme un mot"};
  if (is_truncated(chunk)) return {"* remplace des lettres, ? une seule"};
  if (chunk.size() < 3 || chunk.front() != '/' || chunk.back() != '/') return {};
  if (is_beginning(chunk))
    return {"la place des mots dans l'article ne se cherche pas, titre: cherche dans le titre : ignoré", true};
  if (chunk.find('/', 1) != chunk.size() - 1) return {};
  return {"pas d'expressions régulières ici : * remplace des lettres, ? une seule"};
}

}  // namespace fsearch
