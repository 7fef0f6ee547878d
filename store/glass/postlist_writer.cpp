#include "store/glass/postlist_writer.hpp"

#include <string_view>

namespace fsearch::glass {
namespace {

using namespace std::string_view_literals;

// What keys that are not of terms start with: no term starts with a zero byte that 0xFF does not follow.
constexpr std::string_view statistics_of_values = "\0\xd0"sv;
constexpr std::string_view chunk_of_values = "\0\xd8"sv;
constexpr std::string_view chunk_of_lengths = "\0\xe0"sv;

// As Xapian cuts them: a reader that skips ahead decodes half a chunk in the mean.
constexpr std::size_t chunk_size = 2000;
/// A longer value has a chunk of its own: its key is the document's, so Xapian reads fewer blocks to find it
/// (docs/decisions/0015-streams-of-words.md), and mostly one item of the table holds it.
constexpr std::size_t longest_beside = 700;

}  // namespace

void PostlistWriter::value_statistics(std::uint32_t slot, const SlotStatistics& statistics) {
  key_ = statistics_of_values;
  for (; slot != 0; slot >>= 8U) key_ += static_cast<char>(slot);
  tag_.clear();
  append_number(tag_, statistics.count);
  append_string(tag_, statistics.least);
  if (statistics.least != statistics.greatest) tag_ += statistics.greatest;
  table_.add(key_, tag_);
}

void PostlistWriter::begin_slot(std::uint32_t slot) {
  start_ = chunk_of_values;
  append_number(start_, slot);
}

void PostlistWriter::value(DocId document, std::string_view value) {
  const bool alone = value.size() > longest_beside;
  if (alone || chunk_.size() + value.size() > chunk_size) end_slot();
  if (chunk_.empty()) {
    key_ = start_;
    append_sortable(key_, document);
  } else {
    append_number(chunk_, document - last_ - 1);
  }
  append_string(chunk_, value);
  last_ = document;
  if (alone) end_slot();
}

void PostlistWriter::end_slot() {
  if (!chunk_.empty()) table_.add(key_, chunk_);
  chunk_.clear();
}

void PostlistWriter::lengths(const std::vector<std::uint32_t>& lengths) {
  key_ = start_ = chunk_of_lengths;
  begin_postings(0, 0);  // Xapian counts documents elsewhere.
  DocId document = 0;
  for (const std::uint32_t length : lengths) posting(++document, length);
  end_chunk(true);
}

void PostlistWriter::begin_term(std::string_view term, std::uint32_t documents, std::uint64_t collection_frequency) {
  key_.clear();
  append_sortable(key_, term);
  start_ = key_;
  start_ += '\0';
  begin_postings(documents, collection_frequency);
}

void PostlistWriter::begin_postings(std::uint32_t documents, std::uint64_t collection_frequency) {
  head_.clear();
  append_number(head_, documents);
  append_number(head_, collection_frequency);
}

void PostlistWriter::posting(DocId document, std::uint32_t wdf) {
  if (chunk_.size() >= chunk_size) {
    end_chunk(false);
    key_ = start_;
    append_sortable(key_, document);
  }
  if (chunk_.empty()) {
    first_ = document;
  } else {
    append_number(chunk_, document - last_ - 1);
  }
  append_number(chunk_, wdf);
  last_ = document;
}

void PostlistWriter::end_chunk(bool last) {
  if (chunk_.empty()) return;
  tag_ = head_;
  if (!head_.empty()) append_number(tag_, first_ - 1);
  tag_ += last ? '1' : '0';
  append_number(tag_, last_ - first_);
  tag_ += chunk_;
  table_.add(key_, tag_);
  chunk_.clear();
  head_.clear();
}

}  // namespace fsearch::glass
