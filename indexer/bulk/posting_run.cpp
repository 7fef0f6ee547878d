#include "indexer/bulk/posting_run.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace fsearch {
namespace {

// Returns the first eight bytes so that they compare as the strings do: most pairs need no more.
std::uint64_t first_bytes(std::string_view term) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i)
    bytes = bytes << 8U | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  return bytes;
}

}  // namespace

void PostingRun::add(IndexDocument document) {
  number_terms(document.terms);
  add_postings();
  ends_.push_back(postings_.size());
  record_bytes_ += document.record.size();
  records_.push_back(std::move(document.record));
  values_.push_back(std::move(document.values));
}

// Each pass over a document's terms fetches into the cache what the next would wait for.
void PostingRun::number_terms(const WeightedTerms& terms) {
  terms.for_each_key([this](std::uint32_t key) {
    if (key < by_key_.size()) __builtin_prefetch(&by_key_[key]);
  });
  numbered_.clear();
  terms.for_each([this](std::string_view bytes, std::uint32_t wdf, std::uint32_t key) {
    numbered_.push_back({key == 0 ? number_of(bytes) : number_of(bytes, key), wdf});
    __builtin_prefetch(&terms_[numbered_.back().term], 1);
  });
}

void PostingRun::add_postings() {
  const std::size_t begin = postings_.size();
  for (const TermPosting& posting : numbered_) {
    Term& term = terms_[posting.term];
    if (term.documents > 0 && term.last_place >= begin) {
      postings_[term.last_place].wdf += posting.wdf;
      continue;
    }
    ++term.documents;
    term.last_place = static_cast<std::uint32_t>(postings_.size());
    postings_.push_back(posting);
  }
}

std::uint32_t PostingRun::number_of(std::string_view term) {
  const auto known = numbers_.find(term);
  if (known != numbers_.end()) return known->second;
  char* bytes = static_cast<char*>(arena_.allocate(std::max<std::size_t>(1, term.size()), 1));
  std::memcpy(bytes, term.data(), term.size());
  const auto number = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back({{bytes, term.size()}});
  numbers_.emplace(terms_.back().bytes, number);
  return number;
}

std::uint32_t PostingRun::number_of(std::string_view term, std::uint32_t key) {
  if (key >= by_key_.size()) by_key_.resize(std::max<std::size_t>(key + std::size_t{1}, 2 * by_key_.size()));
  if (by_key_[key] == 0) {
    by_key_[key] = 1 + number_of(term);
    keys_used_.push_back(key);
  }
  return by_key_[key] - 1;
}

std::size_t PostingRun::bytes() const {
  constexpr std::size_t per_document = sizeof(std::string) * (schema::slot::count + 1) + 100;  // 100: long values.
  constexpr std::size_t per_term = 2 * sizeof(Term) + 64;
  constexpr std::size_t per_posting = sizeof(TermPosting) + sizeof(Posting);
  return record_bytes_ + per_document * documents() + per_term * terms_.size() + per_posting * postings_.size();
}

void PostingRun::sort() {
  order_terms();
  deal_to_terms();
}

void PostingRun::order_terms() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(terms_.size());
  for (std::uint32_t number = 0; number < terms_.size(); ++number)
    keys.emplace_back(first_bytes(terms_[number].bytes), number);
  std::sort(keys.begin(), keys.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : terms_[a.second].bytes < terms_[b.second].bytes;
  });
  order_.clear();
  for (const auto& [first, number] : keys) order_.push_back(number);
}

void PostingRun::deal_to_terms() {
  starts_.clear();
  std::vector<std::size_t> next(terms_.size());  // By number: where its next posting goes.
  std::size_t start = 0;
  for (const std::uint32_t number : order_) {
    starts_.push_back(start);
    next[number] = start;
    start += terms_[number].documents;
  }
  starts_.push_back(start);
  by_term_.resize(postings_.size());
  for (std::uint32_t document = 0; document < documents(); ++document)
    for (std::size_t i = begin_of(document); i < ends_[document]; ++i)
      by_term_[next[postings_[i].term]++] = {document, postings_[i].wdf};
}

std::uint32_t PostingRun::length_of(std::size_t document) const {
  std::uint32_t length = 0;
  for (std::size_t i = begin_of(document); i < ends_[document]; ++i) length += postings_[i].wdf;
  return length;
}

std::uint32_t PostingRun::greatest_wdf() const {
  std::uint32_t greatest = 0;
  for (const TermPosting& posting : postings_) greatest = std::max(greatest, posting.wdf);
  return greatest;
}

void PostingRun::clear() {
  for (const std::uint32_t key : keys_used_) by_key_[key] = 0;
  keys_used_.clear();
  numbers_.clear();
  terms_.clear();
  postings_.clear();
  ends_.clear();
  records_.clear();
  values_.clear();
  record_bytes_ = 0;
  arena_.release();
}

}  // namespace fsearch
