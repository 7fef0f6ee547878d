/// What has been found for each watched query and who has been told of it, by the ids of articles: kept in one file of
/// SQLite, so that it survives whatever happens to the index.
///
/// A notice is one article of one query for one target. It is due until its target has accepted it; from the attempt to
/// deliver on, it belongs to a digest, and if nobody knows what became of that, the digest is delivered again as it
/// was.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "watch/kept/sqlite.hpp"

namespace fsearch {

/// How far a query has been followed.
struct WatchState {
  std::string asked;       ///< What it asked for then; see asked_by().
  std::string mark;        ///< What came into the index by then has been looked at: as Hit::indexed.
  std::int64_t ended = 0;  ///< When it was last looked at.
};

struct SketchedArticle {
  std::string id;
  std::string sketch;  ///< See article_sketch.hpp.
};

struct Notice {
  std::string query;  ///< Its name.
  SketchedArticle article;
  std::int64_t found = 0;            ///< When.
  std::string digest;                ///< That it was attempted in; empty for none.
  std::optional<std::int64_t> told;  ///< When its target accepted it.
};

/// One look at a query.
struct Look {
  std::int64_t ended = 0;
  std::int64_t seconds = 0;  ///< Since the one before; 0 for the first.
  std::size_t found = 0;
  std::optional<std::size_t> usual;  ///< Where it found far more than this, which is usual.
};

class SentArticles {
 public:
  /// Opens the file, or makes it; ":memory:" forgets. Throws Error as Sqlite does.
  explicit SentArticles(const std::string& path);

  /// What follows belongs together until it is committed.
  Transaction transaction() { return Transaction(database_); }

  std::optional<WatchState> state_of(const std::string& query);
  void set_state(const std::string& query, const WatchState& state);

  /// Whether the article has been found or remembered for the query.
  bool knows(const std::string& query, const std::string& article);
  /// Makes the article known, as one that nobody is to be told of.
  void remember(const std::string& query, const std::string& article);
  /// Makes it known and due to each of the targets.
  void add(const std::string& query, const SketchedArticle& article, std::int64_t found,
           const std::vector<std::string>& targets);

  void add_look(const std::string& query, const Look& look);
  /// The looks at a query from `since` on, in their order.
  std::vector<Look> looks_at(const std::string& query, std::int64_t since);

  /// What is due to a target, in the order of their queries' names, then of their finding.
  std::vector<Notice> due(const std::string& target);
  /// The newest `most` notices of a target that are due or told, the oldest first.
  std::vector<Notice> latest(const std::string& target, std::size_t most);
  /// What a target was told of a query from `since` on.
  std::vector<Notice> told(const std::string& target, const std::string& query, std::int64_t since);

  /// Puts notices into a digest that is about to be delivered; `size` is that of the file it will be added to.
  void attempt(const std::string& digest, const std::string& target, const std::vector<Notice>& notices,
               std::int64_t size);
  /// Returns that size.
  std::int64_t size_before(const std::string& digest);
  /// All notices of the digest are told.
  void accept(const std::string& digest, std::int64_t now);
  /// None of them is: they are due as if there had been no attempt.
  void give_back(const std::string& digest);

 private:
  std::vector<Notice> notices(Statement statement);

  Sqlite database_;
};

}  // namespace fsearch
