#include "indexer/readers/text_reader.hpp"

#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/text_head.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/tidy/scraped_text.hpp"
#include "text/text_lines.hpp"

namespace fsearch {

std::optional<Extraction> read_text_article(std::string_view bytes, const std::string& key,
                                            std::vector<Problem>& problems) {
  const auto decoded = decode(bytes);
  if (!decoded) {
    problems.push_back({key, 0, "not a text file", "", true});
    return std::nullopt;
  }
  auto extraction = read_titled_text(decoded->text, "", key, problems);
  if (extraction) extraction->encoding = decoded->encoding;
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
