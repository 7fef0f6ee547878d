#include "exports/citation.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/query/author_names.hpp"
#include "store/records/hash.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"
#include "wording/french_format.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

std::vector<std::string> authors_of(const Article& article) {
  return article.author.empty() ? std::vector<std::string>() : author_names(article.author);
}

std::string tex(const std::string& text) {
  constexpr std::string_view special = "&%$#_{}~^\\";
  constexpr std::array<std::string_view, 10> written{"\\&",
                                                     "\\%",
                                                     "\\$",
                                                     "\\#",
                                                     "\\_",
                                                     "\\{",
                                                     "\\}",
                                                     "\\textasciitilde{}",
                                                     "\\textasciicircum{}",
                                                     "\\textbackslash{}"};
  std::string safe;
  for (const char c : on_one_line(text)) {
    const std::size_t at = special.find(c);
    safe += at == std::string_view::npos ? std::string(1, c) : std::string(written[at]);
  }
  return safe;
}

/// Letters and digits without accents, in lower case.
std::string plain(const std::string& text) {
  std::string letters;
  for (const char c : fold(text))
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) letters += c;
  return letters;
}

std::string first_long_word(const std::string& title) {
  for (std::size_t begin = 0; begin < title.size();) {
    const std::size_t end = std::min(title.find(' ', begin), title.size());
    if (std::string word = plain(title.substr(begin, end - begin)); word.size() > 3) return word;
    begin = end + 1;
  }
  return "article";
}

}  // namespace

std::string citation(const Article& article) {
  const std::array<std::string, 5> parts{
      article.author, article.title.empty() ? "" : "«\u202F" + article.title + "\u202F»", article.source,
      french_date(article.date), is_web_address(article.url) ? article.url : ""};
  std::string text;
  for (const auto& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  return text + ".";
}

std::string bibtex(const Article& article) {
  const std::string year = article.date.substr(0, 4);
  std::string entry = "@article{" + plain(article.source) + year + first_long_word(article.title) + "-" +
                      hash64_hex(article.id).substr(0, 6) + ",\n";
  const auto field = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) entry += "  " + std::string(name) + " = {" + value + "},\n";
  };
  std::string all;
  for (const auto& name : authors_of(article)) all += (all.empty() ? "" : " and ") + tex(name);
  field("author", all);
  field("title", tex(article.title));
  field("journal", tex(article.source));
  field("year", year);
  field("date", article.date.substr(0, 10));
  field("url", is_web_address(article.url) ? on_one_line(article.url) : "");
  field("langid", article.language.empty() || article.language == "fr" ? "french" : "");
  return entry + "}\n";
}

std::string ris(const Article& article) {
  std::string record;
  const auto line = [&](std::string_view tag, const std::string& value) {
    if (!value.empty()) record += std::string(tag) + "  - " + on_one_line(value) + "\r\n";
  };
  std::string date = article.date.substr(0, 10);
  std::replace(date.begin(), date.end(), '-', '/');
  line("TY", "NEWS");
  line("TI", article.title);
  for (const auto& name : authors_of(article)) line("AU", name);
  line("T2", article.source);
  line("PY", article.date.substr(0, 4));
  line("DA", date);
  for (const auto& section : article.section) line("KW", section);
  line("UR", is_web_address(article.url) ? article.url : "");
  line("LA", article.language);
  line("ID", article.id);
  return record + "ER  - \r\n";
}

}  // namespace fsearch
