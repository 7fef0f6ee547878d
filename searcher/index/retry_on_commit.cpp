#include <string>
#include <vector>

#include "fsearch/error.hpp"
#include "searcher/index/index_reader.hpp"
#include "store/commit_gate.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

/// A reader that meets more commits, or swaps of generations, in a row gives up.
constexpr int most_changes = 10;
/// After these it lets no writer commit until it has done.
constexpr int changes_in_peace = 3;

/// What one call of retry_on_commit() has met so far. Each member returns where the work may start again.
class Setbacks {
 public:
  explicit Setbacks(IndexReader& reader) : reader_(reader) {}

  void meet(const Xapian::DatabaseModifiedError&) {
    if (++changes_ > most_changes) fail(Error::Kind::locked, "the index changes too fast to be read; try again");
  }

  // A writer may have removed this generation after the link to it was read.
  void meet(const Xapian::DatabaseOpeningError& error) {
    if (++changes_ > most_changes || !reader_.moved())
      fail(Error::Kind::not_found, "no index can be opened here: " + reason_of(error));
  }

  // A table that a writer has just replaced ends before the block that it had, and looks damaged.
  void meet(const Xapian::DatabaseError& error) {
    if (damaged_) fail(Error::Kind::corrupt, damage(error));
    damaged_ = true;
  }

  void meet(const Xapian::NetworkError& error) {
    if (lost_) fail(Error::Kind::unreadable, "a server of the index does not answer any more: " + reason_of(error));
    lost_ = true;
  }

  [[noreturn]] void meet(const Xapian::Error& error) {
    fail(Error::Kind::corrupt, error.get_type() + (": " + damage(error)));
  }

  /// What is overtaken by commits again and again, or has read a block that one may have torn, wants to be alone.
  bool wants_peace() const { return changes_ >= changes_in_peace || damaged_; }

 private:
  // A late answer of a server must not be taken for that to the next question: all is opened anew then.
  [[noreturn]] void fail(Error::Kind kind, const std::string& detail) {
    reader_.close();
    throw Error(kind, reader_.names(), detail);
  }

  static std::string damage(const Xapian::Error& error) {
    return "the index cannot be read (" + reason_of(error) +
           "); fsearch check says more, and fsearch index --rebuild makes it anew";
  }

  IndexReader& reader_;
  int changes_ = 0;
  bool damaged_ = false;
  bool lost_ = false;
};

}  // namespace

void retry_on_commit(IndexReader& reader, const std::function<void()>& work) {
  Setbacks setbacks(reader);
  for (;; reader.close()) {
    try {
      const std::vector<ShutGate> peace = setbacks.wants_peace() ? reader.shut_gates() : std::vector<ShutGate>();
      if (!reader.is_open()) reader.reopen();
      return work();
    } catch (const Xapian::DatabaseModifiedError& error) {
      setbacks.meet(error);
    } catch (const Xapian::DatabaseOpeningError& error) {
      setbacks.meet(error);
    } catch (const Xapian::DatabaseError& error) {
      setbacks.meet(error);
    } catch (const Xapian::NetworkError& error) {
      setbacks.meet(error);
    } catch (const Xapian::Error& error) {
      setbacks.meet(error);
    }
  }
}

}  // namespace fsearch
