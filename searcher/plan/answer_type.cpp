#include "searcher/plan/answer_type.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "searcher/plan/outcome.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace data {
extern const std::string_view answer_words;  // searcher/data
}
namespace {

using Words = std::vector<std::string>;
using Answers = std::map<std::string, AnswerType, std::less<>>;

AnswerType type_named(std::string_view name) {
  if (name == "time") return AnswerType::time;
  if (name == "number") return AnswerType::number;
  if (name == "person") return AnswerType::person;
  return name == "place" ? AnswerType::place : AnswerType::any;
}

/// The words of one role, each with what answers it: AnswerType::any for those that only help.
Answers read_words(std::string_view role) {
  Answers answers;
  for_each_row(data::answer_words, [&](std::string_view row) {
    if (take_part(row, '\t') != role) return;
    const AnswerType type = type_named(take_part(row, '\t'));
    while (!row.empty()) answers.emplace(take_part(row, ' '), type);
  });
  return answers;
}

struct Lists {
  Answers first = read_words("first");
  Answers nouns = read_words("noun");
  Answers times = read_words("text");
  Answers prepositions = read_words("preposition");
  Answers which = read_words("which");
  Answers is = read_words("is");
  Answers articles = read_words("article");
};

const Lists& lists() {
  static const Lists read;
  return read;
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

/// "Qui est Emmanuel Macron" asks what he is; "qui est le président", "qui est devenu pape" ask for him.
bool asks_for_a_description(const Words& words, std::size_t qui) {
  if (words[qui] != "qui" || qui + 1 >= words.size() || !lists().is.contains(words[qui + 1])) return false;
  return qui + 2 < words.size() && !lists().articles.contains(words[qui + 2]) && !asks_for_outcome(words[qui + 2]);
}

AnswerType by_noun(const Words& words) {
  auto word = std::find_if(words.begin(), words.end(), [](const auto& w) { return lists().which.contains(w); });
  if (word == words.end()) return AnswerType::any;
  ++word;
  while (word != words.end() && (lists().is.contains(*word) || lists().articles.contains(*word))) ++word;
  return word == words.end() ? AnswerType::any : found_in(lists().nouns, *word);
}

}  // namespace

bool tells_time(std::string_view written) { return found_in(lists().times, written) == AnswerType::time; }

AnswerType answer_type(std::string_view typed) {
  const Words words = words_of(typed);
  if (words.empty()) return AnswerType::any;
  const std::size_t first = words.size() > 1 && lists().prepositions.contains(words[0]) ? 1 : 0;
  if (!asks_for_a_description(words, first))
    if (const AnswerType type = found_in(lists().first, words[first]); type != AnswerType::any) return type;
  if (const AnswerType type = by_noun(words); type != AnswerType::any) return type;
  const bool question = typed.substr(0, typed.find_last_not_of(" \t\n") + 1).ends_with('?');
  return question ? found_in(lists().first, words.back()) : AnswerType::any;
}

}  // namespace fsearch
