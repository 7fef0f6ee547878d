#include "indexer/check_index.hpp"

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <sstream>

#include "indexer/generation_reader.hpp"
#include "indexer/index_directory.hpp"
#include "indexer/write_lock.hpp"
#include "indexer/xapian_error.hpp"
#include "schema/corpus_statistics.hpp"
#include "schema/index_schema.hpp"
#include "schema/stored_article.hpp"

namespace fsearch {
namespace {

// Xapian checks the folder of a database, or the file that names its folder: xapian-replicate writes one.
std::string checkable(const std::string& generation) {
  const auto stub = std::filesystem::path(generation) / "XAPIANDB";
  return std::filesystem::exists(stub) ? stub.string() : generation;
}

void check_tables(const std::string& generation, CheckReport& report) {
  std::ostringstream messages;
  try {
    if (Xapian::Database::check(checkable(generation), 0, &messages) == 0) return;
  } catch (const Xapian::Error& error) {
    messages << error.get_msg() << "\n";
  }
  std::istringstream lines(messages.str());
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) report.problems.push_back("tables: " + line);
  if (report.problems.empty()) report.problems.emplace_back("tables: damaged");
}

// Returns what is wrong with one document; empty where nothing is.
std::string fault_of(const Xapian::Database& database, Xapian::docid document, ArticleDecoder& decoder) {
  const auto opened = database.get_document(document);
  const auto stored = decoder.decode(opened.get_data());
  if (!stored) return "its record is damaged";
  const std::string& id = stored->article.id;
  if (id_term_of(database, document) != schema::id_term(id)) return id + " is not filed under its id";
  if (database.get_termfreq(schema::id_term(id)) != 1) return id + " is there more than once";
  if (opened.get_value(schema::slot::article) != schema::article_value(id))
    return id + " has another's value";
  return {};
}

void check_articles(const Xapian::Database& database, CheckReport& report) {
  ArticleDecoder decoder;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    const std::string fault = fault_of(database, *it, decoder);
    if (fault.empty())
      ++report.articles;
    else
      report.problems.push_back("article " + std::to_string(*it) + ": " + fault);
  }
}

void check_metadata(const Xapian::Database& database, CheckReport& report) {
  if (const std::string difference = incompatibility(database); !difference.empty())
    report.problems.push_back(difference);
  const auto statistics = decode_statistics(database.get_metadata(std::string(schema::metadata::statistics)));
  if (!statistics)
    report.problems.emplace_back("the corpus statistics are damaged");
  else if (statistics->articles != database.get_doccount())
    report.problems.push_back("the corpus statistics count " + std::to_string(statistics->articles) +
                              " articles, there are " + std::to_string(database.get_doccount()));
}

}  // namespace

CheckReport check_index(const std::string& database) {
  published_generation(database);
  std::optional<WriteLock> quiet;  // Where we may not write, nobody is taken to be writing.
  if (access(database.c_str(), W_OK) == 0) quiet.emplace(database);
  const std::string generation = published_generation(database).string();
  CheckReport report;
  check_tables(generation, report);
  try {
    const Xapian::Database opened(generation);
    check_metadata(opened, report);
    check_articles(opened, report);
  } catch (const Xapian::Error& error) {
    report.problems.push_back("cannot be read: " + error.get_msg());
  }
  return report;
}

}  // namespace fsearch
