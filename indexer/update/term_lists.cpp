#include "indexer/update/term_lists.hpp"

#include <cstdint>
#include <string>
#include <system_error>

#include "store/commit_gate.hpp"
#include "store/glass/output_file.hpp"
#include "store/glass/packing.hpp"
#include "store/glass/term_list.hpp"
#include "store/glass/version_file.hpp"
#include "store/records/index_schema.hpp"
#include "store/sync_to_disk.hpp"

namespace fsearch {
namespace {

namespace fs = std::filesystem;

fs::path table_of(const fs::path& generation) { return generation / "termlist.glass"; }

std::string encoded(const PostedTerms& terms) {
  std::uint64_t length = 0;
  for (const auto& [term, wdf] : terms) length += wdf;
  glass::TermListEncoder list;
  list.begin(length, terms.size());
  for (const auto& [term, wdf] : terms) list.term(term, wdf);
  return std::string(list.bytes());
}

std::string slots_used(const Xapian::Document& document) {
  std::string used;
  std::uint32_t next = 0;
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) {
    if (document.get_value(slot).empty()) continue;
    glass::append_number(used, slot - next);
    next = slot + 1;
  }
  return used;
}

}  // namespace

TermListWriter::TermListWriter(const fs::path& generation) : generation_(generation), table_(table_of(generation)) {}

void TermListWriter::add(const Xapian::Document& document, const PostedTerms& terms) {
  std::string key;
  glass::append_sortable(key, document.get_docid());
  table_.add(key, encoded(terms));
  key += '\0';
  if (const std::string used = slots_used(document); !used.empty()) table_.add(key, used);
}

void TermListWriter::finish() {
  const PassedGate gate(generation_);
  glass::set_term_lists(generation_, table_.finish());
  sync_to_disk(generation_);
}

void drop_term_lists(const fs::path& generation) {
  const fs::path table = table_of(generation);
  std::error_code none;
  if (const auto size = fs::file_size(table, none); !none && size == 0) return;
  const PassedGate gate(generation);
  if (!none) glass::set_term_lists(generation, {});  // First, for the next reader must not look into it.
  fs::remove(table, none);                           // Who has it open goes on with what was there.
  glass::OutputFile(table).sync();
  sync_to_disk(generation);
}

void remove_term_lists(const fs::path& generation) {
  std::error_code ignored;
  fs::remove(table_of(generation), ignored);
}

}  // namespace fsearch
