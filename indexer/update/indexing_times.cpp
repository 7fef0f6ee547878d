#include "indexer/update/indexing_times.hpp"

#include <algorithm>
#include <string_view>

#include "store/records/index_schema.hpp"
#include "store/run_apart.hpp"

namespace fsearch {
namespace {

constexpr std::size_t checksum_digits = 32;
constexpr std::size_t row_size = checksum_digits + 5;  // Behind the checksum the value.

std::string value_after(std::int64_t now, const std::string& latest) {
  return schema::time_value(std::max(now, schema::time_of_value(latest).value_or(-1) + 1));
}

// Xapian crashes on some damaged tables, and whoever rebuilds a damaged index must be able to.
std::string rows_of(const std::string& path) {
  return run_apart([&](const auto& write) {
           const Xapian::Database database(path);
           const std::string prefix(schema::prefix::checksum);
           std::string rows;
           for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
             const auto value = database.get_document(*database.postlist_begin(*term)).get_value(schema::slot::indexed);
             const std::string row = (*term).substr(prefix.size()) + value;
             if (row.size() == row_size) rows += row;
           }
           write(rows);
         })
      .written;
}

}  // namespace

IndexingTimes::IndexingTimes(std::int64_t now, const GenerationReader* existing)
    : run_(value_after(now, existing != nullptr ? existing->latest_time() : "")), existing_(existing) {}

IndexingTimes IndexingTimes::of_rebuild(std::int64_t now, const std::string& path) {
  IndexingTimes times(now, nullptr);
  const std::string rows = rows_of(path);
  std::string latest;
  for (std::string_view rest(rows); rest.size() >= row_size; rest.remove_prefix(row_size)) {
    std::string value(rest.substr(checksum_digits, row_size - checksum_digits));
    latest = std::max(latest, value);
    times.old_.emplace(rest.substr(0, checksum_digits), std::move(value));
  }
  times.run_ = value_after(now, latest);
  return times;
}

std::string IndexingTimes::of(const std::string& checksum) const {
  std::string known;
  if (existing_ != nullptr)
    known = existing_->time_of(checksum);
  else if (const auto old = old_.find(checksum); old != old_.end())
    known = old->second;
  return known.empty() ? run_ : known;
}

}  // namespace fsearch
