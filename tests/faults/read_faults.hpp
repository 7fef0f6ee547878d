/// Puts itself before every read that Xapian makes of an index's files, to make some of them fail.
#pragma once
#include <cstddef>
#include <functional>

namespace fsearch::testing {

/// What becomes of a read.
enum class ReadFault { none, error, zeros };

/// While it lives, each pread() of the process asks `decide`, with its number from 0 on. Not for several threads, and
/// not nested: reads that `decide` itself makes are left alone.
class ReadFaults {
 public:
  explicit ReadFaults(std::function<ReadFault(std::size_t number)> decide);
  ~ReadFaults();
  ReadFaults(const ReadFaults&) = delete;
  ReadFaults& operator=(const ReadFaults&) = delete;

  /// Returns how many reads there were.
  std::size_t reads() const;
};

}  // namespace fsearch::testing
