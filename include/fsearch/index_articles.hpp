/// Makes articles searchable: the whole of indexing, from a source of articles to a published index.
///
///   index_articles({.database = "db"}, [](const ArticleSink& sink) {
///     Article article;
///     article.id = "tech-1";
///     article.text = "Le contrat met fin à l’exclusivité d’Azure.";
///     sink.article(std::move(article));
///   });
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "fsearch/article_source.hpp"
#include "fsearch/problem.hpp"

namespace fsearch {

inline constexpr unsigned most_jobs = 64;  ///< Each takes some tens of megabytes.

struct IndexOptions {
  std::string database;  ///< The index's directory; made where it is missing.
  unsigned jobs = 0;     ///< Threads for large batches, at most most_jobs; 0 for as many as there are cores.
  /// Forget what the index holds, and build it from these articles alone; without any, it stays as it was.
  bool rebuild = false;
  /// Remove the articles that an earlier run read from the same origins (see ArticleSink::origin) and this
  /// one did not meet. Nothing is removed of an origin without a single article, nor where anything was
  /// skipped: what could not be read is not gone.
  bool delete_missing = false;
  std::string timezone = "Europe/Paris";  ///< Times with an offset from UTC are kept as clocks there show them.
  bool name_articles = false;             ///< Fill the ids of the report.
  bool entities = true;                   ///< Find the people, organisations and places that these articles name.
  /// UTC seconds that this run's articles are said to be indexed at, or later where the index holds later ones;
  /// without, SOURCE_DATE_EPOCH of the environment, else the clock.
  std::optional<std::int64_t> now = {};
  /// More new articles than this, and than a 40th of those that the index holds, are built aside, in bulk.
  std::size_t large_batch = 2000;
};

enum class IndexPhase { reading, merging };

struct IndexProgress {
  IndexPhase phase = IndexPhase::reading;
  std::size_t read = 0;  ///< Articles handed over so far.
};

/// Called after each article read and at each change of phase, on the thread that called index_articles().
using ProgressCallback = std::function<void(const IndexProgress&)>;

struct IndexReport {
  std::size_t read = 0;             ///< Articles handed over by the source: the sum of the next three.
  std::size_t added = 0;            ///< With a key that the index did not hold.
  std::size_t replaced = 0;         ///< With a key it held, or that came before in this batch, and another content.
  std::size_t unchanged = 0;        ///< As the index holds them already, once all are read, or as they came before.
  std::size_t duplicates = 0;       ///< Of those read, with a key that came before in this batch.
  std::size_t near_duplicates = 0;  ///< Of those written, that say nearly what another article says.
  std::size_t removed = 0;          ///< By delete_missing.
  std::size_t skipped = 0;          ///< Problems that cost an article.
  bool refused = false;             ///< Not done, for the reason that is the first problem: the index is as it was.
  std::vector<Problem> problems;    ///< The first 100,000.
  std::set<std::string> added_ids, replaced_ids,
      removed_ids;  ///< Where asked for; each article is in one of them.
};

/// Returns what became of the articles of `source`, once they are searchable: a searcher opened afterwards
/// finds them. The last of several with one id stays. Whatever interrupts it leaves the index published
/// before. Requires: no other thread runs. Throws Error: usage where the directory holds other things, locked where
/// another process is indexing there, mismatch where the index was made by another schema or analyzer (remedy:
/// rebuild), not_writable, corrupt; interrupted where another thread asked to stop before the articles were published.
IndexReport index_articles(const IndexOptions& options, const ArticleSource& source,
                           const ProgressCallback& progress = {}, const std::stop_token& stop = {});

}  // namespace fsearch
