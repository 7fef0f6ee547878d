#include "store/glass/version_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <system_error>

#include "fsearch/error.hpp"
#include "store/glass/output_file.hpp"
#include "store/glass/packing.hpp"
#include "store/records/binary.hpp"

namespace fsearch::glass {
namespace {

using namespace std::string_view_literals;

// The format of 14 March 2016, which every Xapian 1.4 reads and writes.
constexpr std::string_view magic_and_version = "\x0f\x0dXapian Glass\x04\x6e"sv;
constexpr std::size_t uuid_size = 16;
constexpr std::uint64_t block_size_in_units = block_size / 2048;
// From how many bytes on a later writer tries zlib on a tag: never, for records are packed, and term lists short-lived.
constexpr std::uint64_t never_deflated = 0;

// Tells copies of one database apart from others, for replication. Source: RFC 4122, version 4.
std::string random_uuid() {
  std::random_device random;
  std::string uuid;
  while (uuid.size() < uuid_size) uuid += static_cast<char>(random());
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

void append_root(std::string& out, const TableRoot& table) {
  constexpr unsigned sequential = 2;  // Leaves lie in the file in the order of their keys.
  constexpr unsigned no_file = 1;
  append_number(out, table.root);
  append_number(out, (table.level << 2U) | sequential | (table.blocks == 0 ? no_file : 0));
  append_number(out, table.entries);
  append_number(out, block_size_in_units);
  append_number(out, never_deflated);
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

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Passes what append_root() or Xapian has written.
void pass_root(BinaryReader& in) {
  for (int number = 0; number < 5; ++number) in.number();
  in.string();
}

// Returns the same, without zlib.
std::string undeflated(std::string_view root) {
  BinaryReader in(root);
  std::string out;
  for (int number = 0; number < 4; ++number) append_number(out, in.number());
  in.number();
  append_number(out, never_deflated);
  append_string(out, in.string());
  return out;
}

/// The bytes of the file, taken apart.
struct Parts {
  std::uint64_t revision = 0;
  std::string head;
  std::string docdata;
  std::string term_lists;
  std::string rest;
};

Parts read_parts(const std::filesystem::path& path) {
  const std::string bytes = read_file(path);
  const std::size_t head = magic_and_version.size() + uuid_size;
  BinaryReader in(std::string_view(bytes).substr(std::min(head, bytes.size())));
  std::string_view left = bytes;
  const auto passed = [&] {
    const std::string_view part = left.substr(0, left.size() - in.rest().size());
    left = in.rest();
    return std::string(part);
  };
  Parts parts;
  parts.revision = in.number();
  pass_root(in);  // Of the postings.
  parts.head = passed();
  pass_root(in);
  parts.docdata = passed();
  pass_root(in);
  parts.term_lists = passed();
  parts.rest = left;
  if (in.failed() || !bytes.starts_with(magic_and_version))
    throw Error(Error::Kind::corrupt, path.string(), "is damaged; make the index anew with: fsearch index --rebuild");
  return parts;
}

std::string encoded(const TableRoot& root) {
  std::string bytes;
  append_root(bytes, root);
  return bytes;
}

void replace_file(const std::filesystem::path& path, const std::string& bytes) {
  const std::filesystem::path made = path.string() + ".new";
  OutputFile file(made);
  file.write(bytes);
  file.sync();
  std::error_code failed;
  std::filesystem::rename(made, path, failed);
  if (failed) throw Error(Error::Kind::not_writable, path.string(), failed.message());
}

}  // namespace

void write_version_file(const std::filesystem::path& folder, const TableRoots& roots, const DatabaseTotals& totals) {
  std::string bytes(magic_and_version);
  bytes += random_uuid();
  append_number(bytes, first_revision);
  append_root(bytes, roots.postlist);
  append_root(bytes, roots.docdata);
  append_root(bytes, {});  // Term lists.
  append_root(bytes, {});  // Positions.
  append_root(bytes, {});  // Spellings.
  append_root(bytes, {});  // Synonyms.
  append_totals(bytes, totals);
  OutputFile file(folder / "iamglass");
  file.write(bytes);
  file.sync();
}

void set_term_lists(const std::filesystem::path& folder, const TableRoot& root) {
  const std::filesystem::path path = folder / "iamglass";
  const Parts parts = read_parts(path);
  replace_file(path, parts.head + undeflated(parts.docdata) + encoded(root) + parts.rest);
}

VersionFile read_version_file(const std::filesystem::path& folder) {
  const Parts parts = read_parts(folder / "iamglass");
  std::error_code none;
  const bool lists = std::filesystem::file_size(folder / "termlist.glass", none) > 0 && !none;
  return {parts.revision, parts.head + parts.docdata + (lists ? encoded({}) : parts.term_lists) + parts.rest};
}

}  // namespace fsearch::glass
