#include "watch/kept/sent_articles.hpp"

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr std::int64_t layout = 1;  // Of the tables.

constexpr const char* tables =
    "CREATE TABLE IF NOT EXISTS watched (query TEXT PRIMARY KEY, asked TEXT, mark TEXT, ended INTEGER) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS found (query TEXT, article TEXT, at INTEGER, sketch BLOB, PRIMARY KEY (query, article))"
    " WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS looks (query TEXT, ended INTEGER, seconds INTEGER, found INTEGER, usual INTEGER,"
    " PRIMARY KEY (query, ended)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS notices (target TEXT, query TEXT, article TEXT, digest TEXT, told INTEGER,"
    " PRIMARY KEY (target, query, article)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS due_notices ON notices (target) WHERE told IS NULL;"
    "CREATE INDEX IF NOT EXISTS digests_of_notices ON notices (digest) WHERE digest IS NOT NULL;"
    "CREATE TABLE IF NOT EXISTS attempts (digest TEXT PRIMARY KEY, size INTEGER) WITHOUT ROWID;"
    "PRAGMA user_version = 1;";

/// The statement that reads notices of a target, in the columns that notices() takes.
std::string select_notices(const char* which) {
  return std::string(
             "SELECT n.query, n.article, f.sketch, f.at, n.digest, n.told FROM notices n"
             " JOIN found f ON f.query = n.query AND f.article = n.article WHERE n.target = ?") +
         which;
}

}  // namespace

SentArticles::SentArticles(const std::string& path) : database_(path) {
  {
    Statement version = database_.prepare("PRAGMA user_version");
    version.next();
    if (version.number(0).value_or(0) > layout)
      throw Error(Error::Kind::mismatch, path, "a later fsearch has written it; use that one");
  }
  Transaction made(database_);
  database_.run(tables);
  made.commit();
}

std::optional<WatchState> SentArticles::state_of(const std::string& query) {
  Statement row = database_.prepare("SELECT asked, mark, ended FROM watched WHERE query = ?");
  if (!row.bind(query).next()) return std::nullopt;
  return WatchState{row.text(0), row.text(1), row.number(2).value_or(0)};
}

void SentArticles::set_state(const std::string& query, const WatchState& state) {
  database_.prepare("INSERT OR REPLACE INTO watched VALUES (?, ?, ?, ?)")
      .bind(query)
      .bind(state.asked)
      .bind(state.mark)
      .bind(state.ended)
      .run();
}

bool SentArticles::knows(const std::string& query, const std::string& article) {
  return database_.prepare("SELECT 1 FROM found WHERE query = ? AND article = ?").bind(query).bind(article).next();
}

void SentArticles::remember(const std::string& query, const std::string& article) {
  database_.prepare("INSERT OR IGNORE INTO found VALUES (?, ?, NULL, NULL)").bind(query).bind(article).run();
}

void SentArticles::add(const std::string& query, const SketchedArticle& article, std::int64_t found,
                       const std::vector<std::string>& targets) {
  database_.prepare("INSERT INTO found VALUES (?, ?, ?, ?)")
      .bind(query)
      .bind(article.id)
      .bind(found)
      .blob(article.sketch)
      .run();
  for (const std::string& target : targets)
    database_.prepare("INSERT OR IGNORE INTO notices VALUES (?, ?, ?, NULL, NULL)")
        .bind(target)
        .bind(query)
        .bind(article.id)
        .run();
}

void SentArticles::add_look(const std::string& query, const Look& look) {
  database_.prepare("INSERT OR REPLACE INTO looks VALUES (?, ?, ?, ?, ?)")
      .bind(query)
      .bind(look.ended)
      .bind(look.seconds)
      .bind(static_cast<std::int64_t>(look.found))
      .bind(look.usual ? MaybeNumber(static_cast<std::int64_t>(*look.usual)) : std::nullopt)
      .run();
}

std::vector<Look> SentArticles::looks_at(const std::string& query, std::int64_t since) {
  std::vector<Look> looks;
  Statement rows =
      database_.prepare("SELECT ended, seconds, found, usual FROM looks WHERE query = ? AND ended >= ? ORDER BY ended");
  for (rows.bind(query).bind(since); rows.next();) {
    Look& look = looks.emplace_back();
    look.ended = rows.number(0).value_or(0);
    look.seconds = rows.number(1).value_or(0);
    look.found = static_cast<std::size_t>(rows.number(2).value_or(0));
    if (const auto usual = rows.number(3)) look.usual = static_cast<std::size_t>(*usual);
  }
  return looks;
}

std::vector<Notice> SentArticles::notices(Statement statement) {
  std::vector<Notice> all;
  while (statement.next())
    all.push_back({statement.text(0),
                   {statement.text(1), statement.text(2)},
                   statement.number(3).value_or(0),
                   statement.text(4),
                   statement.number(5)});
  return all;
}

std::vector<Notice> SentArticles::due(const std::string& target) {
  Statement rows = database_.prepare(select_notices(" AND n.told IS NULL ORDER BY n.query, f.at, n.article"));
  rows.bind(target);
  return notices(std::move(rows));
}

std::vector<Notice> SentArticles::latest(const std::string& target, std::size_t most) {
  Statement rows = database_.prepare(
      "SELECT * FROM (" + select_notices(" ORDER BY f.at DESC, n.query, n.article LIMIT ?") + ") ORDER BY 1, 4, 2");
  rows.bind(target).bind(static_cast<std::int64_t>(most));
  return notices(std::move(rows));
}

std::vector<Notice> SentArticles::told(const std::string& target, const std::string& query, std::int64_t since) {
  Statement rows = database_.prepare(select_notices(" AND n.query = ? AND n.told >= ? ORDER BY n.told, n.article"));
  rows.bind(target).bind(query).bind(since);
  return notices(std::move(rows));
}

void SentArticles::attempt(const std::string& digest, const std::string& target, const std::vector<Notice>& notices,
                           std::int64_t size) {
  Transaction all = transaction();
  for (const Notice& notice : notices)
    database_.prepare("UPDATE notices SET digest = ? WHERE target = ? AND query = ? AND article = ?")
        .bind(digest)
        .bind(target)
        .bind(notice.query)
        .bind(notice.article.id)
        .run();
  database_.prepare("INSERT OR IGNORE INTO attempts VALUES (?, ?)").bind(digest).bind(size).run();
  all.commit();
}

std::int64_t SentArticles::size_before(const std::string& digest) {
  Statement row = database_.prepare("SELECT size FROM attempts WHERE digest = ?");
  return row.bind(digest).next() ? row.number(0).value_or(0) : 0;
}

void SentArticles::accept(const std::string& digest, std::int64_t now) {
  Transaction all = transaction();
  database_.prepare("UPDATE notices SET told = ? WHERE digest = ? AND told IS NULL").bind(now).bind(digest).run();
  database_.prepare("DELETE FROM attempts WHERE digest = ?").bind(digest).run();
  all.commit();
}

void SentArticles::give_back(const std::string& digest) {
  Transaction all = transaction();
  database_.prepare("UPDATE notices SET digest = NULL WHERE digest = ? AND told IS NULL").bind(digest).run();
  database_.prepare("DELETE FROM attempts WHERE digest = ?").bind(digest).run();
  all.commit();
}

}  // namespace fsearch
