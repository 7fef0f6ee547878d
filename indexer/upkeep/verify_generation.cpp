#include "indexer/upkeep/verify_generation.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>
#include <string_view>

#include "fsearch/analyzer.hpp"
#include "indexer/files/temporary_folder.hpp"
#include "indexer/update/generation_reader.hpp"
#include "indexer/upkeep/check_entities.hpp"
#include "indexer/upkeep/check_words.hpp"
#include "store/block_sums.hpp"
#include "store/compatibility.hpp"
#include "store/open_generation.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/stored_article.hpp"
#include "store/run_apart.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

// What the child process tells: a line for each problem, and last one with the number of whole articles.
constexpr char problem_mark = '!';
constexpr char count_mark = '=';

/// The tables as Xapian checks them: only where it may write, though it does not. What may only be read is copied.
class CheckableTables {
 public:
  explicit CheckableTables(const std::string& generation) : path_(generation) {
    const fs::recursive_directory_iterator entries(generation);
    if (std::all_of(begin(entries), end(entries),
                    [](const auto& entry) { return access(entry.path().c_str(), W_OK) == 0; }))
      return;
    copy_ = TemporaryFolder::make("fsearch-check");
    if (!copy_) throw cannot_copy(generation, "TMPDIR");
    std::error_code failed;
    fs::copy(generation, copy_->path(), fs::copy_options::recursive, failed);
    if (failed) throw cannot_copy(generation, copy_->path());
    path_ = copy_->path();
  }
  CheckableTables(const CheckableTables&) = delete;
  CheckableTables& operator=(const CheckableTables&) = delete;

  const std::string& path() const { return path_; }

 private:
  static Error cannot_copy(const std::string& generation, const std::string& folder) {
    return Error(
        Error::Kind::not_writable, generation,
        "may only be read, and cannot be copied to " + folder + " to be checked; set TMPDIR to a folder with room");
  }

  std::string path_;
  std::optional<TemporaryFolder> copy_;
};

struct Verification {
  const std::string& generation;
  const std::string& tables;
  Thoroughness thoroughness;
  const std::function<void(std::string_view)>& write;
  std::size_t whole = 0;

  void problem(std::string text) const {
    std::replace(text.begin(), text.end(), '\n', ' ');
    write(problem_mark + text + "\n");
  }
  void check_tables();
  void check_blocks() const;
  void check_articles(const Xapian::Database& database);
  void check_metadata(const Xapian::Database& database) const;
  void run();
};

// Returns the folder of the tables: xapian-replicate writes a file that names it, as "auto replica_0" behind comments.
fs::path folder_of_tables(const fs::path& generation) {
  std::ifstream stub(generation / "XAPIANDB");
  for (std::string line; std::getline(stub, line);)
    if (line.starts_with("auto ")) return generation / line.substr(5);
  return generation;
}

// Where some documents have term lists (in a copy that xapian-replicate keeps, or after a kill), Xapian would miss
// those of the others: then table by table.
std::size_t check_all(const std::string& tables, std::ostream& messages) {
  const fs::path folder = folder_of_tables(tables);
  std::error_code none;
  if (const auto lists = fs::file_size(folder / "termlist.glass", none); none || lists == 0)
    return Xapian::Database::check(folder.string(), 0, &messages);
  std::size_t errors = 0;
  for (const char* table : {"docdata.glass", "postlist.glass"})
    errors += Xapian::Database::check((folder / table).string(), 0, &messages);
  return errors;
}

void Verification::check_tables() {
  std::ostringstream messages;
  try {
    if (check_all(tables, messages) == 0) return;
  } catch (const Xapian::Error& error) {
    messages << error.get_msg() << "\n";
  }
  bool told = false;
  std::istringstream lines(messages.str());
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && !line.ends_with(':') && !line.ends_with("checked OK")) problem("tables: " + line), told = true;
  if (!told) problem("tables: damaged");
}

// Returns what is wrong with one document; empty where nothing is.
std::string fault_of(const Xapian::Database& database, Xapian::docid document, Thoroughness thoroughness,
                     const WordCheck& words, const EntityCheck& entities, ArticleDecoder& decoder) {
  const auto opened = database.get_document(document);
  const std::string record = opened.get_data();
  if (thoroughness == Thoroughness::quick) return is_whole_record(record) ? "" : "its record is damaged";
  const auto stored = decoder.decode(record);
  if (!stored) return "its record is damaged";
  const std::string& id = stored->article.id;
  const std::string id_term = schema::id_term(id);
  auto filed = database.postlist_begin(id_term);
  filed.skip_to(document);
  if (filed == database.postlist_end(id_term) || *filed != document) return id + " is not filed under its id";
  if (database.get_termfreq(id_term) != 1) return id + " is there more than once";
  if (opened.get_value(schema::slot::article) != schema::article_value(id)) return id + " has another's value";
  if (!schema::time_of_value(opened.get_value(schema::slot::indexed))) return id + " has no time of indexing";
  if (!words.is_whole(opened.get_value(schema::slot::words))) return "the words of " + id + " are damaged";
  if (!entities.is_whole(opened.get_value(schema::slot::entities))) return "the entities of " + id + " are damaged";
  return {};
}

void Verification::check_articles(const Xapian::Database& database) {
  ArticleDecoder decoder;
  const WordCheck words(database);
  const EntityCheck entities(database);
  for (const std::string& fault : {words.fault(), entities.fault()})
    if (!fault.empty()) problem(fault);
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    const std::string fault = fault_of(database, *it, thoroughness, words, entities, decoder);
    if (fault.empty())
      ++whole;
    else
      problem("article " + std::to_string(*it) + ": " + fault);
  }
}

void Verification::check_metadata(const Xapian::Database& database) const {
  if (const std::string difference = incompatibility(database, Analyzer::fingerprint()); !difference.empty())
    problem(difference);
  const auto statistics = decode_statistics(database.get_metadata(std::string(schema::metadata::statistics)));
  if (!statistics)
    problem("the corpus statistics are damaged");
  else if (statistics->articles != database.get_doccount())
    problem("the corpus statistics count " + std::to_string(statistics->articles) + " articles, there are " +
            std::to_string(database.get_doccount()));
}

void Verification::check_blocks() const {
  for (const std::string& damage : damaged_tables(generation)) problem("tables: " + damage);
}

void Verification::run() {
  try {
    check_blocks();  // First: Xapian may crash on a damaged one.
    check_tables();
    const Xapian::Database opened = open_generation(generation);
    check_metadata(opened);
    check_articles(opened);
  } catch (const Xapian::Error& error) {
    problem("cannot be read: " + error.get_msg());
  } catch (const std::exception& error) {
    problem(std::string("cannot be read: ") + error.what());
  }
  write(count_mark + std::to_string(whole) + "\n");
}

CheckReport read_report(const ApartOutcome& outcome) {
  CheckReport report;
  std::istringstream lines(outcome.written);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(problem_mark))
      report.problems.push_back(line.substr(1));
    else if (line.starts_with(count_mark))
      report.articles = std::stoul(line.substr(1));
  if (!outcome.failure.empty()) report.problems.push_back("cannot be read: Xapian " + outcome.failure);
  return report;
}

void require_none(const std::vector<std::string>& problems, const std::string& database) {
  if (problems.empty()) return;
  throw Error(Error::Kind::corrupt, database,
              "the index is damaged (" + problems.front() +
                  "), and stays as it was; fsearch check says where, and fsearch index --rebuild --db " + database +
                  " PATH makes it anew");
}

}  // namespace

CheckReport verify_generation(const std::string& path, Thoroughness thoroughness) {
  const CheckableTables tables(path);
  return read_report(run_apart([&](const auto& write) {
    Verification{path, tables.path(), thoroughness, write}.run();
  }));
}

void require_sound(const std::string& database, const std::string& path, Thoroughness thoroughness) {
  require_none(verify_generation(path, thoroughness).problems, database);
}

void require_sound_blocks(const std::string& database, const std::string& path) {
  require_none(damaged_tables(path), database);
}

}  // namespace fsearch
