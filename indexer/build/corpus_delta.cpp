#include "indexer/build/corpus_delta.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace fsearch {
namespace {

template <class Count>
Count applied(Count old, std::int64_t change) {
  return static_cast<Count>(std::max<std::int64_t>(0, static_cast<std::int64_t>(old) + change));
}

void apply(LexiconForm& form, const FormDelta& change) {
  form.documents = applied(form.documents, change.documents);
  form.occurrences = applied(form.occurrences, change.occurrences);
  form.name_like = applied(form.name_like, change.name_like);
}

auto order_of(const FormChange& change) { return std::tie(change.second.folded, change.first); }

void append(std::vector<LexiconEntry>& entries, const std::string& folded, LexiconForm form) {
  if (form.documents == 0) return;
  if (entries.empty() || entries.back().folded != folded) entries.push_back({folded, {}});
  entries.back().forms.push_back(std::move(form));
}

}  // namespace

void CorpusDelta::add(CorpusDelta&& other) {
  articles += other.articles;
  title_positions += other.title_positions;
  body_positions += other.body_positions;
  for (auto& [exact, change] : other.forms) {
    FormDelta& sum = forms[exact];
    sum.folded = std::move(change.folded);
    sum.documents += change.documents;
    sum.occurrences += change.occurrences;
    sum.name_like += change.name_like;
  }
  for (const auto& [short_form, expansions] : other.acronyms)
    for (const auto& [expansion, change] : expansions) acronyms[short_form][expansion] += change;
}

CorpusStatistics updated(const CorpusStatistics& old, const CorpusDelta& delta) {
  return {.articles = applied(old.articles, delta.articles),
          .title_positions = applied(old.title_positions, delta.title_positions),
          .body_positions = applied(old.body_positions, delta.body_positions)};
}

AcronymTable updated(AcronymTable old, const CorpusDelta& delta) {
  for (const auto& [short_form, expansions] : delta.acronyms) {
    AcronymExpansions& known = old[short_form];
    for (const auto& [expansion, change] : expansions) known[expansion] = applied(known[expansion], change);
    std::erase_if(known, [](const auto& expansion) { return expansion.second == 0; });
    if (known.empty()) old.erase(short_form);
  }
  return old;
}

std::map<std::string, std::vector<FormChange>> by_bucket(const CorpusDelta& delta) {
  std::map<std::string, std::vector<FormChange>> buckets;
  for (const auto& [exact, change] : delta.forms)
    if (in_lexicon(change.folded)) buckets[lexicon_bucket(change.folded)].emplace_back(exact, change);
  return buckets;
}

// Both are in order once the changes are: one pass over a bucket of which a few forms change.
std::vector<LexiconEntry> updated(std::vector<LexiconEntry> old, std::vector<FormChange> changes) {
  std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
  std::vector<LexiconEntry> result;
  result.reserve(old.size() + changes.size());
  auto change = changes.begin();
  const auto take_change = [&](LexiconForm form) {
    apply(form, change->second);
    append(result, change->second.folded, std::move(form));
    ++change;
  };
  for (auto& entry : old)
    for (auto& form : entry.forms) {
      const auto order = std::tie(entry.folded, form.exact);
      while (change != changes.end() && order_of(*change) < order) take_change({.exact = change->first});
      if (change != changes.end() && order_of(*change) == order)
        take_change(std::move(form));
      else
        append(result, entry.folded, std::move(form));
    }
  while (change != changes.end()) take_change({.exact = change->first});
  return result;
}

}  // namespace fsearch
