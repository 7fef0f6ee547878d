#include "indexer/text_reader.hpp"

#include <utility>

#include "indexer/dates.hpp"
#include "indexer/json_string.hpp"
#include "indexer/scraped_text.hpp"
#include "indexer/text_head.hpp"
#include "indexer/text_lines.hpp"
#include "indexer/utf8.hpp"

namespace fsearch {
namespace {

void append_listed(std::string& list, const std::string& item) {
  if (!list.empty() && !item.empty()) list += ", ";
  list += item;
}

// Sections may be given as one path: "Économie > Entreprises".
void add_sections(std::vector<std::string>& sections, std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('>'), path.size());
    const auto name = trimmed(path.substr(0, end));
    if (!name.empty()) sections.emplace_back(name);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
}

void add_extra(std::string& extra, const HeadField& field) {
  extra = extra.empty() ? "{" : extra.substr(0, extra.size() - 1) + ",";
  extra += json_string(field.key) + ":" + json_string(field.value) + "}";
}

void set_date(Article& article, const std::string& value, const std::string& key,
              std::vector<Problem>& problems) {
  if (auto date = normalise_date(value))
    article.date = std::move(*date);
  else if (!value.empty())
    problems.push_back({key, 0, "unreadable date: " + value, "write it as 2025-03-15", false});
}

void set_field(Article& article, const HeadField& field, const std::string& key,
               std::vector<Problem>& problems) {
  if (!field.known) return add_extra(article.extra, field);
  if (field.key == "date") return set_date(article, field.value, key, problems);
  if (field.key == "section") return add_sections(article.section, field.value);
  if (field.key == "author") return append_listed(article.author, field.value);
  if (field.value.empty()) return;
  if (field.key == "title") article.title = field.value;
  if (field.key == "source") article.source = field.value;
  if (field.key == "url") article.url = field.value;
  if (field.key == "lang") article.language = field.value;
  if (field.key == "id") article.id = field.value;
}

}  // namespace

std::optional<Article> read_text_article(std::string_view bytes, const std::string& key,
                                         std::vector<Problem>& problems) {
  const auto text = to_utf8(bytes);
  if (!text) {
    problems.push_back({key, 0, "not a text file", "", true});
    return std::nullopt;
  }
  auto lines = split_lines(*text);
  const TextHead head = parse_head(lines);
  Article article;
  article.id = key;
  for (const auto& field : head.fields) set_field(article, field, key, problems);
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(head.lines));
  auto scraped = clean_lines(std::move(lines), article.title);
  article.title = std::move(scraped.title);
  article.text = std::move(scraped.text);
  if (article.section.empty() && !scraped.section.empty()) article.section = {scraped.section};
  if (!article.title.empty() || !article.text.empty()) return article;
  problems.push_back({key, 0, "no text", "", true});
  return std::nullopt;
}

}  // namespace fsearch
