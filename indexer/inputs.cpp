#include "indexer/inputs.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <optional>
#include <utility>

#include "indexer/byte_stream.hpp"
#include "indexer/folder_walk.hpp"
#include "indexer/json_lines_reader.hpp"
#include "indexer/text_reader.hpp"
#include "schema/error.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest_text_file = std::size_t{1} << 26U;

std::string without_compression(std::string name) {
  for (const std::string_view suffix : {".gz", ".zst"})
    if (name.ends_with(suffix)) name.resize(name.size() - suffix.size());
  return name;
}

// Returns `automatic` for a name that tells nothing.
InputFormat format_of_name(const std::string& path) {
  const std::string extension = fs::path(without_compression(path)).extension().string();
  if (path == "-" || extension == ".jsonl" || extension == ".ndjson") return InputFormat::json_lines;
  if (extension == ".txt" || extension == ".text" || extension.empty()) return InputFormat::text;
  return InputFormat::automatic;
}

// A file that the user names is read, whatever its extension, as what it looks like.
InputFormat format_of_content(const std::string& path) {
  char first = '\0';
  const bool object = ByteStream::open(path)->read(&first, 1) == 1 && first == '{';
  return object ? InputFormat::json_lines : InputFormat::text;
}

void report(std::vector<Problem>& problems, const ArticleSink& sink) {
  for (auto& problem : std::exchange(problems, {})) sink.problem(std::move(problem));
}

}  // namespace

Inputs::Inputs(const std::vector<std::string>& paths, InputFormat format) {
  for (const auto& path : paths) {
    if (path != "-" && !fs::exists(path)) throw Error(Error::Kind::not_found, path, "no such file or folder");
    origin_ = path == "-" ? std::string() : fs::canonical(path).string();
    if (path != "-" && fs::is_directory(path))
      add_folder(path, format);
    else
      add_file(path, path,
               format != InputFormat::automatic || format_of_name(path) != InputFormat::automatic
                   ? format
                   : format_of_content(path));
  }
  if (std::any_of(paths.begin(), paths.end(), [](const auto& path) { return path == "-"; }))
    progress_.total = 0;
}

void Inputs::add_file(const std::string& path, std::string key, InputFormat format) {
  std::error_code ignored;
  const auto size = fs::is_regular_file(path, ignored) ? fs::file_size(path, ignored) : 0;
  if (format == InputFormat::automatic) format = format_of_name(path);
  files_.push_back({path, std::move(key), format, size, origin_});
  progress_.total += size;
}

void Inputs::add_folder(const std::string& path, InputFormat format) {
  for (const auto& file : files_in(path, problems_))
    add_file(file, fs::path(file).lexically_relative(path).generic_string(), format);
}

void Inputs::read(const ArticleSink& sink) {
  report(problems_, sink);
  for (const auto& file : files_) {
    const std::uint64_t before = progress_.done;
    if (sink.origin) sink.origin(file.origin);
    read_file(file, sink);
    progress_.done = before + file.size;
  }
}

void Inputs::read_file(const File& file, const ArticleSink& sink) {
  try {
    if (file.format == InputFormat::text)
      read_text(file, sink);
    else if (file.format == InputFormat::json_lines)
      read_json_lines(file, sink);
    else
      sink.problem(
          {file.path, 0, "not a format that fsearch reads", "read it as text with --format text", true});
  } catch (const Error& error) {
    if (error.kind() != Error::Kind::unreadable) throw;
    sink.problem({error.path(), 0, error.detail(), "", true});
  }
}

void Inputs::read_text(const File& file, const ArticleSink& sink) const {
  std::vector<Problem> problems;
  const auto stream = ByteStream::open(file.path);
  auto article = read_text_article(read_all(*stream, file.path, largest_text_file), file.key, problems);
  for (auto& problem : problems) problem.path = file.path;
  report(problems, sink);
  if (article) sink.article(std::move(*article));
}

void Inputs::read_json_lines(const File& file, const ArticleSink& sink) {
  const auto stream = ByteStream::open(file.path);
  const std::uint64_t before = progress_.done;
  LineReader lines(*stream, file.path);
  JsonLinesReader reader(file.key);
  std::vector<Problem> problems;
  std::size_t number = 0;
  while (const auto line = lines.next()) {
    auto article = reader.read(*line, ++number, problems);
    for (auto& problem : problems) problem.path = file.path;
    report(problems, sink);
    progress_.done = before + stream->consumed();
    if (article) sink.article(std::move(*article));
  }
}

}  // namespace fsearch
