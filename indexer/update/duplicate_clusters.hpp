/// Groups articles that are near-duplicates of one another, as they come.
///
/// The first article of a cluster leads it; another belongs to it where it is a near-duplicate of the leader, so
/// that a chain of small changes does not join what is no longer alike. Leaders that may be alike are found by
/// bands of four bins: two texts share one of 16 bands with probability 1 - (1 - s^4)^16 at resemblance s, .99 at
/// .7 and .12 at .3. Source: Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3.4.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fsearch {

/// Takes about 250 bytes for each cluster. Not thread-safe.
class DuplicateClusters {
 public:
  /// Makes room for so many articles at once; not needed, but quicker where their number is known.
  void reserve(std::size_t articles);

  /// Takes in an article of the index, as its values there say (docs/schema.md).
  void insert(std::string_view article, std::string_view sketch, std::string_view cluster);

  struct Place {
    std::string cluster;  ///< 8 bytes; empty for an article without a sketch.
    bool joined = false;  ///< Another article leads it.
  };

  /// Returns the cluster of an article, a new one where it is nobody's near-duplicate. `article` is its
  /// schema::article_value().
  Place place(std::string_view article, std::string_view sketch);

 private:
  static constexpr std::size_t bands = 16;

  struct Leader {
    std::uint64_t article, cluster;
  };

  const Leader* find(std::string_view sketch) const;
  void lead(std::string_view sketch, Leader leader);
  void add_to_bands(std::size_t number);
  std::string_view sketch_of(std::size_t number) const;
  template <class Visit>
  void visit_band(std::size_t band, std::string_view sketch, Visit visit) const;

  std::vector<Leader> leaders_;  // Of long texts, as are the two below.
  std::string sketches_;
  std::array<std::vector<std::uint32_t>, bands> tables_;  // Hash tables of 1 + a leader's number; 0 is free.
  std::unordered_map<std::uint64_t, Leader> short_;       // By their sketch.
};

}  // namespace fsearch
