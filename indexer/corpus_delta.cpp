#include "indexer/corpus_delta.hpp"

#include <algorithm>
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

std::map<std::string, std::vector<std::pair<std::string, FormDelta>>> by_bucket(const CorpusDelta& delta) {
  std::map<std::string, std::vector<std::pair<std::string, FormDelta>>> buckets;
  for (const auto& [exact, change] : delta.forms)
    if (in_lexicon(change.folded)) buckets[lexicon_bucket(change.folded)].emplace_back(exact, change);
  return buckets;
}

std::vector<LexiconEntry> updated(const std::vector<LexiconEntry>& old,
                                  const std::vector<std::pair<std::string, FormDelta>>& forms) {
  std::map<std::string, std::map<std::string, LexiconForm>> entries;
  for (const auto& entry : old)
    for (const auto& form : entry.forms) entries[entry.folded][form.exact] = form;
  for (const auto& [exact, change] : forms) {
    LexiconForm& form = entries[change.folded][exact];
    form.exact = exact;
    apply(form, change);
  }
  std::vector<LexiconEntry> result;
  for (const auto& [folded, by_exact] : entries) {
    LexiconEntry entry{folded, {}};
    for (const auto& [exact, form] : by_exact)
      if (form.documents > 0) entry.forms.push_back(form);
    if (!entry.forms.empty()) result.push_back(std::move(entry));
  }
  return result;
}

}  // namespace fsearch
