#include "cli/options/count_option.hpp"

#include <CLI/CLI.hpp>

namespace fsearch {
namespace {

/// CLI11 itself would take "-3" for a huge number.
std::string check_count(const std::string& value) {
  const bool digits = value.find_first_not_of("0123456789") == std::string::npos;
  return digits && !value.empty() && value.size() <= 9 ? "" : "'" + value + "' is not a whole number";
}

}  // namespace

void add_count_option(CLI::App& app, const std::string& name, std::size_t& count, const std::string& help) {
  app.add_option(name, count, help)
      ->check(CLI::Validator(check_count, "", "whole number"))
      ->type_name("N")
      ->capture_default_str();
}

}  // namespace fsearch
