#include "store/open_generation.hpp"

#include "store/block_sums.hpp"

namespace fsearch {

Xapian::Database open_generation(const std::string& generation) {
  if (!has_sound_version(generation)) throw Xapian::DatabaseCorruptError("iamglass is not as it was written");
  return Xapian::Database(generation);
}

}  // namespace fsearch
