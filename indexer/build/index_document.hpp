/// What an index holds of one article, before anything is written: the terms, values and record of docs/schema.md.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/records/index_schema.hpp"

namespace fsearch {

/// Terms with their wdf, in any order; one that is there several times has the sum of them.
class WeightedTerms {
 public:
  void clear() {
    bytes_.clear();
    terms_.clear();
  }

  /// `key`, where it is not 0, stands for this very term in all documents of one DocumentBuilder: a small number that
  /// spares looking the term up by its bytes.
  void add(std::string_view prefix, std::string_view rest, std::uint32_t wdf, std::uint32_t key = 0) {
    bytes_.append(prefix).append(rest);
    terms_.push_back({bytes_.size(), wdf, key});
  }
  void add(std::string_view term, std::uint32_t wdf) { add({}, term, wdf); }

  /// Calls visit(key) for each.
  template <class Visit>
  void for_each_key(Visit visit) const {
    for (const Term& term : terms_) visit(term.key);
  }
  /// Calls visit(term, wdf, key) for each.
  template <class Visit>
  void for_each(Visit visit) const {
    std::size_t begin = 0;
    for (const auto& [end, wdf, key] : terms_) {
      visit(std::string_view(bytes_).substr(begin, end - begin), wdf, key);
      begin = end;
    }
  }

 private:
  struct Term {
    std::size_t end;  // In bytes_.
    std::uint32_t wdf;
    std::uint32_t key;
  };

  std::string bytes_;
  std::vector<Term> terms_;
};

struct IndexDocument {
  WeightedTerms terms;
  std::array<std::string, schema::slot::count> values;  ///< By slot; empty where the article has none.
  std::string record;                                   ///< See StoredArticle.
};

}  // namespace fsearch
