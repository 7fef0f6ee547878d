/// Options that take a whole number.
#pragma once
#include <cstddef>
#include <string>

namespace CLI {
class App;
}

namespace fsearch {

/// Adds the option `name`, which takes a whole number of at most nine digits; `count` holds its default.
void add_count_option(CLI::App& app, const std::string& name, std::size_t& count, const std::string& help);

}  // namespace fsearch
