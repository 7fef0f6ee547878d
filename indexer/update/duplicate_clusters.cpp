#include "indexer/update/duplicate_clusters.hpp"

#include <algorithm>
#include <cstring>

#include "store/records/article_sketch.hpp"
#include "store/records/hash.hpp"

namespace fsearch {
namespace {

constexpr std::size_t band_bins = 4;
constexpr std::size_t first_table = 1024;
constexpr std::size_t most_alike = 64;  // Leaders looked at in a band: what more of them share is a formula.

std::uint64_t number_of(std::string_view bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data(), std::min(sizeof number, bytes.size()));
  return number;
}

std::string bytes_of(std::uint64_t number) {
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

// Depends on what the text says: an article that changes wholly leaves its old cluster.
std::string name_of_cluster(std::string_view article, std::string_view sketch) {
  return hash64_bytes(std::string(article).append(sketch));
}

bool shares_band(std::string_view left, std::string_view right, std::size_t band) {
  return left.substr(band * band_bins, band_bins) == right.substr(band * band_bins, band_bins);
}

std::size_t slot_of(std::string_view bins, std::size_t table_size) {
  std::uint64_t key = 0;
  for (const char bin : bins) key = key << 8U | static_cast<unsigned char>(bin);
  return (key * 0x9e3779b97f4a7c15U >> 20U) & (table_size - 1);
}

}  // namespace

std::string_view DuplicateClusters::sketch_of(std::size_t number) const {
  return std::string_view(sketches_).substr(number * sketch_bins, sketch_bins);
}

// Calls visit(slot, its content) from the first slot of the band's key on, until it returns false.
template <class Visit>
void DuplicateClusters::visit_band(std::size_t band, std::string_view sketch, Visit visit) const {
  const auto& table = tables_[band];
  if (table.empty()) return;
  std::size_t slot = slot_of(sketch.substr(band * band_bins, band_bins), table.size());
  for (std::size_t step = 0; step < most_alike; ++step, slot = (slot + 1) & (table.size() - 1))
    if (!visit(slot, table[slot])) return;
}

const DuplicateClusters::Leader* DuplicateClusters::find(std::string_view sketch) const {
  if (sketch.size() != sketch_bins) {
    const auto found = short_.find(number_of(sketch));
    return found == short_.end() ? nullptr : &found->second;
  }
  std::size_t best = leaders_.size();
  double most = 0;
  for (std::size_t band = 0; band < bands; ++band)
    visit_band(band, sketch, [&](std::size_t, std::uint32_t entry) {
      if (entry == 0) return false;
      if (!shares_band(sketch_of(entry - 1), sketch, band)) return true;
      const double resemblance = sketch_resemblance(sketch_of(entry - 1), sketch);
      if (resemblance > most) most = resemblance, best = entry - 1;
      return true;
    });
  return best < leaders_.size() && are_near_duplicates(sketch_of(best), sketch) ? &leaders_[best] : nullptr;
}

void DuplicateClusters::add_to_bands(std::size_t number) {
  for (std::size_t band = 0; band < bands; ++band)
    visit_band(band, sketch_of(number), [&](std::size_t slot, std::uint32_t entry) {
      if (entry == 0) tables_[band][slot] = static_cast<std::uint32_t>(number + 1);
      return entry != 0;
    });
}

void DuplicateClusters::reserve(std::size_t articles) {
  std::size_t size = std::max(first_table, tables_[0].size());
  while (2 * size < 3 * articles) size *= 2;
  if (size == tables_[0].size()) return;
  for (auto& table : tables_) table.assign(size, 0);
  for (std::size_t number = 0; number < leaders_.size(); ++number) add_to_bands(number);
}

void DuplicateClusters::lead(std::string_view sketch, Leader leader) {
  if (sketch.size() != sketch_bins) {
    short_.insert_or_assign(number_of(sketch), leader);
    return;
  }
  reserve(leaders_.size() + 1);
  leaders_.push_back(leader);
  sketches_ += sketch;
  add_to_bands(leaders_.size() - 1);
}

// Most articles founded their cluster, which its name tells without looking for others alike.
void DuplicateClusters::insert(std::string_view article, std::string_view sketch, std::string_view cluster) {
  if (sketch.empty() || cluster.empty()) return;
  if (cluster != name_of_cluster(article, sketch)) {
    const Leader* known = find(sketch);
    if (known != nullptr && known->cluster == number_of(cluster)) return;
  }
  lead(sketch, {number_of(article), number_of(cluster)});
}

DuplicateClusters::Place DuplicateClusters::place(std::string_view article, std::string_view sketch) {
  if (sketch.empty()) return {};
  if (const Leader* leader = find(sketch)) return {bytes_of(leader->cluster), leader->article != number_of(article)};
  const std::string cluster = name_of_cluster(article, sketch);
  lead(sketch, {number_of(article), number_of(cluster)});
  return {cluster, false};
}

}  // namespace fsearch
