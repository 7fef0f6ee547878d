/// The searcher: answers questions over one or several indexes.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"
#include "fsearch/suggestion.hpp"

namespace fsearch {

/// Move-only handle. Not thread-safe: give each thread its own.
///
///   Searcher searcher({"db"});
///   SearchRequest request;
///   request.query = "exclusivité Azure";
///   for (const Hit& hit : searcher.search(request).hits)
///     for (const PassageHit& passage : hit.passages) std::puts(passage.snippet.text.c_str());
class Searcher {
 public:
  /// Opens the indexes at `paths` (at least one; folders, or tcp://HOST:PORT for one that xapian-tcpsrv serves),
  /// searched as one. Throws Error: not_found where there is no
  /// index, mismatch where one was made by another analyzer or schema (remedy: reindex), corrupt.
  explicit Searcher(const std::vector<std::string>& paths);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Returns the answer; a query that means nothing finds nothing and says so in the warnings. Survives
  /// commits made meanwhile by a writer. Where `stop` says so, what is found by then is answered, and is
  /// not `complete`. Throws Error only where the index can no longer be read.
  SearchResult search(const SearchRequest& request, const StopAsked& stop = {});

  /// Returns the articles most like the one of this id: its most telling words are searched as `request` asks for
  /// (its query and date wish are not read); itself and its exact copies are left out. An unknown id finds
  /// nothing and says so in the warnings.
  SearchResult similar(const std::string& id, const SearchRequest& request, const StopAsked& stop = {});

  /// Returns the whole article of this id, or of the passage of this id ("tech-1#3"); nothing where the indexes hold
  /// none.
  std::optional<Article> article(const std::string& id);

  /// Returns the same with what a query finds in it: every word that search() would highlight.
  std::optional<MarkedArticle> article(const std::string& id, const std::string& query);

  /// Returns at most `limit` completions of `typed`, the most frequent first, then at most three titles that hold
  /// it; case and accents do not count. One word is completed by the words of the articles, several by what
  /// follows them there: "emmanuel m" gives "Emmanuel Macron".
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit);

  /// Returns the entities that most articles name, or most of those a query finds: who appears with whom.
  /// Throws Error (usage) where there is a query and an index is served by another machine.
  std::vector<EntityCount> entities(const EntityRequest& request);

  /// Returns the entities of one article, the most named first; none where there is no article of this id.
  std::vector<ArticleEntity> entities_of(const std::string& id);

  /// Returns the last time that is surely over in all indexes, as Hit::indexed: what comes into any of them from now on
  /// has a later one. Empty where one of them holds nothing.
  std::string last_indexed();

  /// Returns the number of articles.
  std::size_t size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
