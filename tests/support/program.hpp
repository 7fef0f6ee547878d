/// Runs the built program the way a shell does, in a folder of its own.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace fsearch::test {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// A temporary folder, removed with everything in it when this goes.
class Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  const std::filesystem::path& path() const { return path_; }

  void write(const std::string& name, std::string_view content) const;
  std::string read(const std::string& name) const;

  /// Returns what `script` (for sh, in this folder) printed and its exit status. In it `fsearch` is the built
  /// program, and no variable of the environment changes what that does. run("fsearch --db db Azure | head
  /// -1").
  Outcome run(const std::string& script) const;

 private:
  std::filesystem::path path_;
};

/// Makes or extends the index "db" there from lines of JSON. Throws std::runtime_error where that fails.
void index_lines(const Workspace& here, std::string_view lines);

/// Returns the sorted ids of all articles in the index "db" there, each followed by a space.
std::string indexed_ids(const Workspace& here);

/// Returns whether `fsearch check` finds the index "db" there whole.
bool is_sound(const Workspace& here);

/// Returns whether `part` is in `text`.
bool contains(std::string_view text, std::string_view part);

}  // namespace fsearch::test
