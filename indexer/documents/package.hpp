/// Documents that are a ZIP archive of XML: DOCX, ODT, EPUB.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "indexer/files/archive.hpp"

namespace fsearch::archives {

enum class PackageKind { none, word, open_document, epub, other_office };

struct Package {
  PackageKind kind = PackageKind::none;
  std::map<std::string, std::string, std::less<>> parts;  ///< The XML and HTML parts, by name.

  /// Returns a part; empty where there is none.
  std::string_view part(std::string_view name) const;
};

/// Returns true where an archive whose first file has this name is such a document, or the archive's own name
/// says so: "[Content_Types].xml", "mimetype", "a.docx".
bool may_be_package(std::string_view first_name, std::string_view archive_path);

/// Reads the parts of a document from the current file of the archive on. `none` where it is none after all:
/// then no more than the first file was read. Spreadsheets and presentations are `other_office`. Requires:
/// next() was true. Throws Error: unreadable, for a damaged archive and for parts of over 64 MB together.
Package read_package(Archive& archive, const std::string& path);

}  // namespace fsearch::archives
