#include "searcher/spelling/name_spellings.hpp"

#include <string>
#include <string_view>

#include "text/data_rows.hpp"

namespace fsearch::data {

extern const std::string_view name_spellings;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

std::vector<SynonymGroup> groups_of(std::string_view wanted) {
  std::string groups;
  for_each_row(data::name_spellings, [&](std::string_view row) {
    if (take_part(row, '\t') == wanted) groups.append(row) += '\n';
  });
  return read_synonyms(groups).groups;
}

}  // namespace

std::vector<SynonymGroup> certain_name_spellings() { return groups_of("same"); }

std::vector<SynonymGroup> possible_name_spellings() { return groups_of("offer"); }

}  // namespace fsearch
