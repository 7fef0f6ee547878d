/// One run of the indexer: sorts articles into unchanged, new and replaced, and chooses how to write them.
///
/// A few new articles go into the published generation in one transaction; many, or the first ones, are built
/// aside, merged with the published generation where there is one, and published by renaming a link.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fsearch/index_articles.hpp"
#include "indexer/bulk/bulk_build.hpp"
#include "indexer/inputs/file_keys.hpp"
#include "indexer/update/duplicate_clusters.hpp"
#include "indexer/update/generation_reader.hpp"
#include "indexer/update/indexing_times.hpp"
#include "store/index_directory.hpp"
#include "store/write_lock.hpp"
#include "text/time_zone.hpp"

namespace fsearch {

/// Calls: (from | read_from | add | note)* finish. Destroying it before finish() leaves the published index as it was.
class IndexingSession {
 public:
  IndexingSession(IndexOptions options, ProgressCallback progress, std::stop_token stop);
  ~IndexingSession();
  IndexingSession(const IndexingSession&) = delete;
  IndexingSession& operator=(const IndexingSession&) = delete;

  /// Names the origin of the articles that follow.
  void from(std::string origin);
  /// Names the file of the articles that follow.
  void read_from(InputFile file) { file_ = std::move(file); }
  void add(Article article);
  void note(Problem problem);
  IndexReport finish();

 private:
  struct Seen {
    std::string checksum;      // Of the last one with this id.
    std::size_t changes = 0;   // Times that it was another than before.
    std::uint32_t origin = 0;  // Its place among origins_met_.
  };

  void require_wanted() const;  // Throws where it was asked to stop.
  /// Gives an article that is known by its file one of `ids`.
  void choose_id(Article& article, const std::vector<std::string>& ids);
  IdHolder holder_of(const std::string& id) const;
  bool holds_same(Article& article, const std::string& id) const;
  void tell_longer_keys();
  void take(IncomingArticle incoming);
  void name(const std::string& id, bool held);
  void wait(IncomingArticle incoming);  // Until it is known whether there are many.
  void build(IncomingArticle incoming);
  void start_reading_clusters();
  void cluster(IncomingArticle& incoming);  // Waits for the clusters of the index.
  void find_missing();
  void tell_kept_articles();
  bool would_lose_all() const;
  void require_sound_index();
  void start_bulk_build();
  void update_in_place();
  bool ends_as_it_was(const IncomingArticle& incoming);
  /// Returns the articles to write: of several with one id the last, and none that the index holds as it is.
  std::vector<IncomingArticle> take_pending();
  std::vector<IncomingArticle> take_superseding();
  void publish_bulk_build();
  /// Returns a database of the published articles and those at `built`, which is empty where there are none.
  std::string join_with_existing(const std::string& built) const;

  IndexOptions options_;
  ProgressCallback progress_;
  std::stop_token stop_;
  TimeZone zone_;
  IndexDirectory directory_;
  WriteLock lock_;
  std::optional<GenerationReader> existing_;
  std::optional<IndexingTimes> times_;
  std::unique_ptr<IndexNumbers> numbers_;
  std::unordered_map<std::string, Seen> seen_;                       // The articles of this run, by hash of their id.
  std::shared_future<std::shared_ptr<DuplicateClusters>> clusters_;  // From the first article on that is written.
  std::vector<IncomingArticle> pending_;
  std::size_t pending_bytes_ = 0;                       // Of their texts.
  std::size_t most_pending_ = 0;                        // More are built aside, in bulk.
  std::map<std::string, IncomingArticle> superseding_;  // The last of several with one id: written after the first.
  std::vector<std::string> superseded_;                 // Ids that a merge will hold twice.
  std::vector<std::string> missing_;                    // Terms of the ids that delete_missing removes.
  std::string synonyms_;                                // Of the generation that a rebuild forgets.
  std::string origin_;
  std::set<std::string> origins_;                     // Those that gave an article.
  std::map<std::string, std::uint32_t> origins_met_;  // All, numbered.
  std::uint32_t origin_number_ = 0;
  InputFile file_;
  struct LongerKeys {
    std::size_t count = 0;
    std::string example;
  };
  std::map<std::string, LongerKeys> longer_keys_;  // Given in this run, by origin.
  std::filesystem::path folder_;
  std::unique_ptr<BulkBuild> bulk_;
  IndexReport report_;
};

}  // namespace fsearch
