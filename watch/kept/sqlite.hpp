/// SQLite, as far as it is needed here: the only header of the project that leads to it.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace fsearch {

/// A value that may be null.
using MaybeNumber = std::optional<std::int64_t>;

/// One statement, run once or row by row. Throws Error (not_writable, corrupt) as Sqlite does.
class Statement {
 public:
  Statement(sqlite3* database, std::string path, std::string_view sql);

  Statement& bind(std::string_view text);
  Statement& bind(MaybeNumber number);
  Statement& blob(std::string_view bytes);

  /// Returns whether there is another row.
  bool next();
  void run() {
    while (next()) continue;
  }

  /// Values of the row, by column from 0.
  std::string text(int column) const;
  MaybeNumber number(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  [[noreturn]] void fail() const;

  sqlite3* database_;
  std::string path_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

/// One file, held by one process as long as it is open.
class Sqlite {
 public:
  /// Opens or makes it. Throws Error: locked where another process has it, not_writable, corrupt.
  explicit Sqlite(const std::string& path);

  void run(const char* sql);
  Statement prepare(std::string_view sql) { return {database_.get(), path_, sql}; }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> database_;
};

/// All or nothing: what was done since is undone where commit() was not called.
class Transaction {
 public:
  explicit Transaction(Sqlite& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Sqlite& database_;
  bool done_ = false;
};

}  // namespace fsearch
