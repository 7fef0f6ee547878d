#include "fsearch/upkeep.hpp"

#include <filesystem>
#include <fstream>

#include "fsearch/analyzer.hpp"
#include "indexer/update/generation_reader.hpp"
#include "learning/vector_trainer.hpp"
#include "store/compatibility.hpp"
#include "store/index_directory.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/stored_article.hpp"
#include "store/sync_to_disk.hpp"
#include "store/write_lock.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

/// Returns the published generation of an index that this program can read.
Xapian::Database open_generation(const std::string& database) {
  Xapian::Database generation(published_generation(database).string());
  require_compatible(database, generation, Analyzer::fingerprint());
  return generation;
}

void read_articles(const Xapian::Database& generation, VectorTrainer& trainer, const TrainingProgress& progress) {
  ArticleDecoder decoder;
  std::size_t read = 0;
  for (auto document = generation.postlist_begin(""); document != generation.postlist_end(""); ++document) {
    const auto stored = decoder.decode(generation.get_document(*document).get_data());
    if (stored) trainer.add(stored->article.id, stored->article.title, stored->article.text);
    if (progress) progress(TrainingPhase::reading, ++read, generation.get_doccount());
  }
}

/// Readers see the old file or the new one, never a part.
void write_whole(const fs::path& path, const std::string& bytes) {
  const fs::path next = path.string() + ".new";
  std::ofstream file(next, std::ios::binary);
  file << bytes << std::flush;
  if (!file)
    throw Error(Error::Kind::not_writable, next.string(),
                "cannot be written; check the free space and the permissions");
  file.close();
  sync_to_disk(next);
  fs::rename(next, path);
  sync_to_disk(path.parent_path());
}

}  // namespace

TrainingReport train_vectors(const std::string& database, const TrainingOptions& options,
                             const TrainingProgress& progress) {
  return with_xapian(database, [&] {
    const Xapian::Database generation = open_generation(database);
    const WriteLock lock(database);
    VectorTrainer trainer(options);
    read_articles(generation, trainer, progress);
    const fs::path path = fs::path(database) / schema::directory::vectors;
    TrainingReport report{trainer.articles(), 0};
    if (!trainer.enough()) {
      fs::remove(path);
      return report;
    }
    if (progress) progress(TrainingPhase::learning, report.articles, report.articles);
    const std::string bytes = trainer.learn();
    write_whole(path, bytes);
    report.bytes = bytes.size();
    return report;
  });
}

}  // namespace fsearch
