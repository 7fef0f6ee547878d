/// Packs files into archives for tests.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace fsearch::testing {

using Files = std::vector<std::pair<std::string, std::string>>;  ///< Names and contents.

enum class Packing { gzip, zstd, tar_zstd, zip };

/// Writes an archive; gzip and zstd take one file, without its name.
void pack(const std::string& path, Packing packing, const Files& files);

}  // namespace fsearch::testing
