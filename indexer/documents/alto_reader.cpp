#include "indexer/documents/alto_reader.hpp"

#include <algorithm>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/extra_fields.hpp"
#include "indexer/article/file_date.hpp"
#include "indexer/lines/running_heads.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch::archives {
namespace {

using xml::Tree;

constexpr std::size_t longest_margin = 120;  // Bytes: more is no running title.

std::string_view local(std::string_view tag) { return tag.substr(tag.find(':') + 1); }

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Joins the words of one block.
class BlockText {
 public:
  void add_word(const html::Node& string) {
    const auto half = string.attribute("SUBS_TYPE");
    const auto whole = string.attribute("SUBS_CONTENT");
    if (half == "HypPart2" && !whole.empty() && joined_) {
      joined_ = false;
      return;
    }
    joined_ = half == "HypPart1" && !whole.empty();
    add(joined_ ? whole : string.attribute("CONTENT"));
  }

  void add_hyphen(const html::Node& hyphen) {
    if (joined_ || text_.empty()) return;
    const auto sign = hyphen.attribute("CONTENT");
    if (!text_.ends_with('-') && !text_.ends_with("¬")) text_ += sign.empty() ? "-" : std::string(sign);
    cut_ = true;
  }

  std::string take() {
    cut_ = joined_ = false;
    if (!text_.empty()) text_ += '\n';
    return std::exchange(text_, "");
  }

 private:
  void add(std::string_view word) {
    if (!text_.empty()) text_ += cut_ ? '\n' : ' ';
    cut_ = false;
    text_ += word;
  }

  std::string text_;
  bool joined_ = false;  // The first half of a word stands for the whole.
  bool cut_ = false;     // The line ended in a hyphen.
};

std::string language_of(const html::Node& node) {
  for (const auto* name : {"LANG", "language", "lang"})
    if (auto code = schema::language_code(node.attribute(name)); !code.empty()) return code;
  return "";
}

void read_block(const Tree& tree, std::size_t block, bool margin, AltoPage& page) {
  BlockText text;
  for (std::size_t i = block + 1; i < tree[block].end; ++i) {
    const auto tag = local(tree[i].tag);
    if (tag == "String") text.add_word(tree[i]);
    if (tag == "HYP") text.add_hyphen(tree[i]);
  }
  page.blocks.push_back({std::string(tree[block].attribute("ID")), text.take(), margin});
  if (page.language.empty()) page.language = language_of(tree[block]);
}

AltoPage read_page(const Tree& tree, std::size_t node) {
  AltoPage page;
  for (const auto* name : {"PHYSICAL_IMG_NR", "PRINTED_IMG_NR"})
    if (page.number.empty()) page.number = tree[node].attribute(name);
  std::vector<std::pair<std::size_t, std::size_t>> open;  // Groups, and the nodes at which they end.
  std::size_t margin_end = 0;
  for (std::size_t i = node + 1; i < tree[node].end; ++i) {
    for (; !open.empty() && open.back().second <= i; open.pop_back())
      page.groups[open.back().first].end = page.blocks.size();
    if (local(tree[i].tag) == "ComposedBlock") {
      open.emplace_back(page.groups.size(), tree[i].end);
      page.groups.push_back({std::string(tree[i].attribute("ID")), page.blocks.size(), 0});
    }
    if (local(tree[i].tag) == "TopMargin" || local(tree[i].tag) == "BottomMargin") margin_end = tree[i].end;
    if (local(tree[i].tag) != "TextBlock") continue;
    read_block(tree, i, i < margin_end, page);
    i = tree[i].end - 1;
  }
  for (const auto& [group, end] : open) page.groups[group].end = page.blocks.size();
  return page;
}

}  // namespace

std::string ark_in(std::string_view text) {
  const std::size_t at = text.find("ark:/");
  if (at == std::string_view::npos) return "";
  std::size_t end = at + 5;
  for (int slashes = 0; end < text.size(); ++end) {
    if (text[end] == '/' && ++slashes == 2) break;
    if (!is_letter_or_digit(text[end]) && text[end] != '/') break;
  }
  return std::string(text.substr(at, end - at));
}

std::vector<AltoPage> alto_pages(std::string_view document, const std::string& key, std::vector<Problem>& problems) {
  const auto [tree, error] = xml::parse(document);
  std::vector<AltoPage> pages;
  std::string ark;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const auto tag = local(tree[i].tag);
    if (ark.empty() && (tag == "fileName" || tag == "fileIdentifier" || tag == "documentIdentifier"))
      ark = ark_in(xml::raw_text(tree, i));
    if (tag != "Page") continue;
    pages.push_back(read_page(tree, i));
    pages.back().ark = ark;
    i = tree[i].end - 1;
  }
  if (!error.empty()) problems.push_back({key, 0, "damaged XML (" + error + ")", "", pages.empty()});
  return pages;
}

void drop_page_heads(std::vector<AltoPage>& pages) {
  std::vector<std::vector<std::string_view>> texts;
  for (const auto& page : pages) {
    texts.emplace_back();
    for (const auto& block : page.blocks)
      texts.back().push_back(std::string_view(block.text).substr(0, block.text.find_last_not_of('\n') + 1));
  }
  const auto heads = running_heads(texts);
  for (std::size_t number = 0; number < pages.size(); ++number) {
    AltoPage& page = pages[number];
    const auto drop = [&](AltoBlock& block, const char* why) {
      page.dropped.push_back({std::string(html::collapsed(block.text)), why});
      block.text.clear();
    };
    for (const std::size_t i : heads[number]) drop(page.blocks[i], "running head");
    for (auto& block : page.blocks)
      if (block.margin && !block.text.empty() && block.text.size() <= longest_margin) drop(block, "page margin");
  }
}

std::vector<Extraction> read_alto(std::string_view document, const std::string& key, std::vector<Problem>& problems) {
  std::vector<Extraction> extractions;
  auto pages = alto_pages(document, key, problems);
  drop_page_heads(pages);
  for (std::size_t number = 1; auto& page : pages) {
    Extraction extraction{{}, "alto", "", std::move(page.dropped)};
    Article& article = extraction.article;
    for (const auto& block : page.blocks) article.text += block.text;
    const std::string place = std::to_string(number++);
    article.id = pages.size() == 1 ? key : key + ":" + place;
    article.date = date_in_name(key);
    article.language = page.language;
    add_extra(article, "page", page.number);
    add_extra(article, "ark", page.ark.empty() ? ark_in(key) : page.ark);
    if (article.text.empty())
      problems.push_back({key, 0, "page " + place + " holds no word", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  if (pages.empty()) problems.push_back({key, 0, "no page", "", true});
  return extractions;
}

}  // namespace fsearch::archives
