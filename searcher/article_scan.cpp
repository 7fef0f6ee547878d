#include "searcher/article_scan.hpp"

#include <algorithm>

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

bool matches(const Occurrence& occurrence, const SearchPhrase& phrase) {
  return occurrence.kind >= (phrase.exact ? MatchKind::exact : MatchKind::stem);
}

/// Finds the occurrence of `term` at `position` that satisfies `phrase`.
const Occurrence* occurrence_at(const FieldScan& field, const SearchPhrase& phrase, std::size_t term, std::uint32_t position) {
  auto it = std::lower_bound(field.occurrences.begin(), field.occurrences.end(), position,
                             [](const Occurrence& o, std::uint32_t p) { return o.position < p; });
  for (; it != field.occurrences.end() && it->position == position; ++it)
    if (it->term == term && matches(*it, phrase)) return &*it;
  return nullptr;
}

/// Returns the span of `variant` starting with `first`, or nothing. A member that matches a whole ("startup" in
/// "start-up française") takes as many positions as that.
std::optional<Span> follow(const FieldScan& field, const SearchPhrase& phrase, const SearchPhrase::Variant& variant, const Occurrence& first) {
  Span span = first.span;
  std::uint32_t position = first.position;
  for (const auto& [offset, term] : variant) {
    const Occurrence* member = occurrence_at(field, phrase, term, position + offset);
    if (member == nullptr) return std::nullopt;
    span.end = std::max(span.end, member->span.end);
    position += member->width - 1U;
  }
  return span;
}

/// Gives each member of a phrase a place of its own among those it could take: a matching by augmenting paths.
class Places {
 public:
  Places(std::size_t members, std::size_t places) : choices_(members), taken_(places, nobody) {}

  void allow(std::size_t member, const Occurrence& occurrence, std::size_t place) { choices_[member].push_back({place, &occurrence}); }

  /// Returns the end of the last member's span, or nothing where they do not all find a place.
  std::optional<std::uint32_t> settle() {
    for (std::size_t member = 0; member < choices_.size(); ++member)
      if (std::vector<bool> tried(taken_.size()); !seat(member, tried)) return std::nullopt;
    std::uint32_t end = 0;
    for (std::size_t member = 0; member < choices_.size(); ++member)
      for (const auto& [place, occurrence] : choices_[member])
        if (taken_[place] == member) end = std::max(end, occurrence->span.end);
    return end;
  }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  bool seat(std::size_t member, std::vector<bool>& tried) {
    for (const auto& [place, occurrence] : choices_[member]) {
      if (tried[place]) continue;
      tried[place] = true;
      if (taken_[place] != nobody && !seat(taken_[place], tried)) continue;
      taken_[place] = member;
      return true;
    }
    return false;
  }

  std::vector<std::vector<std::pair<std::size_t, const Occurrence*>>> choices_;
  std::vector<std::size_t> taken_;
};

/// The stretch from `first` on that holds all members, in any order, each in a place of its own, within the
/// phrase's window.
std::optional<Span> gather(const FieldScan& field, const SearchPhrase& phrase, const SearchPhrase::Variant& variant, const Occurrence& first) {
  const auto window = variant.size() + static_cast<std::size_t>(phrase.distance);
  Places places(variant.size(), window);
  for (std::size_t member = 0; member < variant.size(); ++member)
    for (std::uint32_t place = 0; place < window; ++place)
      if (const Occurrence* occurrence = occurrence_at(field, phrase, variant[member].second, first.position + place))
        places.allow(member, *occurrence, place);
  const auto end = places.settle();
  return end ? std::optional<Span>({first.span.begin, std::max(first.span.end, *end)}) : std::nullopt;
}

bool is_member(const SearchPhrase::Variant& variant, std::size_t term) {
  return std::any_of(variant.begin(), variant.end(), [&](const auto& member) { return member.second == term; });
}

}  // namespace

ArticleScanner::ArticleScanner(const std::vector<SearchTerm>& terms, Analyzer& analyzer) : analyzer_(analyzer), matcher_(terms) {
  for (const SearchTerm& term : terms)
    if (term.is_word()) analyzer.admit(term.form.word, filter_);
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
    for (const WordMatch& match : matcher_(*token.word)) add(token, match, open, scan);
  }
  scan.length = analyzer_.positions();
}

std::vector<Span> find_phrase(const SearchPhrase& phrase, const FieldScan& field) {
  std::vector<Span> found;
  for (const Occurrence& occurrence : field.occurrences) {
    if (!matches(occurrence, phrase) || (!found.empty() && occurrence.span.begin < found.back().end)) continue;
    for (const SearchPhrase::Variant& variant : phrase.variants) {
      if (variant.empty()) continue;
      const bool anywhere = phrase.distance > 0 && is_member(variant, occurrence.term);
      if (!anywhere && occurrence.term != variant.front().second) continue;
      const auto span = phrase.distance > 0 ? gather(field, phrase, variant, occurrence) : follow(field, phrase, variant, occurrence);
      if (!span) continue;
      found.push_back(*span);
      break;
    }
  }
  return found;
}

}  // namespace fsearch
