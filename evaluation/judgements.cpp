#include "evaluation/judgements.hpp"

#include <charconv>

#include "evaluation/lines.hpp"
#include "fsearch/error.hpp"

namespace fsearch {
namespace {

[[noreturn]] void refuse(const NumberedLine& line, const std::string& problem) {
  throw Error(Error::Kind::usage, line.place,
              problem + "; a line of judgements is: QUERY 0 ARTICLE GRADE, with a whole number as grade");
}

int parse_grade(std::string_view column, const NumberedLine& line) {
  int grade = 0;
  const auto [end, problem] = std::from_chars(column.data(), column.data() + column.size(), grade);
  if (problem != std::errc{} || end != column.data() + column.size())
    refuse(line, "'" + std::string(column) + "' is not a grade");
  return grade;
}

}  // namespace

Judgements parse_judgements(std::string_view content, const std::string& name) {
  Judgements judgements;
  for_each_line(content, name, [&](const NumberedLine& line) {
    const auto columns = split_columns(line.text);
    if (columns.size() != 4) refuse(line, std::to_string(columns.size()) + " columns instead of 4");
    const int grade = parse_grade(columns[3], line);
    if (grade > 0) judgements[std::string(columns[0])][std::string(columns[2])] = grade;
  });
  return judgements;
}

Judgements read_judgements(const std::string& path) { return parse_judgements(read_text_file(path), path); }

}  // namespace fsearch
