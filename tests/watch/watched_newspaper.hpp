/// A small newspaper that is watched: articles come day by day, and what is told goes into files.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "tests/indexer/scratch_folder.hpp"
#include "watch/run_watch.hpp"

namespace fsearch::testing {

inline constexpr std::int64_t first_day = 1'700'000'000;
inline constexpr std::int64_t day_seconds = 86'400;

Article news(const std::string& id, const std::string& text, const std::string& source = {});

/// A text of some forty words about `subject`, and another one for another `number`.
std::string dispatch(const std::string& subject, int number);

class WatchedNewspaper {
 public:
  /// Adds articles at the time of day number `day`.
  void add(int day, const std::vector<Article>& articles, bool rebuild = false) const;

  /// Runs the list, which is written in TOML, on that day; the index must be there.
  WatchReport run(int day, const std::string& toml, bool from_start = false);

  /// What each delivery of the last run was.
  const std::vector<Delivery>& deliveries() const { return deliveries_; }

  /// Returns "query id" of each item and each copy in a file of JSON lines there, in their order.
  std::vector<std::string> told(const std::string& file) const;

  ScratchFolder folder;
  std::vector<std::string> others;  ///< Indexes that are watched together with this one.
  std::string database = folder.path("db");

 private:
  std::vector<Delivery> deliveries_;
};

}  // namespace fsearch::testing
