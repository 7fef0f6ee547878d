#include "tests/indexer/documents/pack_files.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace fsearch::testing {

void pack(const std::string& path, Packing packing, const Files& files) {
  const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), &archive_write_free);
  archive* const a = writer.get();
  if (packing == Packing::gzip) archive_write_add_filter_gzip(a);
  if (packing == Packing::zstd || packing == Packing::tar_zstd) archive_write_add_filter_zstd(a);
  if (packing == Packing::zip)
    archive_write_set_format_zip(a);
  else if (packing == Packing::tar_zstd)
    archive_write_set_format_pax_restricted(a);
  else
    archive_write_set_format_raw(a);
  archive_write_open_filename(a, path.c_str());
  for (const auto& [name, content] : files) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.empty() ? "data" : name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_write_header(a, entry.get());
    archive_write_data(a, content.data(), content.size());
  }
}

}  // namespace fsearch::testing
