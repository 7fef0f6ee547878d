#include "searcher/plan/answer_type.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace data {
extern const std::string_view answer_words;  // searcher/data
}
namespace {

using Words = std::vector<std::string>;
using Answers = std::map<std::string, AnswerType, std::less<>>;

constexpr std::array<std::string_view, 13> prepositions = {"a",  "de",   "d",     "par",    "pour", "avec",  "chez",
                                                           "en", "dans", "jusqu", "depuis", "vers", "contre"};
constexpr std::array<std::string_view, 4> which = {"quel", "quelle", "quels", "quelles"};
constexpr std::array<std::string_view, 8> is_words = {"est", "sont",   "etait", "etaient",
                                                      "fut", "furent", "sera",  "seront"};
constexpr std::array<std::string_view, 10> articles = {"le", "la", "l", "les", "un", "une", "son", "sa", "ses", "leur"};

template <class List>
bool one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

AnswerType type_named(std::string_view name) {
  if (name == "time") return AnswerType::time;
  if (name == "number") return AnswerType::number;
  return name == "person" ? AnswerType::person : AnswerType::place;
}

Answers read_answers(std::string_view role) {
  Answers answers;
  for_each_row(data::answer_words, [&](std::string_view row) {
    if (take_part(row, '\t') != role) return;
    const AnswerType type = type_named(take_part(row, '\t'));
    while (!row.empty()) answers.emplace(take_part(row, ' '), type);
  });
  return answers;
}

AnswerType found_in(const Answers& answers, std::string_view word) {
  const auto found = answers.find(word);
  return found == answers.end() ? AnswerType::any : found->second;
}

/// Splits at all that is no letter: "jusqu'où va-t-il" is jusqu, ou, va, t, il.
Words words_of(std::string_view typed) {
  Words words(1);
  for (const char byte : fold(typed)) {
    const bool letter =
        static_cast<unsigned char>(byte) >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    if (letter)
      words.back() += byte;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// "Qui est Emmanuel Macron" asks what he is; "qui est le président" asks for him.
bool asks_for_a_description(const Words& words, std::size_t qui) {
  if (words[qui] != "qui" || qui + 1 >= words.size() || !one_of(is_words, words[qui + 1])) return false;
  return qui + 2 < words.size() && !one_of(articles, words[qui + 2]);
}

AnswerType by_noun(const Words& words) {
  static const Answers nouns = read_answers("noun");
  auto word = std::find_if(words.begin(), words.end(), [](const auto& w) { return one_of(which, w); });
  if (word == words.end()) return AnswerType::any;
  ++word;
  while (word != words.end() && (one_of(is_words, *word) || one_of(articles, *word))) ++word;
  return word == words.end() ? AnswerType::any : found_in(nouns, *word);
}

}  // namespace

bool tells_time(std::string_view written) {
  static const Answers times = read_answers("text");
  return found_in(times, written) == AnswerType::time;
}

AnswerType answer_type(std::string_view typed) {
  static const Answers pronouns = read_answers("first");
  const Words words = words_of(typed);
  if (words.empty()) return AnswerType::any;
  const std::size_t first = words.size() > 1 && one_of(prepositions, words[0]) ? 1 : 0;
  if (!asks_for_a_description(words, first))
    if (const AnswerType type = found_in(pronouns, words[first]); type != AnswerType::any) return type;
  if (const AnswerType type = by_noun(words); type != AnswerType::any) return type;
  const bool question = typed.substr(0, typed.find_last_not_of(" \t\n") + 1).ends_with('?');
  return question ? found_in(pronouns, words.back()) : AnswerType::any;
}

}  // namespace fsearch
