#include "analyzers/words/line_cuts.hpp"

#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::string_view signs[] = {"-", "\u2010", "¬", "\u00AD"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Removes spaces at the start, no-break ones included.
std::string_view without_blanks(std::string_view text) {
  while (!text.empty()) {
    if (is_blank(text.front()))
      text.remove_prefix(1);
    else if (text.starts_with("\u00A0"))
      text.remove_prefix(2);
    else
      break;
  }
  return text;
}

/// Removes what cuts words; keeps the hyphen where keeps(what follows).
template <typename Keeps>
std::string mend(std::string_view text, Keeps keeps) {
  std::string whole;
  while (!text.empty()) {
    const std::string_view sign = cut_sign(text);
    std::string_view after = text.substr(sign.size());
    const bool cut =
        !sign.empty() && (sign == "¬" || after.starts_with('\n') || without_blanks(after).size() < after.size());
    if (!cut) {
      whole += text.front();
      text.remove_prefix(1);
      continue;
    }
    after = without_blanks(after);
    text = after.starts_with('\n') ? without_blanks(after.substr(1)) : after;
    if (is_cut_hyphen(sign) && keeps(text)) whole += '-';
  }
  return whole;
}

}  // namespace

std::string_view cut_sign(std::string_view gap) {
  for (const std::string_view sign : signs)
    if (gap.starts_with(sign)) return sign;
  return {};
}

bool is_cut_hyphen(std::string_view sign) { return sign == signs[0] || sign == signs[1]; }

bool is_line_cut(std::string_view gap) {
  const std::string_view sign = cut_sign(gap);
  if (sign.empty()) return false;
  std::string_view rest = without_blanks(gap.substr(sign.size()));
  const bool line_end = rest.starts_with('\n');
  if (line_end) rest = without_blanks(rest.substr(1));
  return rest.empty() && (line_end || gap.size() > sign.size() || sign == "¬");
}

std::string without_line_end(std::string_view form) {
  return mend(form, [](std::string_view) { return false; });
}

std::string mend_name(std::string_view name) {
  return mend(name, [](std::string_view rest) {
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" -\n'"), rest.size()));
    return exact_form(word) != word || french_words().stop_words.contains(word);
  });
}

}  // namespace fsearch
