#include "indexer/readers/markdown_reader.hpp"

#include <cmark.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/text_head.hpp"
#include "indexer/lines/page_furniture.hpp"
#include "indexer/markup/blocks.hpp"
#include "indexer/markup/page_bounds.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_brackets = 30'000;  // Of a paragraph: cmark takes time in the square of those left open.

// Returns how many brackets the paragraph with most opens.
std::size_t brackets_bound(std::string_view markdown) {
  std::size_t most = 0, open = 0;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    if (markdown[at] == '\n' && markdown.substr(at + 1).starts_with('\n')) open = 0;
    if (markdown[at] == '[') most = std::max(most, ++open);
  }
  return most;
}

struct Free {
  void operator()(char* text) const { std::free(text); }
};

std::string html_of(std::string_view markdown) {
  const std::unique_ptr<char, Free> html(
      cmark_markdown_to_html(markdown.data(), markdown.size(), CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8));
  return html == nullptr ? "" : html.get();
}

// Returns what follows the first `count` lines.
std::string_view after_lines(std::string_view text, std::size_t count) {
  for (; count > 0 && !text.empty(); --count) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text;
}

void add_text(const std::string& page, Extraction& extraction) {
  Article& article = extraction.article;
  for (auto& block : html::blocks_of(html::parse(page))) {
    const bool title = article.text.empty() && block.heading && (article.title.empty() || article.title == block.text);
    if (title)
      article.title = std::move(block.text);
    else if (is_furniture(block.text))
      extraction.dropped.push_back({std::move(block.text), "furniture"});
    else
      article.text += block.text + "\n";
  }
}

}  // namespace

std::optional<Extraction> read_markdown_article(std::string_view text, const std::string& key,
                                                std::vector<Problem>& problems) {
  Extraction extraction;
  extraction.reader = "markdown";
  extraction.article.id = key;
  if (brackets_bound(text) > most_brackets) {
    problems.push_back({key, 0, "a paragraph with more than 30,000 brackets, as in no honest text",
                        "read it as text with --format text", true});
    return std::nullopt;
  }
  const TextHead head = parse_head(split_lines(text));
  for (const auto& field : head.fields) set_article_field(extraction.article, field, key, problems);
  const std::string page = html_of(after_lines(text, head.lines));
  if (auto excess = html::excess_of(page); !excess.empty()) {
    problems.push_back({key, 0, std::move(excess), "", true});
    return std::nullopt;
  }
  add_text(page, extraction);
  if (!extraction.article.title.empty() || !extraction.article.text.empty()) return extraction;
  problems.push_back({key, 0, "no text", "", true});
  return std::nullopt;
}

}  // namespace fsearch
