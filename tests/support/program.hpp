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

}  // namespace fsearch::test
