#include "watch/kept/sqlite.hpp"

#include <sqlite3.h>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

[[noreturn]] void throw_failure(sqlite3* database, const std::string& path) {
  const std::string told = database != nullptr ? sqlite3_errmsg(database) : "out of memory";
  switch (database != nullptr ? sqlite3_errcode(database) : SQLITE_NOMEM) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(Error::Kind::locked, path, "another run is using it; wait until that has ended");
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw Error(Error::Kind::corrupt, path,
                  told + "; it remembers what was told: restore it from a backup, or move it away to begin anew");
    default:
      throw Error(Error::Kind::not_writable, path, told + "; check its folder, its rights and the room on the disk");
  }
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Sqlite::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

Statement::Statement(sqlite3* database, std::string path, std::string_view sql)
    : database_(database), path_(std::move(path)) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) fail();
  statement_.reset(statement);
}

void Statement::fail() const { throw_failure(database_, path_); }

Statement& Statement::bind(std::string_view text) {
  sqlite3_bind_text(statement_.get(), ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(MaybeNumber number) {
  if (number)
    sqlite3_bind_int64(statement_.get(), ++bound_, *number);
  else
    sqlite3_bind_null(statement_.get(), ++bound_);
  return *this;
}

Statement& Statement::blob(std::string_view bytes) {
  sqlite3_bind_blob(statement_.get(), ++bound_, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  return *this;
}

bool Statement::next() {
  const int outcome = sqlite3_step(statement_.get());
  if (outcome != SQLITE_ROW && outcome != SQLITE_DONE) fail();
  return outcome == SQLITE_ROW;
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

MaybeNumber Statement::number(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return sqlite3_column_int64(statement_.get(), column);
}

Sqlite::Sqlite(const std::string& path) : path_(path) {
  sqlite3* opened = nullptr;
  const int outcome = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database_.reset(opened);
  if (outcome != SQLITE_OK) throw_failure(opened, path);
  run("PRAGMA locking_mode = EXCLUSIVE");
  run("PRAGMA synchronous = FULL");
}

void Sqlite::run(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw_failure(database_.get(), path_);
}

Transaction::~Transaction() {
  if (done_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const Error&) {  // SQLite has undone it already, or will when the file is opened next.
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  done_ = true;
}

}  // namespace fsearch
