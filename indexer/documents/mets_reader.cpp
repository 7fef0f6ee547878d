#include "indexer/documents/mets_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "indexer/article/extra_fields.hpp"
#include "indexer/article/file_date.hpp"
#include "indexer/documents/alto_reader.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "indexer/readers/encoding.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace fsearch::archives {
namespace fs = std::filesystem;
namespace {

using xml::Tree;

constexpr std::uintmax_t largest_file = std::uintmax_t{1} << 26U;  // Bytes, of METS and of a page.
constexpr std::size_t head_size = 4096;

std::string_view local(std::string_view tag) { return tag.substr(tag.find(':') + 1); }

std::string_view attribute(const html::Node& node, std::string_view name) {
  for (const auto& [key, value] : node.attributes)
    if (local(key) == name) return value;
  return {};
}

std::optional<std::string> text_of_file(const std::string& path, std::size_t most = largest_file) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  std::ifstream file(path, std::ios::binary);
  if (error || size > largest_file || !file) return std::nullopt;
  std::string bytes(std::min<std::size_t>(size, most), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  auto decoded = decode(bytes);
  return decoded ? std::optional(std::move(decoded->text)) : std::nullopt;
}

// Returns the file that a reference leads to; empty where it is not there, or not in the folder of METS.
std::string file_at(const fs::path& folder, std::string_view reference) {
  for (const std::string_view scheme : {"file:///", "file://", "file:"})
    if (reference.starts_with(scheme)) {
      reference.remove_prefix(scheme.size());
      break;
    }
  std::error_code error;
  const auto inside = fs::canonical(folder, error);
  const auto file = error ? fs::path() : fs::canonical(inside / fs::path(reference).relative_path(), error);
  if (error || !fs::is_regular_file(file, error)) return "";
  const auto relative = file.lexically_relative(inside).generic_string();
  return relative.starts_with("..") ? "" : file.string();
}

bool is_alto_name(std::string_view name) {
  const std::string folded = fold(name);
  return folded.ends_with(".xml") || folded.find("alto") != std::string::npos;
}

struct NamedFile {
  std::string id, reference;
};

std::vector<NamedFile> files_in(const Tree& tree) {
  std::vector<NamedFile> files;
  std::string id;
  for (const auto& node : tree) {
    if (local(node.tag) == "file") id = attribute(node, "ID");
    if (local(node.tag) == "FLocat" && is_alto_name(attribute(node, "href")))
      files.push_back({id, std::string(attribute(node, "href"))});
  }
  return files;
}

// Blocks of a page, half-open.
struct Place {
  std::size_t page = 0, begin = 0, end = 0;
};

// The words of one issue, by page and block.
struct Issue {
  std::string source, date, ark;
  std::vector<AltoPage> pages;
  std::map<std::string, Place> blocks;  // By file and block.
};

std::string first_text(const Tree& tree, std::string_view name) {
  for (std::size_t i = 1; i < tree.size(); ++i)
    if (local(tree[i].tag) == name)
      if (auto text = html::collapsed(xml::raw_text(tree, i)); !text.empty()) return text;
  return "";
}

void set_facts(const Tree& tree, Issue& issue, const std::string& key) {
  issue.source = first_text(tree, "title");
  for (const auto* name : {"dateIssued", "date"})
    if (issue.date.empty()) issue.date = normalise_date(first_text(tree, name)).value_or("");
  if (issue.date.empty()) issue.date = date_in_name(key);
  for (const auto* name : {"identifier", "recordIdentifier", "source"})
    if (issue.ark.empty()) issue.ark = ark_in(first_text(tree, name));
  if (issue.ark.empty()) issue.ark = ark_in(tree.size() > 1 ? attribute(tree[1], "OBJID") : std::string_view());
}

void add_page(const NamedFile& file, AltoPage page, Issue& issue) {
  const std::size_t number = issue.pages.size();
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    issue.blocks.try_emplace(file.id + "/" + page.blocks[i].id, Place{number, i, i + 1});
  for (const auto& group : page.groups)
    issue.blocks.try_emplace(file.id + "/" + group.id, Place{number, group.begin, group.end});
  issue.pages.push_back(std::move(page));
}

void read_pages(const Tree& tree, const std::string& path, const std::string& key, Issue& issue,
                std::vector<Problem>& problems) {
  const auto folder = fs::path(path).parent_path();
  for (const auto& file : files_in(tree)) {
    const auto found = path.empty() ? "" : file_at(folder.empty() ? "." : folder, file.reference);
    const auto text = found.empty() ? std::nullopt : text_of_file(found);
    if (!text) {
      problems.push_back({key, 0, "names a page that is not in its folder: " + file.reference, "", true});
      continue;
    }
    if (text->find("alto") == std::string::npos) continue;
    for (auto& page : alto_pages(*text, key + " (" + file.reference + ")", problems))
      add_page(file, std::move(page), issue);
  }
}

bool is_article(const html::Node& node) {
  return local(node.tag) == "div" && fold(attribute(node, "TYPE")) == "article";
}

Extraction article_of(const Issue& issue) {
  Extraction extraction{{}, "mets", "", {}};
  extraction.article.source = issue.source;
  extraction.article.date = issue.date;
  return extraction;
}

void finish(Article& article, const Issue& issue, const AltoPage* first) {
  if (first != nullptr) {
    article.language = first->language;
    add_extra(article, "page", first->number);
  }
  add_extra(article, "ark", issue.ark.empty() && first != nullptr ? first->ark : issue.ark);
}

// Reads the blocks that an article names, once each.
Extraction read_article(const Tree& tree, std::size_t div, const Issue& issue) {
  auto extraction = article_of(issue);
  Article& article = extraction.article;
  article.title = html::collapsed(attribute(tree[div], "LABEL"));
  const AltoPage* first = nullptr;
  std::set<std::pair<std::size_t, std::size_t>> read;
  for (std::size_t i = div + 1; i < tree[div].end; ++i) {
    if (local(tree[i].tag) != "area") continue;
    const auto name = std::string(attribute(tree[i], "FILEID")) + "/" + std::string(attribute(tree[i], "BEGIN"));
    const auto found = issue.blocks.find(name);
    if (found == issue.blocks.end()) continue;
    const Place& place = found->second;
    const auto& page = issue.pages[place.page];
    if (first == nullptr) first = &page;
    for (std::size_t block = place.begin; block < place.end; ++block)
      if (read.insert({place.page, block}).second) article.text += page.blocks[block].text;
  }
  finish(article, issue, first);
  return extraction;
}

std::vector<Extraction> read_as_pages(Issue& issue, const std::string& key) {
  drop_page_heads(issue.pages);
  std::vector<Extraction> extractions;
  for (std::size_t number = 1; auto& page : issue.pages) {
    auto extraction = article_of(issue);
    extraction.dropped = std::move(page.dropped);
    Article& article = extraction.article;
    for (const auto& block : page.blocks) article.text += block.text;
    article.id = key + ":" + std::to_string(number++);
    finish(article, issue, &page);
    if (!article.text.empty()) extractions.push_back(std::move(extraction));
  }
  return extractions;
}

}  // namespace

std::vector<Extraction> read_mets(std::string_view document, const std::string& path, const std::string& key,
                                  std::vector<Problem>& problems) {
  const auto [tree, error] = xml::parse(document);
  if (!error.empty()) problems.push_back({key, 0, "damaged XML (" + error + ")", "", false});
  Issue issue;
  set_facts(tree, issue, key);
  if (path.empty())
    problems.push_back(
        {key, 0, "METS in an archive: its pages are read one by one", "unpack it to have articles", false});
  else
    read_pages(tree, path, key, issue, problems);
  std::vector<Extraction> extractions;
  std::size_t number = 0;
  for (std::size_t i = 1; i < tree.size() && !issue.pages.empty(); ++i) {
    if (!is_article(tree[i])) continue;
    auto extraction = read_article(tree, i, issue);
    const std::string id(attribute(tree[i], "ID"));
    extraction.article.id = key + ":" + (id.empty() ? std::to_string(++number) : id);
    if (extraction.article.text.empty())
      problems.push_back({key, 0, "the article " + id + " (" + extraction.article.title + ") holds no word", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  return extractions.empty() ? read_as_pages(issue, key) : extractions;
}

std::vector<std::string> pages_of_mets(const std::string& path) {
  const auto head = text_of_file(path, head_size);
  if (!head || head->find("mets") == std::string::npos) return {};
  const auto text = text_of_file(path);
  if (!text) return {};
  const auto tree = xml::parse(*text).tree;
  if (tree.size() < 2 || local(tree[1].tag) != "mets") return {};
  std::vector<std::string> pages;
  const auto folder = fs::path(path).parent_path();
  for (const auto& file : files_in(tree))
    if (auto found = file_at(folder.empty() ? "." : folder, file.reference); !found.empty())
      pages.push_back(std::move(found));
  return pages;
}

}  // namespace fsearch::archives
