#include "indexer/update/generation_editor.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <span>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/update/document_pipeline.hpp"
#include "indexer/update/term_lists.hpp"
#include "store/block_sums.hpp"
#include "store/commit_gate.hpp"
#include "store/disk_room.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/position_list.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

Xapian::WritableDatabase open_for_edit(const std::string& path) {
  return with_xapian(path, [&] {
    Xapian::WritableDatabase database(path,
                                      Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST);
    database.begin_transaction();
    return database;
  });
}

// A table that cannot be read starts anew: what it held is only statistics, which a rebuild restores.
template <class Table>
Table or_empty(std::optional<Table> table) {
  return table ? std::move(*table) : Table{};
}

// What fails while it is committed Xapian tries to commit once more when the database is closed: said to have failed,
// it would be done. In a transaction again, it is given up.
void commit_or_take_back(Xapian::WritableDatabase& database) {
  try {
    database.commit_transaction();
  } catch (const Xapian::Error&) {
    database.begin_transaction(false);
    throw;
  }
}

struct LexiconBucket {
  std::string key;
  std::string bytes;  // What it holds, and once updated what it is to hold; empty for nothing.
  std::vector<FormChange> changes;
};

void update(std::span<LexiconBucket> buckets) {
  for (auto& bucket : buckets) {
    const auto entries = updated(or_empty(decode_lexicon(bucket.bytes)), std::move(bucket.changes));
    bucket.bytes = entries.empty() ? std::string() : encode_lexicon(entries);
  }
}

// Xapian writes metadata as it is set, into blocks that may be half full, beside those that it replaces.
std::uintmax_t room_for(const std::vector<std::pair<std::string, std::string>>& metadata) {
  std::uintmax_t bytes = 0;
  for (const auto& [key, value] : metadata) bytes += key.size() + value.size();
  return 3 * bytes;
}

}  // namespace

GenerationEditor::GenerationEditor(std::string path, const Leaving& leaving, IndexNumbers* numbers, bool with_entities)
    : path_(std::move(path)),
      leaving_(path_, leaving),
      database_(open_for_edit(path_)),
      numbers_(numbers),
      with_entities_(with_entities),
      text_bytes_(leaving_.text_bytes()) {}

// Closing a database with a transaction open gives the transaction up.
GenerationEditor::~GenerationEditor() = default;

void GenerationEditor::replace(std::vector<IncomingArticle> articles) {
  if (articles.empty()) return;
  for (const auto& incoming : articles) text_bytes_ += incoming.article.text.size();
  require_room(path_, room_for_update(path_, text_bytes_));  // Of many articles Xapian writes some before the commit.
  DocumentPipeline ahead(std::move(articles), *numbers_, with_entities_);
  while (const auto built = ahead.next()) write(schema::id_term(built->id), built->document);
  delta_.add(ahead.take_delta());
}

void GenerationEditor::write(const std::string& id_term, const Xapian::Document& document) {
  with_xapian(path_, [&] {
    const auto old = database_.postlist_begin(id_term);
    if (old != database_.postlist_end(id_term)) {
      leaving_.take(*old);
      changed_.push_back(*old);
    }
    database_.replace_document(id_term, document);
  });
}

void GenerationEditor::remove_stale(const std::string& id) {
  with_xapian(path_, [&] {
    const std::string term = schema::id_term(id);
    auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term)) return;
    const Xapian::docid stale = *posting;
    if (++posting == database_.postlist_end(term)) return;
    leaving_.take(stale);
    database_.delete_document(stale);
  });
}

bool GenerationEditor::remove(const std::string& id_term) {
  return with_xapian(path_, [&] {
    const auto article = database_.postlist_begin(id_term);
    if (article == database_.postlist_end(id_term)) return false;
    leaving_.take(*article);
    database_.delete_document(*article);
    return true;
  });
}

void GenerationEditor::commit() {
  with_xapian(path_, [&] {
    delta_.add(leaving_.take_delta());
    Metadata changes = changed_tables();
    add_changed_lexicon(changes);
    if (numbers_ != nullptr) std::ranges::move(numbers_->take_changes(), std::back_inserter(changes));
    if (!changed_.empty()) changes.push_back(changed_positions());
    if (synonyms_) changes.emplace_back(schema::metadata::synonyms, *synonyms_);
    require_room(path_, room_for_update(path_, text_bytes_) + room_for(changes));
    for (const auto& [key, value] : changes) database_.set_metadata(key, value);
    const PassedGate gate(path_);
    commit_or_take_back(database_);
    database_.close();
  });
  try {
    drop_term_lists(path_);
    renew_block_sums(path_);
  } catch (const Error&) {  // What is published is whole; the next writer does both.
  }
}

GenerationEditor::Metadata GenerationEditor::changed_tables() const {
  const auto key = [](std::string_view name) { return std::string(name); };
  const auto statistics = or_empty(decode_statistics(database_.get_metadata(key(schema::metadata::statistics))));
  auto acronyms = or_empty(decode_acronyms(database_.get_metadata(key(schema::metadata::acronyms))));
  return {{key(schema::metadata::schema), key(schema::schema_version)},
          {key(schema::metadata::analyzer), Analyzer::fingerprint()},
          {key(schema::metadata::passages), key(schema::passage_settings)},
          {key(schema::metadata::statistics), encode_statistics(updated(statistics, delta_))},
          {key(schema::metadata::acronyms), encode_acronyms(updated(std::move(acronyms), delta_))}};
}

/// The position lists still tell of the articles that were replaced as they were.
std::pair<std::string, std::string> GenerationEditor::changed_positions() const {
  const std::string key(schema::metadata::listed);
  ListedArticles listed = decode_listed(database_.get_metadata(key));
  listed.changed.insert(listed.changed.end(), changed_.begin(), changed_.end());
  std::sort(listed.changed.begin(), listed.changed.end());
  listed.changed.erase(std::unique(listed.changed.begin(), listed.changed.end()), listed.changed.end());
  std::erase_if(listed.changed, [&](std::uint32_t article) { return article > listed.last; });
  return {key, encode_listed(listed)};
}

void GenerationEditor::add_changed_lexicon(Metadata& changes) const {
  std::vector<LexiconBucket> buckets;
  for (auto& [bucket, forms] : by_bucket(delta_)) {
    std::string key = std::string(schema::metadata::lexicon) + bucket;
    std::string bytes = database_.get_metadata(key);
    buckets.push_back({std::move(key), std::move(bytes), std::move(forms)});
  }
  const std::span all(buckets);
  auto half = std::async(std::launch::async, [&] { update(all.first(all.size() / 2)); });
  update(all.subspan(all.size() / 2));
  half.get();
  for (auto& bucket : buckets) changes.emplace_back(std::move(bucket.key), std::move(bucket.bytes));
}

}  // namespace fsearch
