#include "indexer/lines/running_heads.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t edge = 2;            // Lines at the head and the foot of a page.
constexpr std::size_t longest_head = 120;  // Bytes.

bool is_number(std::string_view line) {
  return !line.empty() && line.size() <= 4 &&
         std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Returns the line without its numbers, to be compared from page to page; empty for one that is no head.
std::string head_key(std::string_view line) {
  if (line.size() > longest_head) return "";
  std::string key = fold(line);
  std::erase_if(key, [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  return key;
}

// Returns the first and last lines of a page that are not empty.
std::vector<std::size_t> edges_of(const Lines& lines) {
  std::vector<std::size_t> said;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty()) said.push_back(i);
  if (said.size() > 2 * edge) said.erase(said.begin() + edge, said.end() - edge);
  return said;
}

std::map<std::string, std::size_t> count_heads(const std::vector<Lines>& pages) {
  std::map<std::string, std::size_t> counts;
  for (const auto& lines : pages) {
    std::set<std::string> keys;
    for (const std::size_t i : edges_of(lines)) keys.insert(head_key(lines[i]));
    for (const auto& key : keys)
      if (!key.empty()) ++counts[key];
  }
  return counts;
}

}  // namespace

std::vector<std::string> split_pages(std::string_view text) {
  std::vector<std::string> pages;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\f'), text.size());
    pages.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pages;
}

std::vector<std::vector<std::size_t>> running_heads(const std::vector<Lines>& pages) {
  const auto counts = count_heads(pages);
  std::vector<std::vector<std::size_t>> heads;
  for (const auto& lines : pages) {
    heads.emplace_back();
    for (const std::size_t i : edges_of(lines)) {
      const auto found = counts.find(head_key(lines[i]));
      const bool runs = found != counts.end() && found->second > 1 && found->second * 5 >= pages.size() * 3;
      if (runs || is_number(lines[i])) heads.back().push_back(i);
    }
  }
  return heads;
}

void drop_running_heads(std::vector<std::string>& pages, std::vector<DroppedText>& dropped) {
  std::vector<Lines> all;
  all.reserve(pages.size());
  for (const auto& page : pages) all.push_back(split_lines(page));
  const auto heads = running_heads(all);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const std::size_t i : heads[page]) {
      dropped.push_back({std::string(all[page][i]), "running head"});
      all[page][i] = "";
    }
    std::string rest;
    for (const auto line : all[page]) rest.append(line) += '\n';
    pages[page] = std::move(rest);
  }
}

}  // namespace fsearch::archives
