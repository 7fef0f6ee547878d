/// One run of a watch list: looks for news, then tells each target what is due to it.
///
/// Each step is durable before the next begins. A run that dies in between is gone on with by the next one: what was
/// found is not lost, and what a target has accepted it is not told again. Only where it died while a target was
/// accepting does that get the same digest twice, under the same id; a feed and a file of JSON lines are then written
/// as if once.
#pragma once
#include <cstddef>
#include <functional>
#include <string>

#include "fsearch/searcher.hpp"
#include "watch/digests/digest.hpp"
#include "watch/kept/sent_articles.hpp"
#include "watch/kept/watch_list.hpp"
#include "watch/news.hpp"
#include "watch/targets/transfer.hpp"

namespace fsearch {

struct WatchReport {
  std::size_t found = 0;   ///< Articles that became due, each once for a query.
  std::size_t told = 0;    ///< Digests accepted,
  std::size_t failed = 0;  ///< and not.
};

/// Called for each digest, with what became of it.
using ReportDelivery = std::function<void(const Target& target, const Digest& digest, const Delivery& delivery)>;

/// Runs the list. Throws what Searcher and SentArticles throw; what a target does is reported.
WatchReport run_watch(Searcher& searcher, const WatchList& list, const LookOptions& options, SentArticles& sent,
                      const ReportDelivery& report);

/// Does the same, but delivers nothing and notes nothing as told: `sent` should be a copy.
WatchReport show_watch(Searcher& searcher, const WatchList& list, const LookOptions& options, SentArticles& sent,
                       const ReportDelivery& report);

}  // namespace fsearch
