/// Articles inverted in memory, a few thousand at a time: from the terms of each article to the articles of each term.
///
/// Terms get numbers as they come, and postings are appended as they come, so that adding costs one look-up for each
/// term of an article. All else is counting: sort() orders the distinct terms, then deals the postings out to them.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/index_document.hpp"
#include "store/records/hash.hpp"

namespace fsearch {

/// Calls: (add* sort, then any getter, clear)*. Documents are numbered from 0 here, and come from one DocumentBuilder.
class PostingRun {
 public:
  struct Posting {
    std::uint32_t document = 0;
    std::uint32_t wdf = 0;
  };

  void add(IndexDocument document);

  /// Returns roughly the bytes held, with those that sort() will take.
  std::size_t bytes() const;

  std::size_t documents() const { return ends_.size(); }

  void sort();

  /// Calls visit(term, postings) for each term in byte order, its documents ascending.
  template <class Visit>
  void for_each_term(Visit visit) const {
    for (std::size_t rank = 0; rank + 1 < starts_.size(); ++rank)
      visit(terms_[order_[rank]].bytes, std::span(by_term_).subspan(starts_[rank], starts_[rank + 1] - starts_[rank]));
  }

  /// Returns the sum of the wdf of a document's terms.
  std::uint32_t length_of(std::size_t document) const;

  /// Returns the greatest wdf that a term has in a document.
  std::uint32_t greatest_wdf() const;

  std::string_view record(std::size_t document) const { return records_[document]; }
  const std::string& value(std::size_t document, std::size_t slot) const { return values_[document][slot]; }

  void clear();

 private:
  struct Term {
    std::string_view bytes;  // In arena_.
    std::uint32_t documents = 0;
    std::uint32_t last_place = 0;  // Of its last posting in postings_.
  };
  struct TermPosting {
    std::uint32_t term = 0;  // Its number.
    std::uint32_t wdf = 0;
  };
  struct Hash {
    using is_avalanching = void;
    std::size_t operator()(std::string_view bytes) const { return hash64(bytes); }
  };

  void number_terms(const WeightedTerms& terms);
  void add_postings();
  std::uint32_t number_of(std::string_view term);
  std::uint32_t number_of(std::string_view term, std::uint32_t key);
  std::size_t begin_of(std::size_t document) const { return document == 0 ? 0 : ends_[document - 1]; }
  void order_terms();
  void deal_to_terms();

  std::pmr::monotonic_buffer_resource arena_{std::size_t{1} << 20U};
  boost::unordered_flat_map<std::string_view, std::uint32_t, Hash> numbers_;
  std::vector<std::uint32_t> by_key_;  // 1 + the number of the term with this key, or 0.
  std::vector<std::uint32_t> keys_used_;
  std::vector<Term> terms_;            // By number.
  std::vector<TermPosting> numbered_;  // Of the document at hand, as they come.
  std::vector<TermPosting> postings_;  // By document, then as they came.
  std::vector<std::size_t> ends_;      // By document, in postings_.
  std::vector<std::string> records_;
  std::vector<std::array<std::string, schema::slot::count>> values_;
  std::size_t record_bytes_ = 0;
  std::vector<std::uint32_t> order_;  // Numbers by rank.
  std::vector<std::size_t> starts_;   // By rank, in by_term_; and the end of the last.
  std::vector<Posting> by_term_;
};

}  // namespace fsearch
