// Elision, and the words that only look elided.
#include <optional>

#include "analyzers/fold.hpp"
#include "analyzers/rules.hpp"
#include "analyzers/word_lists.hpp"

namespace fsearch {
namespace {

/// Finds the end of the word that an elided article is glued to: "unel" is "une" and "l". Scraped pages lose
/// the space where a link began.
std::optional<std::uint32_t> glued_elision(std::string_view left) {
  const FrenchWords& french = french_words();
  for (const std::size_t size : {std::size_t{1}, std::size_t{2}}) {
    if (left.size() < size + 2) continue;
    const std::string_view host = left.substr(0, left.size() - size);
    if (french.elisions.contains(left.substr(host.size())) && french.stop_words.contains(exact_form(host)))
      return static_cast<std::uint32_t>(host.size());
  }
  return std::nullopt;
}

bool is_apostrophe_word(const std::string& left, std::string_view right) {
  const WordSet& words = french_words().apostrophe_words;
  return words.contains(left + "'") || words.contains(left + "'" + exact_form(right));
}

/// The commonest elisions, told without folding them.
bool is_usual_elision(std::string_view left) {
  return left.size() == 1 && std::string_view("ldsnjcmtLDSNJCMT").find(left[0]) != std::string_view::npos;
}

}  // namespace

std::size_t split_elision(Pieces rest, Emitter& out) {
  if (rest[0].gap != Gap::apostrophe || !rest[0].is_word() || rest[0].letters > 10) return 0;
  const std::string_view left = out.of(rest[0]);
  if (is_usual_elision(left)) {
    out.word(rest[0], bit(TokenFlag::elided));
    return 1;
  }
  const std::string exact = exact_form(left);
  const FrenchWords& french = french_words();
  if (french.elisions.contains(exact)) {
    out.word(rest[0], bit(TokenFlag::elided));
    return 1;
  }
  if (french.stop_words.contains(exact)) return 0;
  const auto host = glued_elision(exact);
  if (!host || exact_form(left.substr(0, *host)) + exact_form(left.substr(*host)) != exact) return 0;
  Piece word = rest[0];
  word.end = word.begin + *host;
  Piece article = rest[0];
  article.begin = word.end;
  out.word(word);
  out.word(article, bit(TokenFlag::elided));
  return 1;
}

std::size_t join_apostrophe_word(Pieces rest, Emitter& out) {
  if (rest[0].gap != Gap::apostrophe || rest.size() < 2 || !rest[0].is_word()) return 0;
  const std::string_view left = out.of(rest[0]);
  const std::string_view right = out.of(rest[1]);
  if (!is_apostrophe_word(exact_form(left), right)) return 0;
  out.add(rest[0].begin, rest[1].end, std::string(left) += right, flags_of(rest[0]));
  out.advance();
  return 2;
}

}  // namespace fsearch
