#include "searcher/read/article_scan.hpp"

#include <algorithm>

#include "analyzers/passages.hpp"
#include "searcher/query/query_pattern.hpp"

namespace fsearch {
namespace {

/// The last whole met, while its parts go by.
struct OpenWhole {
  const Token* token = nullptr;
  std::optional<std::uint32_t> number;  ///< In FieldScan::wholes, once a part has matched.

  bool covers(const Token& part) const { return token != nullptr && part.position < token->position + token->width; }
};

void add(const Token& token, const WordMatch& match, OpenWhole& open, FieldScan& scan) {
  Occurrence& occurrence = scan.occurrences.emplace_back();
  occurrence.span = {token.begin, token.end};
  occurrence.position = token.position;
  occurrence.width = token.width;
  occurrence.term = match.term;
  occurrence.kind = match.kind;
  occurrence.name_like = token.name_like();
  occurrence.capital = token.has(TokenFlag::capitalised) || token.has(TokenFlag::upper);
  if (!open.covers(token) || !token.has(TokenFlag::part)) return;
  if (!open.number) {
    open.number = static_cast<std::uint32_t>(scan.wholes.size());
    scan.wholes.push_back({{open.token->begin, open.token->end}, open.token->width});
  }
  occurrence.whole = open.number;
}

void add_stretches(std::string_view text, const std::vector<Token>& tokens, FieldScan& scan) {
  TextBreaks breaks(text);
  for (const Token& token : tokens) {
    const TextBreak before = breaks.before(token.begin);
    if (before != TextBreak::none) scan.sentences.push_back(token.position);
    if (before == TextBreak::paragraph) scan.paragraphs.push_back(token.position);
  }
}

constexpr auto flag(TokenFlag one) { return static_cast<std::uint16_t>(one); }

/// The index has said that the article names it somewhere, so a capital at the beginning of a title is one of a name.
std::uint16_t flags_of_name(const SearchTerm& term) {
  if (!term.only_as_name) return 0;
  const std::uint16_t in_capitals = flag(TokenFlag::upper) | flag(TokenFlag::mixed_case);
  if (term.form.has(TokenFlag::upper)) return in_capitals;
  return static_cast<std::uint16_t>(in_capitals | flag(TokenFlag::capitalised));
}

}  // namespace

ArticleScanner::ArticleScanner(const std::vector<SearchTerm>& terms, Analyzer& analyzer, bool stretches)
    : analyzer_(analyzer), stretches_(stretches), matcher_(terms) {
  for (const SearchTerm& term : terms) {
    only_with_.push_back(flags_of_name(term));
    if (term.is_word() && term.form.pattern)
      filter_.add_start(pattern_start(term.form.word.folded));
    else if (term.is_word())
      analyzer.admit(term.form.word, filter_);
  }
}

ArticleScan ArticleScanner::scan(std::string_view title, std::string_view text) {
  ArticleScan scan;
  scan_field(title, scan.title);
  scan_field(text, scan.body);
  return scan;
}

void ArticleScanner::scan_field(std::string_view text, FieldScan& scan) {
  const std::vector<Token>& tokens = analyzer_.analyze(text, filter_);
  OpenWhole open;
  for (const Token& token : tokens) {
    if (token.has(TokenFlag::joined) && token.width > 1 && !open.covers(token)) open = {&token, std::nullopt};
    for (const WordMatch& match : matcher_(*token.word))
      if (only_with_[match.term] == 0 || (only_with_[match.term] & token.flags) != 0) add(token, match, open, scan);
  }
  scan.length = analyzer_.positions();
  if (stretches_) add_stretches(text, tokens, scan);
}

}  // namespace fsearch
