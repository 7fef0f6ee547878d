#include "searcher/query/facet_values.hpp"

#include <algorithm>
#include <utility>

#include "searcher/dates/calendar.hpp"
#include "searcher/query/author_names.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace {

constexpr std::size_t whole_date = 10;

std::string week_as_far_as_known(const std::string& value) {
  const std::string date = iso_date(value);
  return date.size() == whole_date ? iso_week(value) : date;
}

/// An index may hold an article's section twice, written before each was stored once.
std::vector<std::string> sections_once(const std::string& value) {
  std::vector<std::string> sections;
  for (std::string& section : schema::split_sections(value))
    if (std::find(sections.begin(), sections.end(), section) == sections.end()) sections.push_back(std::move(section));
  return sections;
}

}  // namespace

std::uint32_t facet_slot(const std::string& field) {
  if (field == "source") return schema::slot::source;
  if (field == "section") return schema::slot::sections;
  if (field == "author") return schema::slot::author;
  return schema::slot::date;
}

std::vector<std::string> facet_values(const std::string& field, const std::string& value) {
  if (field == "section") return sections_once(value);
  if (field == "author") return author_names(value);
  if (field == "year") return {value.substr(0, 4)};
  if (field == "month") return {iso_date(value).substr(0, 7)};
  if (field == "day") return {iso_date(value)};
  if (field == "week") return {week_as_far_as_known(value)};
  return {value};
}

}  // namespace fsearch
