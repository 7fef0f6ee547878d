#include "store/glass/version_file.hpp"

#include <random>
#include <string>
#include <string_view>

#include "store/glass/output_file.hpp"
#include "store/glass/packing.hpp"

namespace fsearch::glass {
namespace {

using namespace std::string_view_literals;

// The format of 14 March 2016, which every Xapian 1.4 reads and writes.
constexpr std::string_view magic_and_version = "\x0f\x0dXapian Glass\x04\x6e"sv;
constexpr std::uint64_t block_size_in_units = 8192 / 2048;
constexpr std::uint64_t shortest_deflated = 18;  // Of tags that a later writer adds; shorter ones stay as they are.

// Tells copies of one database apart from others, for replication. Source: RFC 4122, version 4.
std::string random_uuid() {
  std::random_device random;
  std::string uuid;
  while (uuid.size() < 16) uuid += static_cast<char>(random());
  uuid[6] = static_cast<char>((static_cast<unsigned char>(uuid[6]) & 0x0FU) | 0x40U);
  uuid[8] = static_cast<char>((static_cast<unsigned char>(uuid[8]) & 0x3FU) | 0x80U);
  return uuid;
}

// No block is free: the first number after those in use, then two empty lists.
std::string free_list(const TableRoot& table) {
  std::string list;
  append_number(list, first_revision);
  append_number(list, table.blocks);
  return list.append(4, '\0');
}

void append_root(std::string& out, const TableRoot& table, std::uint64_t deflated_from) {
  constexpr unsigned sequential = 2;  // Leaves lie in the file in the order of their keys.
  constexpr unsigned no_file = 1;
  append_number(out, table.root);
  append_number(out, (table.level << 2U) | sequential | (table.blocks == 0 ? no_file : 0));
  append_number(out, table.entries);
  append_number(out, block_size_in_units);
  append_number(out, deflated_from);
  append_string(out, table.blocks == 0 ? std::string() : free_list(table));
}

void append_totals(std::string& out, const DatabaseTotals& totals) {
  append_number(out, totals.documents);
  append_number(out, 0);  // The greatest document number, less their count.
  append_number(out, totals.least_length);
  append_number(out, totals.greatest_wdf);
  append_number(out, totals.greatest_length - totals.greatest_wdf);
  append_number(out, 0);  // The oldest change kept for replication.
  append_number(out, totals.total_length);
  append_number(out, 0);  // The greatest frequency of a spelling.
}

}  // namespace

void write_version_file(const std::filesystem::path& folder, const TableRoots& roots, const DatabaseTotals& totals) {
  std::string bytes(magic_and_version);
  bytes += random_uuid();
  append_number(bytes, first_revision);
  append_root(bytes, roots.postlist, 0);
  append_root(bytes, roots.docdata, shortest_deflated);
  append_root(bytes, roots.termlist, shortest_deflated);
  append_root(bytes, {}, 0);                  // Positions.
  append_root(bytes, {}, shortest_deflated);  // Spellings.
  append_root(bytes, {}, shortest_deflated);  // Synonyms.
  append_totals(bytes, totals);
  OutputFile file(folder / "iamglass");
  file.write(bytes);
  file.sync();
}

}  // namespace fsearch::glass
