#include "indexer/readers/text_reader.hpp"

#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/text_head.hpp"
#include "indexer/lines/running_heads.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/tidy/scraped_text.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

/// Returns the pages without their heads and feet; nothing where no form feed tells that the text was printed in pages.
std::optional<std::string> without_heads(const std::string& text, std::vector<DroppedText>& heads) {
  if (text.find('\f') == std::string::npos) return std::nullopt;
  auto pages = archives::split_pages(text);
  archives::drop_running_heads(pages, heads);
  std::string rest;
  for (const auto& page : pages) rest += page;
  return rest;
}

}  // namespace

std::optional<Extraction> read_text_article(std::string_view bytes, const std::string& key,
                                            std::vector<Problem>& problems) {
  const auto decoded = decode(bytes);
  if (!decoded) {
    problems.push_back({key, 0, "not a text file", "", true});
    return std::nullopt;
  }
  std::vector<DroppedText> heads;
  const auto body = without_heads(decoded->text, heads);
  auto extraction = read_titled_text(body ? *body : decoded->text, "", key, problems);
  if (!extraction) return std::nullopt;
  extraction->encoding = decoded->encoding;
  extraction->dropped.insert(extraction->dropped.end(), heads.begin(), heads.end());
  return extraction;
}

std::optional<Extraction> read_titled_text(std::string_view text, const std::string& title, const std::string& key,
                                           std::vector<Problem>& problems) {
  auto lines = split_lines(text);
  const TextHead head = parse_head(lines);
  Extraction extraction{{}, "text", "utf-8", {}};
  Article& article = extraction.article;
  article.id = key;
  article.title = title;
  for (const auto& field : head.fields) set_article_field(article, field, key, problems);
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(head.lines));
  auto scraped = clean_lines(std::move(lines), article.title);
  article.title = std::move(scraped.title);
  article.text = std::move(scraped.text);
  if (article.section.empty() && !scraped.section.empty()) article.section = {scraped.section};
  if (article.date.empty()) article.date = std::move(scraped.date);
  if (article.author.empty()) article.author = std::move(scraped.author);
  extraction.dropped = std::move(scraped.dropped);
  if (!article.title.empty() || !article.text.empty()) return extraction;
  problems.push_back({key, 0, "no text", "", true});
  return std::nullopt;
}

}  // namespace fsearch
