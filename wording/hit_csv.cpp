#include "wording/hit_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace fsearch {
namespace {

std::string number(double value) {
  std::array<char, 32> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

}  // namespace

const std::vector<std::string>& hit_columns() {
  static const std::vector<std::string> columns{"rank",  "id",  "title",  "source",  "date",
                                                "score", "url", "author", "section", "snippet"};
  return columns;
}

std::vector<std::string> hit_cells(const Hit& hit, const std::function<std::string(const std::string&)>& safe) {
  const Article& article = hit.article;
  return {std::to_string(hit.rank),    safe(article.id),        safe(article.title), safe(article.source),
          safe(article.date),          number(hit.score),       safe(article.url),   safe(article.author),
          safe(section_path(article)), safe(first_snippet(hit))};
}

std::string first_snippet(const Hit& hit) {
  std::string snippet = hit.passages.empty() ? "" : hit.passages.front().snippet.text;
  std::replace(snippet.begin(), snippet.end(), '\n', ' ');
  return snippet;
}

std::string section_path(const Article& article) {
  std::string path;
  for (const auto& section : article.section) path += (path.empty() ? "" : " > ") + section;
  return path;
}

}  // namespace fsearch
