/// Changes one generation in a single transaction, keeping its metadata true to its articles. Private to the
/// indexer.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/build/corpus_delta.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/build/index_numbers.hpp"
#include "indexer/update/leaving_articles.hpp"

namespace fsearch {

/// Calls: (replace | remove | remove_stale | add_delta)* commit. Nothing is visible before commit().
class GenerationEditor {
 public:
  /// Opens the generation at `path`, or makes an empty one there. Exactly the articles that are `leaving` may be
  /// replaced or removed. `numbers`, which outlives it, are those of its words and entities; null where no article is
  /// added.
  explicit GenerationEditor(std::string path, const Leaving& leaving, IndexNumbers* numbers = nullptr,
                            bool with_entities = true);
  ~GenerationEditor();
  GenerationEditor(const GenerationEditor&) = delete;
  GenerationEditor& operator=(const GenerationEditor&) = delete;

  /// Puts each article in place of the one with its id, if there is one, in their order. Analyses on another thread:
  /// Xapian takes as long to write an article as it takes to analyse one.
  void replace(std::vector<IncomingArticle> articles);

  /// After a merge, removes the older of the two articles with this id: the one with the lower document id.
  void remove_stale(const std::string& id);

  /// Removes the article with this term of its id; returns whether there was one.
  bool remove(const std::string& id_term);

  /// Adds what articles that came by a merge contribute to the metadata.
  void add_delta(CorpusDelta delta) { delta_.add(std::move(delta)); }

  /// Puts `text` (see write_synonyms()) in place of the synonyms.
  void set_synonyms(std::string text) { synonyms_ = std::move(text); }

  void commit();

 private:
  using Metadata = std::vector<std::pair<std::string, std::string>>;  // Keys and values.

  void write(const std::string& id_term, const Xapian::Document& document);
  Metadata changed_tables() const;
  std::pair<std::string, std::string> changed_positions() const;
  void add_changed_lexicon(Metadata& changes) const;

  std::string path_;
  LeavingArticles leaving_;  // Before the database: it lays what that reads.
  Xapian::WritableDatabase database_;
  IndexNumbers* numbers_;
  bool with_entities_;
  CorpusDelta delta_;
  std::vector<Xapian::docid> changed_;  // Replaced under the number that they had.
  std::optional<std::string> synonyms_;
  std::uintmax_t text_bytes_ = 0;  // Of the articles written and removed since it was opened.
};

}  // namespace fsearch
