#include "indexer/update/posted_terms.hpp"

namespace fsearch {

std::map<Xapian::docid, PostedTerms> posted_terms(const Xapian::Database& database,
                                                  const std::vector<Xapian::docid>& documents,
                                                  const std::string& prefix) {
  std::map<Xapian::docid, PostedTerms> found;
  if (documents.empty()) return found;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    auto posting = database.postlist_begin(*term);
    const auto end = database.postlist_end(*term);
    for (const Xapian::docid document : documents) {
      posting.skip_to(document);
      if (posting == end) break;
      if (*posting == document) found[document].emplace(*term, posting.get_wdf());
    }
  }
  return found;
}

}  // namespace fsearch
