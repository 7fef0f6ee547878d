#include "analyzers/entities/name_text.hpp"

#include <algorithm>
#include <iterator>

namespace fsearch {
namespace {

/// Two or three bytes between words that still tie them.
constexpr std::pair<std::string_view, Link> long_links[] = {
    {"’", Link::apostrophe},  {"\u00A0", Link::space},  {"\u202F", Link::space},  {"  ", Link::space},
    {". ", Link::dot},        {"' ", Link::apostrophe}, {"\u2011", Link::hyphen}, {"\u2010", Link::hyphen},
    {" & ", Link::ampersand}, {"- ", Link::split},      {"-\n", Link::split},     {"¬\n", Link::split},
    {"¬ ", Link::split}};

/// The letters of a word, of which its folded form has as many but for ligatures.
std::size_t count_letters(std::string_view surface) {
  return static_cast<std::size_t>(
      std::count_if(surface.begin(), surface.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// A compound of first names is one: Jean-Luc.
bool is_first_name_compound(std::string_view surface, std::string_view folded) {
  std::string key;
  append_key(folded, key);
  const std::string_view first = surface.substr(0, surface.find('-'));
  const std::size_t cut = count_letters(first);
  return cut >= 2 && cut + 2 <= key.size() && first.size() < surface.size() &&
         find_name(key.substr(0, cut)).has(NameKind::first_name) &&
         find_name(key.substr(cut)).has(NameKind::first_name);
}

/// "Vingt-cinq", "Grand-mère", "Peut-être": words, whose first alone may be written with a capital.
bool is_word_compound(std::string_view surface, std::string_view folded) {
  const bool loud = std::none_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::size_t parts = 0;
  for (std::size_t at = 0; at < surface.size(); ++parts) {
    const std::size_t end = std::min(surface.find('-', at), surface.size());
    const std::string_view part = surface.substr(at, end - at);
    if (part.empty() || (parts > 0 && !loud && part.front() >= 'A' && part.front() <= 'Z')) return false;
    const std::size_t letters = std::min(count_letters(part), folded.size());
    if (!find_name(folded.substr(0, letters)).has(NameKind::word)) return false;
    folded.remove_prefix(letters);
    at = end + 1;
  }
  return parts > 1;
}

/// What the hyphens of a compound add to what its letters are.
NameKinds compound_names(std::string_view surface, std::string_view folded) {
  if (is_first_name_compound(surface, folded)) return NameKind::first_name;
  return is_word_compound(surface, folded) ? NameKinds(NameKind::word) : NameKinds();
}

/// OpenAI and eBay are brands, scrollTop is what a page's programs left behind.
bool is_program_name(std::string_view surface) {
  return std::all_of(surface.begin(), surface.begin() + std::min<std::ptrdiff_t>(std::ssize(surface), 3),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "Volley-Club" says what "Club" says.
Cues cues_of_last_part(std::string_view surface) {
  const std::size_t hyphen = surface.rfind('-');
  if (hyphen == std::string_view::npos) return {};
  std::string key;
  for (const char c : surface.substr(hyphen + 1)) key += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const Cues cues = cues_of(key);
  return cues.any(Cue::org_head | Cue::org_tail) ? cues : Cues();
}

/// A capital, or a word as long as those of Cue::org_span (ministère, université, rectorat) with their
/// initials.
bool may_start(std::string_view text, const Token& token) {
  if (token.has(TokenFlag::capitalised) || token.has(TokenFlag::mixed_case)) return true;
  if (token.end - token.begin < 8) return false;
  const std::string_view word = text.substr(token.begin);
  return word.starts_with("min") || word.starts_with("uni") || word.starts_with("rec");
}

}  // namespace

void append_key(std::string_view folded, std::string& key) {
  for (const char c : folded)
    if (is_of_key(c)) key += c;
}

void NameText::append_key_of(std::size_t i, std::string& key) {
  if (facts(i).is_key)
    key += folded(i);
  else
    append_key(folded(i), key);
}

NameKinds NameText::names(std::size_t i) {
  const Word& word = *words_[i]->word;
  const NameKinds names = facts_.names(word);
  // The compounds of one word differ in where their hyphens stand.
  if (!words_[i]->has(TokenFlag::joined) || names.has(NameKind::first_name)) return names;
  return names | compounds_.get(surface(i), [&] { return compound_names(surface(i), word.folded); });
}

Cues NameText::cues(std::size_t i) {
  const Cues cues = facts(i).cues;
  return words_[i]->has(TokenFlag::joined) && capital(i) ? cues | cues_of_last_part(surface(i)) : cues;
}

const NameSearch& NameText::search(const std::string& key) {
  return searches_.get(key, [&] { return search_names(key); });
}

void NameText::read(std::string_view text, const std::vector<Token>& tokens) {
  text_ = text;
  words_.clear();
  candidates_.clear();
  std::uint32_t next = 0;
  for (const Token& token : tokens) {
    if (token.position < next) continue;
    next = token.position + token.width;
    if (may_start(text, token)) candidates_.push_back(static_cast<std::uint32_t>(words_.size()));
    words_.push_back(&token);
  }
  links_.assign(words_.size(), Link::unread);
  if (!tokens.empty()) facts_.use(tokens.front().word->analyzer);
  prefetch();
}

/// Starts to fetch what is known of the words around the candidates before any of it is waited for.
void NameText::prefetch() {
  constexpr std::size_t around = 3;
  for (const std::size_t i : candidates_)
    for (std::size_t j = i - std::min(i, around); j < std::min(i + around, words_.size()); ++j)
      facts_.prefetch(*words_[j]->word);
  for (const std::size_t i : candidates_) facts_.prefetch_names(*words_[i]->word);
}

bool NameText::capital(std::size_t i) const {
  const Token& token = *words_[i];
  if (token.has(TokenFlag::elided)) return false;
  return token.has(TokenFlag::capitalised) || (token.has(TokenFlag::mixed_case) && !is_program_name(surface(i)));
}

bool NameText::initial(std::size_t i) const {
  const Token& token = *words_[i];
  return capital(i) && token.end - token.begin <= 2 && token.word->folded.size() == 1 && byte_after(i) == '.';
}

bool NameText::starts_sentence(std::size_t i) const {
  return words_[i]->has(TokenFlag::sentence_start) && byte_before(i) != '(' && !(i > 0 && initial(i - 1));
}

bool NameText::quote_before(std::size_t i) const {
  std::string_view before = text_.substr(0, words_[i]->begin);
  for (const std::string_view space : {" ", "\u00A0", "\u202F"})
    if (before.ends_with(space)) before.remove_suffix(space.size());
  return before.ends_with('"') || before.ends_with("«") || before.ends_with("“");
}

bool NameText::quote_after(std::size_t i) const {
  std::string_view after = text_.substr(words_[i]->end);
  for (const std::string_view space : {" ", "\u00A0", "\u202F"})
    if (after.starts_with(space)) after.remove_prefix(space.size());
  return after.starts_with('"') || after.starts_with("»") || after.starts_with("”");
}

bool NameText::loud(std::size_t i) {
  if (!acronym(i)) return false;
  const bool word = words_[i]->word->stop_word || names(i).has(NameKind::word);
  return word && words_[i]->end - words_[i]->begin > 2 && !cues(i).has(Cue::acronym) &&
         !names(i).any(organisations | chief_places | NameKind::first_name);
}

Link NameText::read_link(std::size_t i) const {
  if (i == 0) return Link::broken;
  const std::uint32_t from = words_[i - 1]->end;
  if (words_[i]->begin < from) return Link::broken;  // Words that one sign stands for.
  const std::string_view gap = text_.substr(from, words_[i]->begin - from);
  if (gap.size() == 1) return link_of(gap[0], i);
  if (gap.empty() || gap.size() > 3) return Link::broken;
  for (const auto& [written, link] : long_links)
    if (gap == written) return link != Link::dot || initial(i - 1) ? joined(link, i) : Link::broken;
  return Link::broken;
}

Link NameText::joined(Link link, std::size_t i) const {
  if (link != Link::split) return link;
  const bool in_name = capital(i - 1) && words_[i - 1]->end - words_[i - 1]->begin > 1 && !stop_word(i);
  return !in_name ? Link::broken : capital(i) ? Link::hyphen : Link::split;
}

Link NameText::link_of(char gap, std::size_t i) const {
  switch (gap) {
    case ' ':
      return Link::space;
    case '\'':
      return Link::apostrophe;
    case '-':
      return Link::hyphen;
    case '&':
      return Link::ampersand;
    case '.':
      return initial(i - 1) ? Link::dot : Link::broken;
    default:
      return Link::broken;
  }
}

}  // namespace fsearch
