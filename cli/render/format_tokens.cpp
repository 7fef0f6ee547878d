#include "cli/render/format_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace fsearch {
namespace {

constexpr std::array<std::pair<TokenFlag, std::string_view>, 10> kFlagNames = {
    {{TokenFlag::capitalised, "capitalised"},
     {TokenFlag::sentence_start, "sentence_start"},
     {TokenFlag::upper, "upper"},
     {TokenFlag::mixed_case, "mixed_case"},
     {TokenFlag::number, "number"},
     {TokenFlag::elided, "elided"},
     {TokenFlag::clitic, "clitic"},
     {TokenFlag::joined, "joined"},
     {TokenFlag::part, "part"},
     {TokenFlag::code, "code"}}};

std::string flag_names(const Token& token, const std::vector<Entity>& entities) {
  std::string names;
  const auto add = [&names](std::string_view name) {
    if (!names.empty()) names += ',';
    names += name;
  };
  for (const auto& [flag, name] : kFlagNames)
    if (token.has(flag)) add(name);
  if (token.word->stop_word) add("stop_word");
  const auto entity = std::partition_point(entities.begin(), entities.end(),
                                           [&](const Entity& e) { return e.span.end <= token.begin; });
  if (entity != entities.end() && token.begin >= entity->span.begin && token.end <= entity->span.end)
    add(name_of(entity->type));
  return names;
}

std::string escaped(std::string_view surface) {
  std::string text;
  for (const char c : surface) {
    switch (c) {
      case '\\':
        text += "\\\\";
        break;
      case '\t':
        text += "\\t";
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      default:
        text += c;
    }
  }
  return text;
}

}  // namespace

std::string format_tokens(std::string_view text, const std::vector<Token>& tokens,
                          const std::vector<Entity>& entities) {
  std::string table = "position\tbegin\tend\twidth\tsurface\texact\tfolded\tstem\ttwin\tflags\n";
  for (const auto& token : tokens) {
    for (const std::uint32_t number : {token.position, token.begin, token.end, std::uint32_t{token.width}})
      table += std::to_string(number) + "\t";
    const Word& word = *token.word;
    for (const auto& column :
         {escaped(text.substr(token.begin, token.end - token.begin)), word.exact, word.folded, word.stem, word.twin})
      table += column + "\t";
    table += flag_names(token, entities) + "\n";
  }
  return table;
}

}  // namespace fsearch
