#include "store/open_generation.hpp"

#include "fsearch/error.hpp"
#include "store/block_sums.hpp"

namespace fsearch {

Xapian::Database open_generation(const std::string& path, const std::string& generation) {
  if (!has_sound_version(generation))
    throw Error(Error::Kind::corrupt, path,
                "the index is damaged (iamglass is not as it was written); make it anew with: fsearch index --rebuild "
                "--db " +
                    path + " PATH");
  return Xapian::Database(generation);
}

}  // namespace fsearch
