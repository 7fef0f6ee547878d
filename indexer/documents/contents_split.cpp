#include "indexer/documents/contents_split.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t first_pages = 4;      // Where a table of contents is printed.
constexpr std::size_t fewest_printed = 3;   // Entries of a printed table.
constexpr std::size_t fewest_letters = 80;  // Of a part beyond its title: less are the page of a section.
constexpr std::size_t longest_title = 200;  // Bytes that are compared.

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A page as one run of letters, in which titles are looked for: they may take several lines.
class PageLetters {
 public:
  explicit PageLetters(std::string_view page) {
    for (std::string_view rest = page; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      starts_.emplace_back(letters_.size(), static_cast<std::size_t>(rest.data() - page.data()));
      letters_ += folded_letters(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  /// Returns the byte at which a line starts that says the title, from `from` on, and that behind the title's
  /// last line; nothing where none does.
  std::optional<std::pair<std::size_t, std::size_t>> find(const std::string& title, std::size_t from,
                                                          std::size_t page_size) const {
    if (title.empty()) return std::nullopt;
    for (const auto& [letter, byte] : starts_) {
      if (byte < from || letters_.compare(letter, title.size(), title) != 0) continue;
      const auto after = std::find_if(starts_.begin(), starts_.end(), [&, first = letter](const auto& start) {
        return start.first >= first + title.size();
      });
      return std::pair{byte, after == starts_.end() ? page_size : after->second};
    }
    return std::nullopt;
  }

 private:
  std::string letters_;
  std::vector<std::pair<std::size_t, std::size_t>> starts_;  // Of each line, in letters and in bytes.
};

std::string title_key(const std::string& title) {
  return folded_letters(std::string_view(title).substr(0, longest_title));
}

// Reads "La crue ..... 12"; nothing for a line without leaders or a wide space before its number.
std::optional<ContentsEntry> printed_entry(std::string_view line) {
  line = trimmed(line);
  std::size_t end = line.size();
  while (end > 0 && is_digit(line[end - 1])) --end;
  if (end == line.size() || line.size() - end > 4) return std::nullopt;
  auto title = trimmed(line.substr(0, end));
  const std::size_t with_leaders = title.size();
  while (title.ends_with('.') || title.ends_with("…"))
    title = trimmed(title.substr(0, title.size() - (title.ends_with('.') ? 1 : 3)));
  if (with_leaders - title.size() < 3 || title.empty()) return std::nullopt;
  return ContentsEntry{std::string(title), std::strtoul(std::string(line.substr(end)).c_str(), nullptr, 10), 0};
}

// Returns how many of the titles stand on their page, below the table's own, were pages numbered from
// `offset` on.
std::size_t titles_found(const std::vector<ContentsEntry>& entries, const std::vector<std::string>& letters,
                         std::size_t table, std::size_t offset) {
  return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
    const std::size_t page = entry.page + offset;
    return page > table && page <= letters.size() &&
           letters[page - 1].find(title_key(entry.title)) != std::string::npos;
  }));
}

struct Cut {
  std::size_t page = 0, byte = 0;  // Of the start; the page from 0.
  std::size_t text = 0;            // Behind the title.
};

std::string text_between(const std::vector<std::string>& pages, const Cut& from, const Cut* to) {
  std::string text;
  const std::size_t last = to == nullptr ? pages.size() - 1 : to->page;
  for (std::size_t page = from.page; page <= last && page < pages.size(); ++page) {
    const std::size_t begin = page == from.page ? from.text : 0;
    const std::size_t end = to != nullptr && page == to->page ? to->byte : pages[page].size();
    if (begin < end) text.append(pages[page], begin, end - begin) += "\n";
  }
  return text;
}

}  // namespace

std::vector<ContentsEntry> printed_contents(const std::vector<std::string>& pages) {
  std::vector<ContentsEntry> entries;
  std::size_t table = 0;  // The last page of it, from 1.
  for (std::size_t page = 0; page < std::min(first_pages, pages.size()); ++page)
    for (const auto line : split_lines(pages[page]))
      if (auto entry = printed_entry(line); entry && entry->page > 0 && entry->page <= pages.size()) {
        entries.push_back(std::move(*entry));
        table = page + 1;
      }
  const auto by_page = [](const auto& a, const auto& b) { return a.page < b.page; };
  if (entries.size() < fewest_printed || !std::is_sorted(entries.begin(), entries.end(), by_page)) return {};
  std::vector<std::string> letters;
  letters.reserve(pages.size());
  for (const auto& page : pages) letters.push_back(folded_letters(page));
  std::size_t best = 0, most = 0;
  for (std::size_t offset = 0; offset <= first_pages; ++offset)
    if (const auto found = titles_found(entries, letters, table, offset); found > most) best = offset, most = found;
  if (most * 5 < entries.size() * 3) return {};
  for (auto& entry : entries) entry.page += best;
  std::erase_if(entries, [&](const auto& entry) { return entry.page > pages.size(); });
  return entries;
}

std::vector<DocumentPart> split_by_contents(const std::vector<std::string>& pages,
                                            const std::vector<ContentsEntry>& contents) {
  std::vector<DocumentPart> parts;
  std::vector<Cut> cuts;
  const auto start = [&](const ContentsEntry& entry, const Cut& cut, const std::string& section) {
    parts.push_back({entry.title, section, "", cut.page + 1, {}});
    cuts.push_back(cut);
  };
  start({"", 1, 0}, {0, 0, 0}, "");
  std::vector<std::string> above;  // Titles, one for each depth.
  std::optional<PageLetters> letters;
  std::size_t lettered = pages.size();
  for (const auto& entry : contents) {
    const std::size_t page = entry.page - 1;
    if (page >= pages.size() || page < cuts.back().page) continue;  // Out of order: what it tells is not clear.
    if (page != lettered) letters.emplace(pages[lettered = page]);
    above.resize(std::min(above.size(), entry.depth));
    const std::string section = above.empty() ? "" : above.back();
    above.push_back(entry.title);
    const bool fresh = page > cuts.back().page || (page == 0 && cuts.size() == 1);
    const std::size_t from = fresh ? 0 : cuts.back().text;
    if (const auto found = letters->find(title_key(entry.title), from, pages[page].size()))
      start(entry, {page, found->first, found->second}, section);
    else if (fresh)
      start(entry, {page, 0, 0}, section);
    else
      parts.back().untold.push_back(entry.title);
  }
  for (std::size_t i = 0; i < parts.size(); ++i)
    parts[i].text = text_between(pages, cuts[i], i + 1 < cuts.size() ? &cuts[i + 1] : nullptr);
  std::set<std::string> sections;
  for (const auto& part : parts) sections.insert(part.section);
  const bool only = parts.size() == 1;
  std::erase_if(parts, [&](const auto& part) {
    const bool is_head = part.title.empty() || sections.contains(part.title);
    return !only && is_head && folded_letters(part.text).size() < fewest_letters;
  });
  return parts;
}

}  // namespace fsearch::archives
