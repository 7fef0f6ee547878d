#include "fsearch/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/documents/mets_reader.hpp"
#include "indexer/files/folder_walk.hpp"
#include "indexer/inputs/file_keys.hpp"
#include "indexer/inputs/file_reader.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view not_there = "no such file or folder";

bool is_there(const std::string& path) {
  std::error_code unreachable;  // Is said when it is read.
  return path == "-" || fs::exists(path, unreachable) || unreachable;
}

std::string canonical_path(const std::string& path) {
  std::error_code ignored;
  return fs::canonical(path, ignored).string();
}

// Returns true for the name of a METS file: what it says is in others, too.
bool may_be_volume(const std::string& path) {
  const std::string name = ascii_lower(fs::path(path).filename().string());
  return name.ends_with(".xml") &&
         (name.find("mets") != std::string::npos || name.find("manifest") != std::string::npos);
}

// Returns the pages that are read with the METS file of their volume, which has "mets" or "manifest" in its
// name.
std::set<std::string> pages_of_volumes(const std::vector<std::string>& files) {
  std::set<std::string> pages;
  for (const auto& file : files)
    if (may_be_volume(file))
      for (auto& page : archives::pages_of_mets(file)) pages.insert(std::move(page));
  return pages;
}

}  // namespace

Inputs::Inputs(const std::vector<std::string>& paths, InputFormat format, FieldMap map, NameFilter filter)
    : format_(format), map_(std::move(map)), filter_(std::move(filter)) {
  if (!paths.empty() && std::none_of(paths.begin(), paths.end(), is_there))
    throw Error(Error::Kind::not_found, paths.front(), std::string(not_there));
  for (const auto& path : paths) {
    if (!is_there(path)) {
      problems_.push_back({path, 0, std::string(not_there), "", true});
      continue;
    }
    std::error_code error;
    origin_ = path == "-" ? std::string() : fs::canonical(path, error).string();
    if (error)
      problems_.push_back({path, 0, "cannot be reached (" + error.message() + ")", "", true});
    else if (path != "-" && fs::is_directory(path, error))
      add_folder(path);
    else
      add_file(path, path, true);
  }
  if (std::any_of(paths.begin(), paths.end(), [](const auto& path) { return path == "-"; })) progress_.total = 0;
}

void Inputs::add_file(const std::string& path, std::string key, bool given) {
  std::error_code ignored;
  const auto size = fs::is_regular_file(path, ignored) ? fs::file_size(path, ignored) : 0;
  files_.push_back({path, std::move(key), given, size, origin_});
  progress_.total += size;
}

void Inputs::add_folder(const std::string& path) {
  const auto files = files_in(path, filter_, problems_);
  if (files.empty()) empty_folders_.push_back(origin_);
  const auto pages = pages_of_volumes(files);
  for (const auto& file : files)
    if (pages.empty() || !pages.contains(canonical_path(file)))
      add_file(file, fs::path(file).lexically_relative(path).generic_string(), false);
}

void Inputs::read(const ArticleSink& sink) {
  extract({[&](Extraction extraction) { sink.article(std::move(extraction.article)); }, sink.problem, sink.origin,
           sink.file});
}

void Inputs::extract(const ExtractionSink& sink) {
  for (auto& problem : std::exchange(problems_, {})) sink.problem(std::move(problem));
  for (const auto& origin : std::exchange(empty_folders_, {}))
    if (sink.origin) sink.origin(origin);
  if (sink.file) return read_files(sink);
  KeysOfRun keys;
  InputFile file;
  std::string origin;
  ExtractionSink naming{[&](Extraction extraction) {
                          keys.name(extraction.article, file, origin);
                          sink.extraction(std::move(extraction));
                        },
                        sink.problem,
                        [&](std::string next) {
                          origin = std::move(next);
                          if (sink.origin) sink.origin(origin);
                        },
                        [&](InputFile next) { file = std::move(next); }};
  read_files(naming);
}

void Inputs::read_files(const ExtractionSink& sink) {
  for (const auto& file : files_) read_file(file, sink);
}

// The name of a folder tells its files from those of another; its path, from those of any other.
InputFile Inputs::keys_of(const File& file) const {
  if (file.origin.empty()) return {file.key, {}};
  const fs::path origin(file.origin);
  const fs::path whole = file.given ? origin : origin / file.key;
  const fs::path above = file.given ? origin.parent_path() : origin;
  const fs::path below = file.given ? origin.filename() : fs::path(file.key);
  return {file.key, {(above.filename() / below).generic_string(), whole.generic_string()}};
}

void Inputs::read_file(const File& file, const ExtractionSink& sink) {
  const std::uint64_t before = progress_.done;
  const auto state = ledger_ == nullptr ? std::nullopt : state_of_file(file.path);
  bool whole = true;
  ExtractionSink watched = sink;
  watched.problem = [&](Problem problem) {
    whole = whole && !problem.skipped;
    sink.problem(std::move(problem));
  };
  if (sink.origin) sink.origin(file.origin);
  if (sink.file) sink.file(keys_of(file));
  FileReader reader({format_, file.given, map_, filter_}, watched,
                    [&](std::uint64_t consumed) { progress_.done = before + consumed; });
  reader.read(file.path, file.key);
  progress_.done = before + file.size;
  if (state && whole && !may_be_volume(file.path)) ledger_->note(canonical_path(file.path), file.key, *state);
}

std::size_t Inputs::skip_known(const FileLedger& ledger) {
  return std::erase_if(files_, [&](const File& file) {
    const auto state = state_of_file(file.path);
    const bool known = state && ledger.knows(canonical_path(file.path), file.key, *state);
    if (known) progress_.total -= std::min(progress_.total, file.size);
    return known;
  });
}

}  // namespace fsearch
