#include "fsearch/upkeep.hpp"

#include <filesystem>
#include <set>

#include "fsearch/error.hpp"
#include "indexer/bulk/merge_databases.hpp"
#include "indexer/bulk/position_lists.hpp"
#include "indexer/update/generation_editor.hpp"
#include "indexer/update/generation_reader.hpp"
#include "indexer/update/term_lists.hpp"
#include "indexer/upkeep/verify_generation.hpp"
#include "store/block_sums.hpp"
#include "store/disk_room.hpp"
#include "store/index_directory.hpp"
#include "store/records/index_schema.hpp"
#include "store/write_lock.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

void require_compatible(const std::string& database, const fs::path& generation) {
  const GenerationReader refuses_other_versions(database, generation.string());
}

template <class Work>
auto with_files(Work&& work) {
  try {
    return work();
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Kind::not_writable, error.path1().string(),
                error.code().message() + "; check the free space and the permissions");
  }
}

/// Calls work(editor) on the published generation, alone in writing to it; `leaving` are to leave.
template <class Work>
auto edit(const std::string& database, const Leaving& leaving, Work&& work) {
  published_generation(database);
  return with_files([&] {
    const IndexDirectory directory(database);
    const WriteLock lock(database);
    const fs::path generation = published_generation(database);  // Once more: a writer may have just finished.
    require_compatible(database, generation);
    require_sound_blocks(database, generation.string());
    GenerationEditor editor(generation.string(), leaving);
    return work(editor);
  });
}

}  // namespace

DeletionReport delete_articles(const std::string& database, const std::vector<std::string>& ids) {
  const std::set<std::string> wanted(ids.begin(), ids.end());
  Leaving leaving;
  for (const auto& id : wanted) leaving.all.push_back(schema::id_term(id));
  return edit(database, leaving, [&](GenerationEditor& editor) {
    DeletionReport report;
    for (const auto& id : wanted) {
      if (editor.remove(schema::id_term(id)))
        ++report.removed;
      else
        report.unknown.push_back(id);
    }
    if (report.removed > 0) editor.commit();
    return report;
  });
}

void replace_synonyms(const std::string& database, const std::vector<SynonymGroup>& groups) {
  edit(database, {}, [&](GenerationEditor& editor) {
    editor.set_synonyms(write_synonyms(groups));
    editor.commit();
  });
}

CompactionReport compact_index(const std::string& database) {
  published_generation(database);
  return with_files([&] {
    const IndexDirectory directory(database);
    const WriteLock lock(database);
    directory.remove_leftovers();
    const fs::path before = published_generation(database);
    require_compatible(database, before);
    require_sound(database, before.string(), Thoroughness::full);
    const fs::path folder = directory.make_building_folder();
    const fs::path after = folder / "compacted";
    CompactionReport report;
    report.bytes_before = size_of_files(before);
    drop_term_lists(before);  // A run that was killed may have left some.
    merge_databases({before.string()}, after.string());
    write_position_lists(after.string());
    write_block_sums(after);
    report.bytes_after = size_of_files(after);
    if (report.bytes_after < report.bytes_before) {
      directory.publish(after);
    } else {
      report.bytes_after = report.bytes_before;
      if (!has_block_sums(before)) write_block_sums(before);
      directory.remove_leftovers();
    }
    return report;
  });
}

}  // namespace fsearch
