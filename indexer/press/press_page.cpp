#include "indexer/press/press_page.hpp"

#include "indexer/markup/page_bounds.hpp"
#include "indexer/markup/tree.hpp"
#include "indexer/press/europresse_reader.hpp"
#include "indexer/press/factiva_reader.hpp"

namespace fsearch::archives {

std::optional<std::vector<Extraction>> read_press_page(std::string_view page, const std::string& key,
                                                       std::vector<Problem>& problems) {
  const bool europresse = may_be_europresse(page), factiva = may_be_factiva(page);
  if ((!europresse && !factiva) || !html::excess_of(page).empty()) return std::nullopt;
  const auto tree = html::parse(page);
  auto documents = europresse ? read_europresse(tree, key, problems) : std::nullopt;
  if (!documents && factiva) documents = read_factiva(tree, key, problems);
  return documents;
}

}  // namespace fsearch::archives
