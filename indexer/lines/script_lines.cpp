#include "indexer/lines/script_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/data_rows.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view script_marks;
}

namespace fsearch {
namespace {

struct Marks {
  std::vector<std::string> starts;
  std::vector<std::string_view> insides, ends;
};

const Marks& marks() {
  static const Marks read = [] {
    Marks all;
    for_each_row(data::script_marks, [&](std::string_view row) {
      const auto where = take_part(row, ' ');
      if (where == "in") all.insides.push_back(row);
      if (where == "end") all.ends.push_back(row);
      if (where == "start") all.starts.emplace_back(row);
      if (where == "word") all.starts.push_back(std::string(row) + ' ');
    });
    return all;
  }();
  return read;
}

bool is_marked(std::string_view line) {
  const auto any = [](const auto& entries, auto fits) { return std::any_of(entries.begin(), entries.end(), fits); };
  return any(marks().starts, [&](const auto& start) { return line.starts_with(start); }) ||
         any(marks().ends, [&](auto end) { return line.ends_with(end); }) ||
         any(marks().insides, [&](auto inside) { return line.find(inside) != std::string_view::npos; });
}

// Sentences and headlines start with a capital, a figure, a quotation mark or a dash.
bool starts_as_french(std::string_view line) {
  constexpr std::array<std::string_view, 8> others = {"«", "“", "\"", "—", "–", "- ", "•", "("};
  return starts_with_capital(line) || (!line.empty() && line[0] >= '0' && line[0] <= '9') ||
         std::any_of(others.begin(), others.end(), [&](auto mark) { return line.starts_with(mark); });
}

// Marks the lines from `line` on that do not start as French does.
template <class Line, class Mark>
void mark_neighbours(Line line, Line end, Mark mark) {
  for (; line != end && !starts_as_french(*line); ++line, ++mark) *mark = true;
}

}  // namespace

std::vector<bool> find_script_lines(const std::vector<std::string_view>& lines) {
  std::vector<bool> marked(lines.size());
  std::transform(lines.begin(), lines.end(), marked.begin(), is_marked);
  std::vector<bool> all = marked;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!marked[i]) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    mark_neighbours(lines.begin() + at + 1, lines.end(), all.begin() + at + 1);
    mark_neighbours(lines.rend() - at, lines.rend(), all.rend() - at);
  }
  return all;
}

}  // namespace fsearch
