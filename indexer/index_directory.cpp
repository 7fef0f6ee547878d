#include "indexer/index_directory.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/error.hpp"
#include "schema/index_schema.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

bool is_generation(const std::string& name) { return name.starts_with(schema::directory::generation); }

bool is_ours(const std::string& name) {
  return is_generation(name) || name.starts_with(schema::directory::current) ||
         name.starts_with(schema::directory::vectors) || name == schema::directory::building || name == schema::directory::lock;
}

// xapian-replicate keeps a folder where an index of our own has a link.
bool is_replica(const fs::path& current) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(current, ignored));
}

// Returns the number of a generation's name; 0 for a name that is none.
unsigned long number_of(const std::string& name) {
  if (!is_generation(name)) return 0;
  const std::string digits = name.substr(schema::directory::generation.size());
  const bool number =
      !digits.empty() && digits.size() < 10 && digits.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::stoul(digits) : 0;
}

}  // namespace

IndexDirectory::IndexDirectory(fs::path path) : path_(std::move(path)) {
  std::error_code error;
  fs::create_directories(path_, error);
  if (error)
    throw Error(Error::Kind::not_writable, path_.string(),
                "cannot be made (" + error.message() + "); choose another directory with --db");
  for (const auto& entry : fs::directory_iterator(path_))
    if (!is_ours(entry.path().filename().string()))
      throw Error(Error::Kind::usage, path_.string(),
                  "holds " + entry.path().filename().string() +
                      ", which is no part of an index; choose another directory with --db");
  if (is_replica(path_ / schema::directory::current))
    throw Error(Error::Kind::usage, path_.string(),
                "is a copy that xapian-replicate keeps; change the index that it is a copy of");
}

std::optional<fs::path> IndexDirectory::current() const {
  const fs::path link = path_ / schema::directory::current;
  if (!fs::is_symlink(link)) return std::nullopt;
  const fs::path generation = path_ / fs::read_symlink(link);
  return fs::is_directory(generation) ? std::optional(generation) : std::nullopt;
}

void IndexDirectory::remove_leftovers() const {
  const auto kept = current();
  fs::remove_all(path_ / schema::directory::building);
  for (const auto& entry : fs::directory_iterator(path_))
    if (is_generation(entry.path().filename().string()) && entry.path() != kept) fs::remove_all(entry.path());
}

fs::path IndexDirectory::make_building_folder() const {
  fs::path folder = path_ / schema::directory::building;
  fs::remove_all(folder);
  fs::create_directory(folder);
  return folder;
}

void IndexDirectory::publish(const fs::path& built) const {
  unsigned long number = 0;
  for (const auto& entry : fs::directory_iterator(path_))
    number = std::max(number, number_of(entry.path().filename().string()));
  const std::string name = std::string(schema::directory::generation) + std::to_string(number + 1);
  fs::rename(built, path_ / name);
  const fs::path next = path_ / (std::string(schema::directory::current) + ".new");
  fs::remove(next);
  fs::create_symlink(name, next);
  fs::rename(next,
             path_ / schema::directory::current);  // The one step that readers can see, and it is atomic.
  remove_leftovers();
}

fs::path published_generation(const std::string& database) {
  fs::path link = fs::path(database) / schema::directory::current;
  if (is_replica(link)) return link;
  constexpr int tries = 10;  // A swap may remove what the link has just named.
  for (int i = 0; i < tries && fs::is_symlink(link); ++i) {
    std::error_code gone;
    fs::path generation = fs::path(database) / fs::read_symlink(link, gone);
    if (!gone && fs::is_directory(generation, gone)) return generation;
  }
  throw Error(Error::Kind::not_found, database,
              "no index here; make one with: fsearch index --db " + database + " PATH");
}

}  // namespace fsearch
