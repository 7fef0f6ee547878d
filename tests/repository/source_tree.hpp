/// The files of this repository, as the tests of its own rules see them.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch::repository {

/// One text file. `path` is relative to the repository's root, with slashes: "fsearch/token.hpp".
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;

  std::string folder() const { return path.substr(0, path.find('/')); }  ///< "analyzers"
  std::string room() const { return path.substr(0, path.rfind('/')); }   ///< "analyzers/words"
  bool ends_with(std::string_view suffix) const { return std::string_view(path).ends_with(suffix); }
  bool in(std::string_view prefix) const { return std::string_view(path).starts_with(prefix); }
  bool is_code() const { return ends_with(".cpp") || ends_with(".hpp"); }
};

std::filesystem::path root();

/// Returns every file but those of build folders and of version control, ordered by path.
const std::vector<SourceFile>& source_files();

/// Collects what breaks a rule, so that one failure names all the places: "a.cpp:3: text".
class Offences {
 public:
  void add(const SourceFile& file, std::size_t line_index, std::string_view what);
  void add(const SourceFile& file, std::string_view what);
  const std::string& text() const { return text_; }  ///< Empty where the rule holds.

 private:
  std::string text_;
};

}  // namespace fsearch::repository
