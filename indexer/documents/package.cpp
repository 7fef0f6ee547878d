#include "indexer/documents/package.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "fsearch/error.hpp"
#include "text/fold.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t largest_parts = std::size_t{1} << 26U;  // Bytes, together.
constexpr std::size_t longest_type = 200;

template <std::size_t size>
bool ends_with_any(std::string_view text, const std::array<std::string_view, size>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return text.ends_with(end); });
}

PackageKind kind_of_type(std::string_view type) {
  constexpr std::string_view text = "application/vnd.oasis.opendocument.text";
  if (type.starts_with(text)) return PackageKind::open_document;
  if (type.starts_with("application/epub+zip")) return PackageKind::epub;
  if (type.starts_with("application/vnd.oasis.opendocument")) return PackageKind::other_office;
  return PackageKind::none;
}

// Some make a document without the file that says what it is.
PackageKind kind_of_parts(const Package& package) {
  const auto has = [&](std::string_view name) { return package.parts.find(name) != package.parts.end(); };
  if (has("word/document.xml")) return PackageKind::word;
  if (has("META-INF/container.xml")) return PackageKind::epub;
  if (has("content.xml")) return PackageKind::open_document;
  return PackageKind::other_office;
}

}  // namespace

std::string_view Package::part(std::string_view name) const {
  const auto found = parts.find(name);
  return found == parts.end() ? std::string_view() : std::string_view(found->second);
}

bool may_be_package(std::string_view first_name, std::string_view archive_path) {
  constexpr std::array<std::string_view, 5> folders = {"word/", "xl/", "ppt/", "docProps/", "customXml/"};
  if (first_name.empty()) return false;  // Compressed, and no archive.
  if (first_name == "[Content_Types].xml" || first_name == "mimetype") return true;
  if (std::any_of(folders.begin(), folders.end(), [&](auto folder) { return first_name.starts_with(folder); }))
    return true;
  constexpr std::array<std::string_view, 6> names = {".docx", ".odt", ".epub", ".xlsx", ".pptx", ".ods"};
  return ends_with_any(ascii_lower(archive_path), names);
}

Package read_package(Archive& archive, const std::string& path) {
  constexpr std::array<std::string_view, 7> read = {".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx"};
  Package package;
  std::size_t all = 0;
  bool first = true;
  do {
    const std::string name = archive.name();
    if (name == "mimetype") {
      package.kind = kind_of_type(read_all(archive.content(), path, longest_type));
      if (package.kind == PackageKind::none && first) return package;
    } else if (ends_with_any(ascii_lower(name), read)) {
      auto part = read_all(archive.content(), path + "/" + name, largest_parts - all);
      all += part.size();
      package.parts.try_emplace(name, std::move(part));
    }
    first = false;
  } while (archive.next());
  if (package.kind == PackageKind::none) package.kind = kind_of_parts(package);
  return package;
}

}  // namespace fsearch::archives
