#include "indexer/documents/epub_contents.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/markup/tree.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "text/utf8.hpp"

namespace fsearch::archives {
namespace {

using xml::Tree;

std::string_view local(std::string_view tag) { return tag.substr(tag.find(':') + 1); }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string without_percents(std::string_view reference) {
  std::string plain;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const bool coded = reference[i] == '%' && i + 2 < reference.size() && hex_value(reference[i + 1]) >= 0 &&
                       hex_value(reference[i + 2]) >= 0;
    plain += coded ? static_cast<char>(hex_value(reference[i + 1]) * 16 + hex_value(reference[i + 2])) : reference[i];
    if (coded) i += 2;
  }
  return plain;
}

Tree tree_of(const Package& package, std::string_view part) {
  return xml::parse(repaired_utf8(package.part(part))).tree;
}

// Returns the text of the first element of that name that has any.
std::string first_text(const Tree& tree, std::string_view name) {
  for (std::size_t i = 1; i < tree.size(); ++i)
    if (local(tree[i].tag) == name)
      if (auto text = html::collapsed(xml::raw_text(tree, i)); !text.empty()) return text;
  return "";
}

void add_title(EpubContents& contents, const std::string& from, std::string_view reference, const std::string& title) {
  if (!title.empty()) contents.titles.try_emplace(resolved_part(from, reference), title);
}

// EPUB 2: <navPoint><navLabel><text>La crue</text></navLabel><content src="a.xhtml"/></navPoint>
void add_ncx(const Package& package, const std::string& part, EpubContents& contents) {
  const auto tree = tree_of(package, part);
  std::string label;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const auto tag = local(tree[i].tag);
    if (tag == "navLabel") label = html::collapsed(xml::raw_text(tree, i));
    if (tag == "content") add_title(contents, part, tree[i].attribute("src"), std::exchange(label, ""));
  }
}

// EPUB 3: links in <nav epub:type="toc">
void add_nav(const Package& package, const std::string& part, EpubContents& contents) {
  const auto tree = tree_of(package, part);
  for (std::size_t i = 1; i < tree.size(); ++i)
    if (tree[i].tag == "a")
      add_title(contents, part, tree[i].attribute("href"), html::collapsed(xml::raw_text(tree, i)));
}

struct Manifest {
  std::map<std::string, std::string, std::less<>> parts;  // By id.
  std::string nav, ncx;
};

Manifest manifest_of(const Tree& tree, const std::string& opf) {
  Manifest manifest;
  for (const auto& node : tree) {
    if (local(node.tag) != "item") continue;
    auto part = resolved_part(opf, node.attribute("href"));
    if (node.attribute("properties").find("nav") != std::string_view::npos) manifest.nav = part;
    if (node.attribute("media-type") == "application/x-dtbncx+xml") manifest.ncx = part;
    manifest.parts.try_emplace(std::string(node.attribute("id")), std::move(part));
  }
  return manifest;
}

std::string package_document(const Package& package) {
  for (const auto& node : tree_of(package, "META-INF/container.xml"))
    if (local(node.tag) == "rootfile") return std::string(node.attribute("full-path"));
  for (const auto& [name, part] : package.parts)
    if (name.ends_with(".opf")) return name;
  return "";
}

}  // namespace

std::string resolved_part(const std::string& from, std::string_view reference) {
  const auto plain = without_percents(reference.substr(0, reference.find('#')));
  std::vector<std::string_view> folders;
  const auto add = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t end = std::min(path.find('/'), path.size());
      const auto name = path.substr(0, end);
      if (name == ".." && !folders.empty()) folders.pop_back();
      if (!name.empty() && name != "." && name != "..") folders.push_back(name);
      path.remove_prefix(std::min(end + 1, path.size()));
    }
  };
  const std::size_t slash = from.rfind('/');
  if (slash != std::string::npos && !plain.starts_with('/')) add(std::string_view(from).substr(0, slash));
  add(plain);
  std::string part;
  for (const auto folder : folders) part.append(part.empty() ? "" : "/").append(folder);
  return part;
}

EpubContents epub_contents(const Package& package) {
  EpubContents contents;
  const auto opf = package_document(package);
  const auto tree = tree_of(package, opf);
  const auto manifest = manifest_of(tree, opf);
  for (const auto& node : tree) {
    if (local(node.tag) != "itemref") continue;
    const auto part = manifest.parts.find(node.attribute("idref"));
    if (part != manifest.parts.end() && part->second != manifest.nav) contents.documents.push_back(part->second);
  }
  if (!manifest.nav.empty()) add_nav(package, manifest.nav, contents);
  if (!manifest.ncx.empty()) add_ncx(package, manifest.ncx, contents);
  contents.title = first_text(tree, "title");
  contents.creator = first_text(tree, "creator");
  contents.date = first_text(tree, "date");
  contents.language = first_text(tree, "language");
  contents.publisher = first_text(tree, "publisher");
  return contents;
}

}  // namespace fsearch::archives
