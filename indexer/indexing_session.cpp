#include "indexer/indexing_session.hpp"

#include <algorithm>
#include <iterator>
#include <thread>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/article/article_checksum.hpp"
#include "indexer/article/each_once.hpp"
#include "indexer/bulk/merge_databases.hpp"
#include "indexer/bulk/position_lists.hpp"
#include "indexer/update/generation_editor.hpp"
#include "indexer/update/term_lists.hpp"
#include "indexer/upkeep/verify_generation.hpp"
#include "store/block_sums.hpp"
#include "store/records/hash.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/sketch_article.hpp"
#include "text/clock.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_problems = 100'000;  // A file of garbage must not fill the memory with its lines.

// A merge copies the whole index, in the time that a transaction takes for a 40th of its articles.
constexpr std::size_t articles_per_pending_one = 40;
constexpr std::size_t most_pending_bytes = std::size_t{256} << 20U;  // Of text, in memory.

IndexOptions checked(IndexOptions options) {
  if (options.jobs <= most_jobs) return options;
  throw Error(Error::Kind::usage, "--jobs " + std::to_string(options.jobs),
              "is more than the " + std::to_string(most_jobs) + " threads that it may be");
}

}  // namespace

IndexingSession::IndexingSession(IndexOptions options, ProgressCallback progress, std::stop_token stop)
    : options_(checked(std::move(options))),
      progress_(std::move(progress)),
      stop_(std::move(stop)),
      zone_(options_.timezone),
      directory_(options_.database),
      lock_(options_.database) {
  directory_.remove_leftovers();
  const auto current = directory_.current();
  if (current && !options_.rebuild) existing_.emplace(options_.database, current->string());
  if (current && options_.rebuild) synonyms_ = synonyms_of_generation(current->string());
  const std::int64_t now = options_.now ? *options_.now : now_in_seconds();
  times_ = current && options_.rebuild ? IndexingTimes::of_rebuild(now, current->string())
                                       : IndexingTimes(now, existing_ ? &*existing_ : nullptr);
  numbers_ = std::make_unique<IndexNumbers>(existing_ ? metadata_of(current->string()) : WordNumbers::Load());
  if (existing_)
    most_pending_ = std::max(options_.large_batch, existing_->articles() / articles_per_pending_one);
  else
    start_bulk_build();
}

IndexingSession::~IndexingSession() {
  bulk_.reset();
  std::error_code ignored;  // What cannot be removed now, the next run removes.
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

void IndexingSession::note(Problem problem) {
  if (problem.skipped) ++report_.skipped;
  if (report_.problems.size() < most_problems) report_.problems.push_back(std::move(problem));
}

void IndexingSession::require_wanted() const {
  if (stop_.stop_requested())
    throw Error(Error::Kind::interrupted, options_.database, "indexing was stopped; the index is as it was");
}

void IndexingSession::add(Article article) {
  require_wanted();
  ++report_.read;
  const auto ids = possible_ids(article, file_);
  article.date = local_date(article.date, zone_);
  article.section = each_once(std::move(article.section));  // Whichever reader it comes from: facets count articles.
  choose_id(article, ids);
  std::string checksum = article_checksum(article);
  if (!origin_.empty()) origins_.insert(origin_);
  take({std::move(article), std::move(checksum), origin_});
  if (progress_) progress_({IndexPhase::reading, report_.read});
}

void IndexingSession::take(IncomingArticle incoming) {
  const auto [place, first_time] = seen_.try_emplace(hash64_bytes(incoming.article.id));
  Seen& seen = place->second;
  if (!first_time) ++report_.duplicates;
  const bool unchanged =
      first_time ? existing_ && existing_->holds_checksum(incoming.checksum) : seen.checksum == incoming.checksum;
  seen.checksum = incoming.checksum;
  seen.origin = origin_number_;
  if (unchanged) {
    ++report_.unchanged;
    return;
  }
  ++seen.changes;
  incoming.indexed = times_->of(incoming.checksum);
  if (!clusters_.valid()) start_reading_clusters();
  const bool held = !first_time || (existing_ && existing_->holds_id(incoming.article.id));
  ++(held ? report_.replaced : report_.added);
  if (options_.name_articles) name(incoming.article.id, held);
  if (!first_time) {
    std::string id = incoming.article.id;
    superseding_.insert_or_assign(std::move(id), std::move(incoming));
    return;
  }
  if (held) superseded_.push_back(incoming.article.id);
  if (bulk_)
    build(std::move(incoming));
  else
    wait(std::move(incoming));
}

void IndexingSession::name(const std::string& id, bool held) {
  if (!held)
    report_.added_ids.insert(id);
  else if (!report_.added_ids.contains(id))
    report_.replaced_ids.insert(id);
}

void IndexingSession::wait(IncomingArticle incoming) {
  pending_bytes_ += incoming.article.text.size();
  pending_.push_back(std::move(incoming));
  if (pending_.size() > most_pending_ || pending_bytes_ > most_pending_bytes) start_bulk_build();
}

void IndexingSession::build(IncomingArticle incoming) {
  cluster(incoming);
  bulk_->add(std::move(incoming));
}

// Takes a quarter of a second for 100,000 articles: on another thread, while the next ones are read.
void IndexingSession::start_reading_clusters() {
  const auto current = existing_ ? directory_.current() : std::nullopt;
  clusters_ = std::async(std::launch::async, [current, database = options_.database] {
    auto clusters = std::make_shared<DuplicateClusters>();
    if (current) GenerationReader(database, current->string()).read_clusters(*clusters);
    return clusters;
  });
}

void IndexingSession::cluster(IncomingArticle& incoming) {
  incoming.sketch = sketch_article(incoming.article);
  auto [cluster, joined] = clusters_.get()->place(schema::article_value(incoming.article.id), incoming.sketch);
  incoming.cluster = std::move(cluster);
  if (joined) ++report_.near_duplicates;
}

// A merge would publish what is damaged as if it were new. Before any thread of the build is started.
void IndexingSession::require_sound_index() {
  if (clusters_.valid()) clusters_.get();
  require_sound(options_.database, directory_.current()->string(), Thoroughness::quick);
}

void IndexingSession::start_bulk_build() {
  if (existing_) require_sound_index();
  folder_ = directory_.make_building_folder();
  const unsigned jobs =
      options_.jobs > 0 ? options_.jobs : std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
  bulk_ = std::make_unique<BulkBuild>(folder_, jobs, *numbers_, options_.entities);
  for (auto& incoming : std::exchange(pending_, {})) build(std::move(incoming));
}

void IndexingSession::find_missing() {
  if (!options_.delete_missing || !existing_) return;
  if (report_.skipped > 0)
    return note({options_.database, 0, "no missing article was removed, because something was skipped", "", false});
  tell_kept_articles();
  for (const auto& origin : origins_) {
    auto gone = existing_->ids_missing(origin, [&](const std::string& hash) { return seen_.contains(hash); });
    std::move(gone.begin(), gone.end(), std::back_inserter(missing_));
  }
  report_.removed = missing_.size();
  if (!options_.name_articles) return;
  for (const auto& term : missing_) report_.removed_ids.insert(existing_->id_under(term));
}

// An empty folder may be where a disk is not mounted.
void IndexingSession::tell_kept_articles() {
  for (const auto& [origin, number] : origins_met_) {
    if (origins_.contains(origin)) continue;
    const auto kept = existing_->ids_missing(origin, [](const std::string&) { return false; }).size();
    if (kept == 0) continue;
    note({origin, 0,
          "gave no article, so its " + (kept == 1 ? "1 article stays" : std::to_string(kept) + " articles stay"),
          "if its disk is there, and they are to go: fsearch delete", false});
  }
}

bool IndexingSession::would_lose_all() const { return options_.rebuild && report_.read == 0 && directory_.current(); }

IndexReport IndexingSession::finish() {
  require_wanted();
  if (would_lose_all()) {
    const std::string reason = "nothing was read to rebuild it from, so it stays as it was";
    report_.problems.insert(report_.problems.begin(), {options_.database, 0, reason, "check the paths", false});
    report_.refused = true;
    return std::move(report_);
  }
  tell_longer_keys();
  find_missing();
  if (progress_) progress_({IndexPhase::merging, report_.read});
  if (bulk_)
    publish_bulk_build();
  else
    update_in_place();
  return std::move(report_);
}

std::vector<IncomingArticle> IndexingSession::take_superseding() {
  std::vector<IncomingArticle> articles;
  for (auto& [id, incoming] : std::exchange(superseding_, {})) {
    cluster(incoming);
    articles.push_back(std::move(incoming));
  }
  return articles;
}

// A folder of feeds holds old states of an article and the last, each time it is read.
bool IndexingSession::ends_as_it_was(const IncomingArticle& incoming) {
  if (!existing_->holds_checksum(incoming.checksum)) return false;
  const std::size_t changes = seen_.at(hash64_bytes(incoming.article.id)).changes;
  report_.replaced -= changes;
  report_.unchanged += changes;
  report_.replaced_ids.erase(incoming.article.id);
  return true;
}

std::vector<IncomingArticle> IndexingSession::take_pending() {
  for (auto& incoming : pending_)
    if (auto later = superseding_.extract(incoming.article.id)) incoming = std::move(later.mapped());
  for (auto& [id, incoming] : std::exchange(superseding_, {})) pending_.push_back(std::move(incoming));
  std::erase_if(pending_, [this](const auto& incoming) { return ends_as_it_was(incoming); });
  for (auto& incoming : pending_) cluster(incoming);
  return std::exchange(pending_, {});
}

void IndexingSession::update_in_place() {
  auto articles = take_pending();
  if (articles.empty() && missing_.empty()) return;
  Leaving leaving{.all = missing_, .older = {}};
  for (const auto& incoming : articles) leaving.all.push_back(schema::id_term(incoming.article.id));
  require_sound_blocks(options_.database, directory_.current()->string());
  GenerationEditor editor(directory_.current()->string(), leaving, numbers_.get(), options_.entities);
  editor.replace(std::move(articles));
  for (const auto& term : missing_) editor.remove(term);
  editor.commit();
}

std::string IndexingSession::join_with_existing(const std::string& built) const {
  std::string merged = (folder_ / "merged").string();
  if (!existing_) return built.empty() ? merged : built;
  // The older first: of two articles with one id it has the lower document id.
  std::vector<std::string> parts{directory_.current()->string()};
  drop_term_lists(parts.front());  // A run that was killed may have left some.
  if (!built.empty()) parts.push_back(built);
  merge_databases(parts, merged);
  return merged;
}

void IndexingSession::publish_bulk_build() {
  auto built = bulk_->finish();
  require_wanted();
  const std::string merged = join_with_existing(built.database);
  require_wanted();
  auto again = take_superseding();
  Leaving leaving{.all = missing_, .older = {}};
  for (const auto& id : superseded_) leaving.older.push_back(schema::id_term(id));
  for (const auto& incoming : again) leaving.all.push_back(schema::id_term(incoming.article.id));
  GenerationEditor editor(merged, leaving, numbers_.get(), options_.entities);
  for (const auto& id : superseded_) editor.remove_stale(id);
  editor.replace(std::move(again));
  for (const auto& term : missing_) editor.remove(term);
  editor.add_delta(std::move(built.delta));
  if (!synonyms_.empty()) editor.set_synonyms(std::move(synonyms_));
  editor.commit();
  write_position_lists(merged);
  write_block_sums(merged);
  directory_.publish(merged);
}

}  // namespace fsearch
