#include "searcher/index/listed_source.hpp"

#include <algorithm>

namespace fsearch {
namespace {

class ListedSource : public Xapian::PostingSource {
 public:
  explicit ListedSource(const std::vector<Xapian::docid>& documents) : documents_(documents) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double /*least*/) override { next_ = started_ ? next_ + 1 : 0, started_ = true; }
  void skip_to(Xapian::docid document, double /*least*/) override {
    started_ = true;
    const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(next_);
    next_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), document) - documents_.begin());
  }
  bool at_end() const override { return next_ >= documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[next_]; }
  ListedSource* clone() const override { return new ListedSource(documents_); }
  void init(const Xapian::Database& /*database*/) override { next_ = 0, started_ = false; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  const std::vector<Xapian::docid>& documents_;
  std::size_t next_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query listed_query(const std::vector<Xapian::docid>& documents) {
  return Xapian::Query((new ListedSource(documents))->release());
}

}  // namespace fsearch
