#include "server/health.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>

#include "fsearch/upkeep.hpp"

namespace fsearch::server {
namespace {

/// What a value of a label may not hold as it is.
std::string label_text(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '"' || c == '\\') safe += '\\';
    safe += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return safe;
}

std::int64_t seconds_since_change(const std::string& database, const IndexInfo& info) {
  std::error_code error;
  const auto changed = std::filesystem::last_write_time(std::filesystem::path(database) / info.generation, error);
  if (error) return 0;
  return std::chrono::duration_cast<std::chrono::seconds>(std::filesystem::file_time_type::clock::now() - changed)
      .count();
}

std::string about(const std::string& name, const std::string& help) {
  return "# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n";
}

}  // namespace

std::string index_metrics(const std::vector<std::string>& databases) {
  std::string articles = about("fsearch_articles", "Articles of an index.");
  std::string generations = about("fsearch_generation", "Number of the generation that is published.");
  std::string ages = about("fsearch_generation_age_seconds", "Since an index was last changed.");
  for (const auto& database : databases) {
    if (database.find("://") != std::string::npos) continue;
    const IndexInfo info = read_index_info(database);
    const std::string label = "{database=\"" + label_text(std::filesystem::path(database).filename().string()) + "\"} ";
    articles += "fsearch_articles" + label + std::to_string(info.articles) + "\n";
    generations += "fsearch_generation" + label + info.generation.substr(info.generation.rfind('-') + 1) + "\n";
    ages += "fsearch_generation_age_seconds" + label + std::to_string(seconds_since_change(database, info)) + "\n";
  }
  return articles + generations + ages;
}

}  // namespace fsearch::server
