#include "indexer/page/html_reader.hpp"

#include <algorithm>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/lines/page_furniture.hpp"
#include "indexer/lines/site_notice.hpp"
#include "indexer/markup/page_bounds.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "indexer/page/main_text.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace {

constexpr std::size_t least_body = 200;  // Bytes.

void set_facts(html::PageFacts facts, Article& article) {
  article.title = std::move(facts.title);
  article.date = normalise_date(facts.date).value_or("");
  article.author = std::move(facts.author);
  article.url = std::move(facts.url);
  article.source = std::move(facts.source);
  article.section = std::move(facts.section);
  article.language = schema::language_code(facts.language);
  if (facts.paywall) article.extra = "{\"paywall\":true}";
}

// Returns the address of the page, without what names a part of it; empty where it is that of a whole site:
// some sites give all their pages that of the first.
std::string page_address(std::string_view url) {
  url = url.substr(0, url.find('#'));
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  const auto path = url.substr(std::min(url.find('/', scheme + 3), url.size()));
  return path.size() > 1 && !path.starts_with("/index.") ? std::string(url) : "";
}

}  // namespace

std::optional<Extraction> read_html_article(std::string_view page, const std::string& key,
                                            std::vector<Problem>& problems) {
  if (auto excess = html::excess_of(page); !excess.empty()) {
    problems.push_back({key, 0, std::move(excess), "", true});
    return std::nullopt;
  }
  const auto tree = html::parse(page);
  auto facts = html::page_facts(tree);
  Extraction extraction;
  extraction.reader = "html";
  extraction.article.id = page_address(facts.url);
  if (extraction.article.id.empty()) extraction.article.id = key;
  for (auto& [block, why] : html::judge_blocks(tree, facts)) {
    if (why.empty())
      extraction.article.text += block.text + "\n";
    else
      extraction.dropped.push_back({std::move(block.text), std::move(why)});
  }
  // A page that scripts fill has its text in its data alone.
  if (facts.body.size() > 2 * extraction.article.text.size() + least_body)
    extraction.article.text = text_of_fragment(facts.body, extraction.dropped);
  set_facts(std::move(facts), extraction.article);
  if (!extraction.article.title.empty() || !extraction.article.text.empty()) return extraction;
  problems.push_back({key, 0, "no text", "", true});
  return std::nullopt;
}

std::string text_of_fragment(std::string_view fragment, std::vector<DroppedText>& dropped) {
  if (!html::excess_of(fragment).empty()) return "";
  std::string text;
  for (auto& block : html::blocks_of(html::parse(fragment))) {
    const char* why = is_furniture(block.text) ? "furniture" : is_site_notice(block.text) ? "notice" : nullptr;
    if (why != nullptr)
      dropped.push_back({std::move(block.text), why});
    else
      text += block.text + "\n";
  }
  return text;
}

}  // namespace fsearch
