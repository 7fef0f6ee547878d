#include <algorithm>

#include "analyzers/rules/rules.hpp"
#include "analyzers/words/french_stems.hpp"

namespace fsearch {
namespace {

/// Longer forms are no words; their first bytes are enough to find them by.
constexpr std::size_t longest_form = 128;

std::string_view clip(std::string_view form) {
  if (form.size() <= longest_form) return form;
  std::size_t end = longest_form;
  while (end > 0 && (static_cast<unsigned char>(form[end]) & 0xC0) == 0x80) --end;
  return form.substr(0, end);
}

}  // namespace

std::uint16_t flags_of(const Piece& piece) {
  std::uint16_t flags = 0;
  if (piece.capitalised) flags |= bit(TokenFlag::capitalised);
  if (piece.sentence_start) flags |= bit(TokenFlag::sentence_start);
  if (piece.all_upper && piece.letters > 1) flags |= bit(TokenFlag::upper);
  if (piece.starts_with_digit) flags |= bit(TokenFlag::number);
  return flags;
}

bool Emitter::is_french(std::string_view form) const { return is_french_word(*vocabulary_.find(clip(form))); }

Token& Emitter::add(std::uint32_t begin, std::uint32_t end, std::string_view form, std::uint16_t flags) {
  Token& token = tokens_.emplace_back();
  token.begin = begin;
  token.end = end;
  token.position = position_;
  token.flags = flags;
  token.word = vocabulary_.find(clip(form));
  __builtin_prefetch(token.word);  // Whoever reads the tokens looks at it, some hundred words later.
  return token;
}

void Emitter::word(const Piece& piece, std::uint16_t extra_flags) {
  if (filter_ == nullptr || filter_->admits(of(piece)))
    add(piece.begin, piece.end, of(piece), static_cast<std::uint16_t>(flags_of(piece) | extra_flags));
  advance();
}

std::size_t Emitter::open_whole(std::uint32_t begin, std::uint32_t end, std::string_view form, std::uint16_t flags,
                                std::size_t width) {
  add(begin, end, form, static_cast<std::uint16_t>(flags | bit(TokenFlag::joined))).width =
      static_cast<std::uint16_t>(width);
  return tokens_.size() - 1;
}

void Emitter::close_whole(std::size_t whole) {
  const std::uint32_t width = std::max(1U, position_ - tokens_[whole].position);
  tokens_[whole].width = static_cast<std::uint16_t>(std::min(width, std::uint32_t{UINT16_MAX}));
}

void Emitter::add_whole_of_last(std::uint32_t begin, std::uint32_t end, std::string_view form, std::uint16_t flags,
                                std::uint16_t width) {
  Token whole = add(begin, end, form, static_cast<std::uint16_t>(flags | bit(TokenFlag::joined)));
  tokens_.pop_back();
  whole.position = position_ - 1;
  whole.width = width;
  const auto first = std::find_if(tokens_.rbegin(), tokens_.rend(),
                                  [&](const Token& token) { return token.position < whole.position; });
  tokens_.insert(first.base(), whole);
}

std::span<const Rule> french_rules() {
  static constexpr Rule rules[] = {
      join_name_with_apostrophe,
      split_elision,
      join_apostrophe_word,
      // signs, titles and codes
      read_sign,
      join_dotted_acronym,
      read_title,
      read_numero,
      split_name_and_number,
      join_letters_and_number,
      join_glued_code,
      join_glued_decimals,
      // numbers
      join_number_pair,
      join_number_and_letter,
      join_number,
      join_clock_time,
      read_glued_time,
      join_ordinal,
      split_unit,
      read_speed,
      read_unit,
      // numerals
      read_roman_ordinal,
      read_regnal_number,
      join_et_ordinal,
      read_second,
      // compounds and the like
      join_inclusive,
      join_compound,
      join_symbol,
      read_plural_acronym,
      split_glued,
  };
  return rules;
}

}  // namespace fsearch
