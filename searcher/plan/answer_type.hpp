/// What would answer a question. Private to searcher/.
#pragma once
#include <cstdint>
#include <string_view>

namespace fsearch {

enum class AnswerType : std::uint8_t {
  any,     ///< No question, or one that may be answered in any way.
  time,    ///< A year, a month or a day.
  number,  ///< Another figure: how many, how old.
  person,  ///< Somebody, or an organisation.
  place,
};

/// Returns what answers the question typed, judged by its words (searcher/data/answer_words.tsv): a number
/// for "quel âge
/// a Joe Biden", a person for "qui a remplacé Boris Johnson", anything for "qui est Boris Johnson" and "Boris Johnson".
AnswerType answer_type(std::string_view typed);

/// Returns whether a word, as it is written in texts, tells a time: a month, a day of the week.
bool tells_time(std::string_view written);

}  // namespace fsearch
