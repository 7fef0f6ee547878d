#include "searcher/rank/opinion.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "text/data_rows.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace data {
extern const std::string_view opinion_sections;  // searcher/data
}
namespace {

bool is_what_somebody_says(std::string_view title) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> quotes{{{"«", "»"}, {"“", "”"}, {"\"", "\""}}};
  title = trimmed(title);
  return std::any_of(quotes.begin(), quotes.end(), [&](const auto& marks) {
    const auto& [opening, closing] = marks;
    const std::size_t begin = title.find(opening);
    if (begin == std::string_view::npos || begin + opening.size() >= title.size()) return false;
    const std::string_view before = trimmed(title.substr(0, begin));
    const std::size_t end = title.find(closing, begin + opening.size());
    return (before.empty() || before.ends_with(':')) && end + closing.size() == title.size();
  });
}

}  // namespace

bool is_opinion(const Article& article) {
  const auto holds_opinions = [](const std::string& section) {
    return has_line(data::opinion_sections, fold(section));
  };
  return std::any_of(article.section.begin(), article.section.end(), holds_opinions) ||
         is_what_somebody_says(article.title);
}

}  // namespace fsearch
