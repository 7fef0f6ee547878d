/// What is wrong with the streams of words of a database, and with the numbers in them. Private to the
/// indexer.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

class WordCheck {
 public:
  /// Reads the words of the database. Throws Xapian::Error.
  explicit WordCheck(const Xapian::Database& database);

  /// Returns what is wrong with the words themselves, empty where nothing is.
  const std::string& fault() const { return fault_; }

  /// Returns whether a stream can be read and knows words only.
  bool is_whole(std::string_view stream) const;

 private:
  void check_lists(const Xapian::Database& database);

  std::vector<bool> known_;  // By number.
  std::string fault_;
};

}  // namespace fsearch
