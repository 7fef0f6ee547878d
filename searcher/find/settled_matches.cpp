#include "searcher/find/settled_matches.hpp"

#include <algorithm>

namespace fsearch {

bool SettledMatches::holds(Xapian::docid document, Demand demand) {
  if (const Documents* all = known(demand)) return std::binary_search(all->begin(), all->end(), document);
  return verifier().holds(document, demand);
}

const ArticleScan* SettledMatches::scan(Xapian::docid document) { return verifier().scan(document); }

StreamVerifier& SettledMatches::verifier() {
  if (!verifier_) verifier_.emplace(reader_, analyzer_, plan_);
  return *verifier_;
}

const SettledMatches::Documents* SettledMatches::known(Demand demand) const {
  const auto place = known_.find(same(demand));
  return place == known_.end() ? nullptr : &place->second;
}

/// Where nothing was added to what was typed, both are demanded alike.
Demand SettledMatches::same(Demand demand) const {
  if (plan_.has_equivalents()) return demand;
  if (demand == Demand::typed) return Demand::all;
  return demand == Demand::part ? Demand::some : demand;
}

}  // namespace fsearch
