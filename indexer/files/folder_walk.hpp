/// The files below a folder.
#pragma once
#include <string>
#include <vector>

#include "fsearch/name_filter.hpp"
#include "fsearch/problem.hpp"

namespace fsearch {

/// Returns the paths of the files below `folder`, folder by folder, each in the byte order of its names.
/// Hidden entries are left out; links are followed, and a folder reached a second time is left out. A folder
/// that cannot be read, a link that leads nowhere and what is neither file nor folder are problems; what the
/// filter leaves out is not looked at.
std::vector<std::string> files_in(const std::string& folder, const NameFilter& filter, std::vector<Problem>& problems);

}  // namespace fsearch
