/// What is said where an index is expected and none is found.
#pragma once
#include <string>

#include "fsearch/error.hpp"

namespace fsearch {

/// Returns the error of Kind::not_found for `path`, with how to make an index, or to name the folder of one.
Error no_index(const std::string& path);

}  // namespace fsearch
