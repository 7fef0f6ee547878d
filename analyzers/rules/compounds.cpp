// Hyphens: compounds are given whole and in parts, pronouns after the verb are cut off.
#include <algorithm>

#include "analyzers/rules/rules.hpp"
#include "analyzers/words/numerals.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_parts = 6;

/// Counts the pieces that hyphens and apostrophes tie together.
std::size_t count_tied(Pieces rest) {
  std::size_t n = 1;
  while (n < rest.size() && n < most_parts && (rest[n - 1].gap == Gap::hyphen || rest[n - 1].gap == Gap::apostrophe) &&
         !rest[n].is_sign())
    ++n;
  return n;
}

std::string join(Pieces parts, const Emitter& out) {
  std::string form;
  for (const Piece& piece : parts) form += out.of(piece);
  return form;
}

/// The form of a whole: "St-Étienne" is "saintÉtienne".
std::string join_said(Pieces parts, const Emitter& out) {
  std::string form;
  for (const Piece& piece : parts) {
    const WordMap& saints = french_words().saints;
    const auto saint = piece.letters > 4 ? saints.end() : saints.find(exact_form(out.of(piece)));
    form += saint == saints.end() ? out.of(piece) : saint->second;
  }
  return form;
}

/// "e-mail", "F-16": one letter says nothing by itself.
bool is_one_with_letter(Pieces parts) {
  const auto one = [](const Piece& piece) { return piece.letters == 1 && piece.digits == 0; };
  return parts.size() == 2 && parts[0].gap == Gap::hyphen && one(parts[0]) != one(parts[1]);
}

/// Returns how many of the pieces are left when the pronouns at the end are cut: "va-t-il" leaves 1.
std::size_t count_without_clitics(Pieces parts, const Emitter& out) {
  const FrenchWords& french = french_words();
  std::size_t n = parts.size();
  while (n > 1 && parts[n - 2].gap == Gap::hyphen && french.clitics.contains(exact_form(out.of(parts[n - 1])))) --n;
  if (n == parts.size()) return n;
  return french.whole_compounds.contains(exact_form(join(parts, out))) ? parts.size() : n;
}

bool all_numbers(Pieces parts) {
  return std::all_of(parts.begin(), parts.end(), [](const Piece& piece) { return piece.is_number(); });
}

void emit_part(Pieces parts, std::size_t i, std::uint16_t flags, Emitter& out) {
  const bool elided = parts[i].gap == Gap::apostrophe && i + 1 < parts.size() && parts[i].letters <= 2;
  if (elided) flags = static_cast<std::uint16_t>(flags | bit(TokenFlag::elided));
  if (split_glued(parts.subspan(i), out) == 0) out.word(parts[i], flags);
}

void emit_whole_and_parts(Pieces parts, Emitter& out) {
  const bool whole = parts.size() > 1 && !all_numbers(parts);
  const std::uint16_t code = is_one_with_letter(parts) ? bit(TokenFlag::code) : 0;
  const std::size_t mark =
      whole ? out.open_whole(parts.front().begin, parts.back().end, join_said(parts, out), flags_of(parts[0]) | code)
            : 0;
  for (std::size_t i = 0; i < parts.size();) {
    const std::size_t n = join_name_with_apostrophe(parts.subspan(i), out);
    if (n == 0) emit_part(parts, i, whole ? bit(TokenFlag::part) : 0, out);
    i += n == 0 ? 1 : n;
  }
  if (whole) out.close_whole(mark);
}

/// "dix-neuvième" is one number, and no neuvième.
bool is_ordinal(Pieces parts, const Emitter& out) {
  const std::string_view last = out.of(parts.back());
  if (!last.ends_with("me") && !last.ends_with("mes")) return false;
  return ordinal_stem(fold(join(parts, out))).has_value();
}

}  // namespace

std::size_t join_compound(Pieces rest, Emitter& out) {
  const std::size_t n = count_tied(rest);
  if (n == 1) return 0;
  const Pieces parts = rest.first(n);
  if (is_ordinal(parts, out)) {
    out.add(parts.front().begin, parts.back().end, join(parts, out), flags_of(parts.front()));
    out.advance();
    return n;
  }
  const std::size_t base = count_without_clitics(parts, out);
  emit_whole_and_parts(parts.first(base), out);
  for (const Piece& clitic : parts.subspan(base)) out.word(clitic, bit(TokenFlag::clitic));
  return n;
}

}  // namespace fsearch
