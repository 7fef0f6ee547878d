#include "fsearch/upkeep.hpp"

#include <ctime>
#include <filesystem>
#include <fstream>

#include "fsearch/analyzer.hpp"
#include "indexer/update/generation_reader.hpp"
#include "learning/corpus_vectors.hpp"
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

constexpr int most_tries = 3;

/// Returns the published generation of an index that this program can read.
Xapian::Database open_generation(const std::string& database) {
  Xapian::Database generation(published_generation(database).string());
  require_compatible(database, generation, Analyzer::fingerprint());
  return generation;
}

fs::path file_of(const std::string& database) { return fs::path(database) / schema::directory::vectors; }

VectorTrainer read_articles(const Xapian::Database& generation, const TrainingOptions& options,
                            const TrainingProgress& progress) {
  VectorTrainer trainer(options);
  ArticleDecoder decoder;
  std::size_t read = 0;
  for (auto document = generation.postlist_begin(""); document != generation.postlist_end(""); ++document) {
    const auto stored = decoder.decode(generation.get_document(*document).get_data());
    if (stored) trainer.add(stored->article.id, stored->article.title, stored->article.text);
    if (progress) progress(TrainingPhase::reading, ++read, generation.get_doccount());
  }
  return trainer;
}

/// Nobody waits for a training to end: a writer that commits twice meanwhile takes away what is read.
VectorTrainer read_published(const std::string& database, const TrainingOptions& options,
                             const TrainingProgress& progress) {
  for (int i = 1; i < most_tries; ++i) {
    try {
      return read_articles(open_generation(database), options, progress);
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;
    }
  }
  return read_articles(open_generation(database), options, progress);
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

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

bool training_is_due(const std::string& database, const TrainingOptions& options) {
  return with_xapian(database, [&] {
    const std::size_t articles = open_generation(database).get_doccount();
    const CorpusVectors vectors(file_of(database).string());
    const auto learnt_from = static_cast<double>(vectors.training().articles);
    return articles >= options.least_articles && static_cast<double>(articles) >= options.least_growth * learnt_from;
  });
}

TrainingReport train_vectors(const std::string& database, const TrainingOptions& options,
                             const TrainingProgress& progress) {
  return with_xapian(database, [&] {
    const double start = processor_seconds();
    published_generation(database);
    const WriteLock lock(database, schema::directory::vectors_lock);
    VectorTrainer trainer = read_published(database, options, progress);
    TrainingReport report;
    report.training.articles = trainer.articles();
    if (!trainer.enough()) {
      fs::remove(file_of(database));
      return report;
    }
    if (progress) progress(TrainingPhase::learning, trainer.articles(), trainer.articles());
    const LearntFile learnt = trainer.learn([start] { return processor_seconds() - start; });
    write_whole(file_of(database), learnt.bytes);
    report = {learnt.training, learnt.bytes.size()};
    return report;
  });
}

}  // namespace fsearch
