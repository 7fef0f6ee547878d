#include "evaluation/trec_run.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace fsearch {
namespace {

std::string column(std::string_view text) {
  std::string written;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ')
      written += "%20";
    else
      written += c;
  }
  return written.empty() ? "%20" : written;
}

/// The shortest digits that read back as the same number, which keeps the order exactly.
std::string digits(double score) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, score).ptr};
}

}  // namespace

std::string trec_lines(std::string_view topic, const std::vector<RankedArticle>& ranking, std::size_t first_rank) {
  std::string lines;
  double bound = std::numeric_limits<double>::max();
  for (const auto& article : ranking) {
    const double score = std::min(article.score, bound);
    bound = std::nextafter(score, std::numeric_limits<double>::lowest());
    lines += column(topic) + " Q0 " + column(article.id) + " " + std::to_string(first_rank++) + " " + digits(score) +
             " fsearch\n";
  }
  return lines;
}

}  // namespace fsearch
