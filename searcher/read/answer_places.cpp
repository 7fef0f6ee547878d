#include "searcher/read/answer_places.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace fsearch {
namespace {

constexpr std::uint32_t window = 30;  ///< In word positions.
constexpr std::uint32_t reach = 90;   ///< In bytes: some 15 words.

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_letter(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Returns the run of such bytes from `begin` on.
template <class Is>
Span run_at(std::string_view text, std::uint32_t begin, Is is) {
  std::uint32_t end = begin;
  while (end < text.size() && is(text[end])) ++end;
  return {begin, end};
}

bool is_year(std::string_view figure) { return figure.size() == 4 && (figure[0] == '1' || figure.starts_with("20")); }

/// "16e arrondissement" counts nothing.
bool is_ordinal(std::string_view behind) {
  return behind.starts_with("e") || behind.starts_with("è") || behind.starts_with("ᵉ");
}

/// Returns the years, months and days of a text, or its other figures.
std::vector<Span> figures(std::string_view text, bool times) {
  std::vector<Span> found;
  for (std::uint32_t i = 0; i < text.size();) {
    const bool digit = is_digit(text[i]);
    const Span run = digit ? run_at(text, i, is_digit) : run_at(text, i, is_letter);
    const std::string_view word = text.substr(run.begin, run.end - run.begin);
    const bool time = digit ? is_year(word) : tells_time(word);
    if (time && !times && !digit && !found.empty() && found.back().end + 1 == run.begin) found.pop_back();  // 6 mai
    if (times ? time : digit && !time && !is_ordinal(text.substr(run.end))) found.push_back(run);
    i = std::max(run.end, i + 1);
  }
  return found;
}

bool answers(AnswerType wanted, EntityType type) {
  if (wanted == AnswerType::place) return type == EntityType::place;
  return type == EntityType::person || type == EntityType::organisation;
}

std::vector<Span> mentions(AnswerType wanted, const StoredArticle& article) {
  std::vector<Span> found;
  for (const StoredEntity& entity : article.entities)
    if (answers(wanted, entity.type)) found.insert(found.end(), entity.in_text.begin(), entity.in_text.end());
  std::sort(found.begin(), found.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return found;
}

bool counts(const SearchPlan& plan, const Occurrence& occurrence) {
  const SearchTerm& term = plan.terms[occurrence.term];
  return occurrence.kind >= MatchKind::stem && term.scored && !term.function_word && !term.added;
}

/// Returns whether a word of the query stands in `place`.
bool is_asked(const SearchPlan& plan, const FieldScan& body, Span place) {
  auto it = std::lower_bound(body.occurrences.begin(), body.occurrences.end(), place.begin,
                             [](const Occurrence& o, std::uint32_t begin) { return o.span.end <= begin; });
  for (; it != body.occurrences.end() && it->span.begin < place.end; ++it)
    if (counts(plan, *it)) return true;
  return false;
}

}  // namespace

std::vector<Span> answer_places(const SearchPlan& plan, const StoredArticle& article, const FieldScan& body) {
  if (plan.answer == AnswerType::any) return {};
  const bool time = plan.answer == AnswerType::time;
  auto places =
      time || plan.answer == AnswerType::number ? figures(article.article.text, time) : mentions(plan.answer, article);
  std::erase_if(places, [&](Span place) { return is_asked(plan, body, place); });
  return places;
}

std::vector<Span> named_in_title(const SearchPlan& plan, const StoredArticle& article, const FieldScan& title,
                                 bool teams) {
  std::vector<Span> named;
  for (const StoredEntity& entity : article.entities)
    if (teams || entity.type == EntityType::person)
      std::copy_if(entity.in_title.begin(), entity.in_title.end(), std::back_inserter(named),
                   [&](Span place) { return !is_asked(plan, title, place); });
  std::sort(named.begin(), named.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return named;
}

bool names_answer(const SearchPlan& plan, const StoredArticle& article, const FieldScan& title) {
  return plan.answer == AnswerType::person && !named_in_title(plan, article, title, false).empty();
}

bool any_place_in(const std::vector<Span>& places, Span range) {
  const auto place = std::lower_bound(places.begin(), places.end(), range.begin,
                                      [](Span p, std::uint32_t begin) { return p.begin < begin; });
  return place != places.end() && place->end <= range.end;
}

double answer_share(const SearchPlan& plan, const FieldScan& body, const std::vector<Span>& places) {
  double total = 0;
  for (const SearchTerm& term : plan.terms)
    if (term.scored && term.is_word() && !term.function_word && !term.added) total += term.idf * term.weight;
  double best = 0;
  std::vector<std::size_t> seen(plan.terms.size(), 0);
  for (std::size_t first = 0; first < body.occurrences.size() && !places.empty(); ++first) {
    const Occurrence& begin = body.occurrences[first];
    double sum = 0;
    Span range = begin.span;
    for (std::size_t i = first; i < body.occurrences.size(); ++i) {
      const Occurrence& o = body.occurrences[i];
      if (o.position >= begin.position + window) break;
      if (!counts(plan, o) || seen[o.term] == first + 1) continue;
      seen[o.term] = first + 1;
      sum += plan.terms[o.term].idf * plan.terms[o.term].weight;
      range.end = std::max(range.end, o.span.end);
    }
    if (sum > best && any_place_in(places, {range.begin - std::min(range.begin, reach), range.end + reach})) best = sum;
  }
  return total > 0 ? std::min(1.0, best / total) : 0;
}

}  // namespace fsearch
