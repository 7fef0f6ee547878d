#include "indexer/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/file_reader.hpp"
#include "indexer/folder_walk.hpp"
#include "schema/error.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view not_there = "no such file or folder";

bool is_there(const std::string& path) {
  std::error_code unreachable;  // Is said when it is read.
  return path == "-" || fs::exists(path, unreachable) || unreachable;
}

}  // namespace

Inputs::Inputs(const std::vector<std::string>& paths, InputFormat format, FieldMap map)
    : format_(format), map_(std::move(map)) {
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
  if (std::any_of(paths.begin(), paths.end(), [](const auto& path) { return path == "-"; }))
    progress_.total = 0;
}

void Inputs::add_file(const std::string& path, std::string key, bool given) {
  std::error_code ignored;
  const auto size = fs::is_regular_file(path, ignored) ? fs::file_size(path, ignored) : 0;
  files_.push_back({path, std::move(key), given, size, origin_});
  progress_.total += size;
}

void Inputs::add_folder(const std::string& path) {
  for (const auto& file : files_in(path, problems_))
    add_file(file, fs::path(file).lexically_relative(path).generic_string(), false);
}

void Inputs::read(const ArticleSink& sink) {
  extract({[&](Extraction extraction) { sink.article(std::move(extraction.article)); }, sink.problem,
           sink.origin});
}

void Inputs::extract(const ExtractionSink& sink) {
  for (auto& problem : std::exchange(problems_, {})) sink.problem(std::move(problem));
  for (const auto& file : files_) {
    const std::uint64_t before = progress_.done;
    if (sink.origin) sink.origin(file.origin);
    FileReader reader({format_, file.given, map_}, sink,
                      [&](std::uint64_t consumed) { progress_.done = before + consumed; });
    reader.read(file.path, file.key);
    progress_.done = before + file.size;
  }
}

}  // namespace fsearch
