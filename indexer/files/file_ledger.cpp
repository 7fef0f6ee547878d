#include "fsearch/file_ledger.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "fsearch/error.hpp"
#include "store/records/hash.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace fs = std::filesystem;

std::optional<FileState> state_of_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  const auto size = fs::file_size(path, error);
  const auto changed = fs::last_write_time(path, error);
  if (error) return std::nullopt;
  return FileState{size, std::chrono::duration_cast<std::chrono::nanoseconds>(changed.time_since_epoch()).count()};
}

FileLedger::FileLedger(const std::string& database, std::string how)
    : path_((fs::path(database) / schema::directory::files).string()), how_(std::move(how)) {
  std::ifstream file(path_, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    Entry entry;
    std::string name;
    if (fields >> entry.state.size >> entry.state.changed >> entry.how && fields.get() == '\t' &&
        std::getline(fields, name))
      files_.insert_or_assign(std::move(name), std::move(entry));
  }
}

std::string FileLedger::how_of(const std::string& key) const { return hash128_hex(how_ + '\n' + key); }

bool FileLedger::knows(const std::string& file, const std::string& key, const FileState& state) const {
  const auto found = files_.find(file);
  return found != files_.end() && found->second.state == state && found->second.how == how_of(key);
}

void FileLedger::note(const std::string& file, const std::string& key, const FileState& state) {
  if (file.find('\n') == std::string::npos) files_.insert_or_assign(file, Entry{state, how_of(key)});
}

void FileLedger::save() const {
  const std::string next = path_ + ".new";
  std::ofstream file(next, std::ios::binary | std::ios::trunc);
  for (const auto& [name, entry] : files_)
    file << entry.state.size << ' ' << entry.state.changed << ' ' << entry.how << '\t' << name << '\n';
  file.close();
  std::error_code error;
  if (file) fs::rename(next, path_, error);
  if (!file || error) throw Error(Error::Kind::not_writable, path_, "cannot be written; is the disk full?");
}

}  // namespace fsearch
