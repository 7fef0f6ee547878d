#include "store/index_directory.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>

#include "fsearch/error.hpp"
#include "store/no_index.hpp"
#include "store/records/index_schema.hpp"
#include "store/sync_to_disk.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

// Returns the number of a generation's name; 0 for a name that is none, such as generation-photos.
unsigned long number_of(const std::string& name) {
  if (!name.starts_with(schema::directory::generation)) return 0;
  const std::string digits = name.substr(schema::directory::generation.size());
  const bool number =
      !digits.empty() && digits.size() < 10 && digits.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::stoul(digits) : 0;
}

bool is_generation(const fs::path& entry) { return number_of(entry.filename().string()) > 0; }

// Returns the generation that `current` names, there or not; nothing where it is another link, or none.
std::optional<fs::path> named_generation(const fs::path& directory) {
  std::error_code none;
  const fs::path target = fs::read_symlink(directory / schema::directory::current, none);
  if (none || target.has_parent_path() || !is_generation(target)) return std::nullopt;
  return directory / target;
}

bool bears_mark(const fs::path& lock) {
  std::error_code none;
  if (!fs::is_regular_file(fs::symlink_status(lock, none))) return false;
  std::ifstream file(lock);
  std::string process, mark;
  return std::getline(file, process) && std::getline(file, mark) && mark == schema::directory::mark;
}

bool is_index(const fs::path& directory) {
  return named_generation(directory) || bears_mark(directory / schema::directory::lock);
}

/// A user may have a folder of the same name: only what bears this mark is ours, and the mark goes last.
constexpr const char* building_mark = "fsearch.building";
constexpr const char* generation_mark = "iamglass";  ///< In every database of Xapian.

/// An empty one may be what a killed writer had just made, or all but removed.
void remove_ours(const fs::path& folder, const char* mark) {
  if (!fs::is_directory(folder) || (!fs::exists(folder / mark) && !fs::is_empty(folder))) return;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().filename() != mark) fs::remove_all(entry.path());
  fs::remove(folder / mark);
  fs::remove(folder);
}

// Returns the name of something that `directory` holds; empty where it holds nothing, or a lock that a full
// disk has left without its mark.
std::string something_in(const fs::path& directory) {
  for (const auto& entry : fs::directory_iterator(directory)) {
    std::string name = entry.path().filename().string();
    std::error_code unknown;
    const bool blank_lock =
        name == schema::directory::lock && entry.is_regular_file(unknown) && entry.file_size(unknown) == 0;
    if (!blank_lock) return name;
  }
  return {};
}

// xapian-replicate keeps a folder, which names the database, where an index of our own has a link.
bool is_replica(const fs::path& current) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(current, ignored)) && fs::exists(current / "XAPIANDB", ignored);
}

}  // namespace

IndexDirectory::IndexDirectory(fs::path path) : path_(std::move(path)) {
  std::error_code error;
  if (fs::exists(path_, error) && !fs::is_directory(path_, error)) throw no_index(path_.string());
  fs::create_directories(path_, error);
  if (error)
    throw Error(Error::Kind::not_writable, path_.string(),
                "cannot be made (" + error.message() + "); choose another directory with --db");
  if (is_replica(path_ / schema::directory::current))
    throw Error(Error::Kind::usage, path_.string(),
                "is a copy that xapian-replicate keeps; change the index that it is a copy of");
  if (is_index(path_)) return;
  if (const std::string name = something_in(path_); !name.empty())
    throw Error(Error::Kind::usage, path_.string(),
                "holds " + name +
                    " and is no index, so nothing is written here; choose a new or an empty folder, such as --db " +
                    (path_ / "index").string());
}

std::optional<fs::path> IndexDirectory::current() const {
  auto generation = named_generation(path_);
  return generation && fs::is_directory(*generation) ? generation : std::nullopt;
}

void IndexDirectory::remove_leftovers() const {
  const auto kept = current();
  remove_ours(path_ / schema::directory::building, building_mark);
  for (const auto& entry : fs::directory_iterator(path_))
    if (is_generation(entry.path()) && entry.path() != kept) remove_ours(entry.path(), generation_mark);
}

fs::path IndexDirectory::make_building_folder() const {
  fs::path folder = path_ / schema::directory::building;
  remove_ours(folder, building_mark);
  fs::create_directory(folder);
  if (!fs::is_empty(folder))
    throw Error(Error::Kind::usage, folder.string(),
                "is not of fsearch, which builds in a folder of this name; move it");
  if (!std::ofstream(folder / building_mark)) {
    std::error_code ignored;
    fs::remove(folder, ignored);
    throw Error(Error::Kind::not_writable, folder.string(), "cannot be written to; check the free space");
  }
  return folder;
}

void IndexDirectory::publish(const fs::path& built) const {
  unsigned long number = 0;
  for (const auto& entry : fs::directory_iterator(path_))
    number = std::max(number, number_of(entry.path().filename().string()));
  const std::string name = std::string(schema::directory::generation) + std::to_string(number + 1);
  sync_to_disk(built);
  fs::rename(built, path_ / name);
  const fs::path next = path_ / (std::string(schema::directory::current) + ".new");
  fs::remove(next);
  fs::create_symlink(name, next);
  fs::rename(next,
             path_ / schema::directory::current);  // The one step that readers can see, and it is atomic.
  sync_to_disk(path_);
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
  throw no_index(database);
}

}  // namespace fsearch
