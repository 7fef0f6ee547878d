/// What those who watch a server ask of its indexes.
#pragma once
#include <string>
#include <vector>

namespace fsearch::server {

/// Returns how many articles each index holds, its generation and its age, in the text format of Prometheus; indexes
/// that other machines serve are left out. Throws Error where one cannot be read.
std::string index_metrics(const std::vector<std::string>& databases);

}  // namespace fsearch::server
