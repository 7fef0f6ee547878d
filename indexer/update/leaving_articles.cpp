#include "indexer/update/leaving_articles.hpp"

#include <filesystem>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/update/stored_terms.hpp"
#include "indexer/update/term_lists.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

std::set<Xapian::docid> documents_of(const Xapian::Database& database, const Leaving& leaving) {
  std::set<Xapian::docid> documents;
  for (const std::string& term : leaving.all)
    documents.insert(database.postlist_begin(term), database.postlist_end(term));
  for (const std::string& term : leaving.older)
    if (database.get_termfreq(term) > 1) documents.insert(*database.postlist_begin(term));
  return documents;
}

}  // namespace

LeavingArticles::LeavingArticles(const std::string& generation, const Leaving& leaving) : generation_(generation) {
  if (!std::filesystem::exists(std::filesystem::path(generation) / "iamglass")) return;  // To be made.
  with_xapian(generation, [&] {
    drop_term_lists(generation);
    const Xapian::Database database(generation);
    documents_ = documents_of(database, leaving);
    if (documents_.empty()) return remove_term_lists(generation);
    StoredTerms stored(database, {documents_.begin(), documents_.end()});
    TermListWriter lists(generation);
    for (const Xapian::docid document : documents_)
      lists.add(database.get_document(document), stored.terms_of(document));
    lists.finish();
    delta_ = stored.take_delta();
    text_bytes_ = stored.text_bytes();
  });
}

void LeavingArticles::take(Xapian::docid document) {
  if (documents_.erase(document) == 0)
    throw Error(Error::Kind::internal, generation_, "an article was to leave that nobody had announced");
}

CorpusDelta LeavingArticles::take_delta() {
  if (!documents_.empty())
    throw Error(Error::Kind::internal, generation_, "an article was announced to leave, and did not");
  return std::exchange(delta_, {});
}

}  // namespace fsearch
