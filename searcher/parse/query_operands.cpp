#include "searcher/parse/query_operands.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "searcher/parse/query_groups.hpp"

namespace fsearch {
namespace {

using Operands = std::vector<QueryOperand>;
using Items = std::vector<QueryItem>;

bool is_binding(const QueryItem& item) { return item.binding; }

void append(std::vector<Query>& queries, Items& items) {
  for (QueryItem& item : items) queries.push_back(std::move(item.query));
}

Query bag_of(QueryOperand& operand, Field field) {
  std::vector<Query> queries;
  append(queries, operand.items);
  return make_bag(std::move(queries), field);
}

/// A run of operands joined by ET and SAUF.
Query conjunction(Operands& operands, std::size_t begin, std::size_t end, Field field) {
  if (end - begin == 1 && !operands[begin].excluded) return bag_of(operands[begin], field);
  std::vector<Query> children;
  for (; begin < end; ++begin) {
    children.push_back(bag_of(operands[begin], field));
    children.back().occur = operands[begin].excluded ? Occur::must_not : Occur::must;
  }
  return make_bag(std::move(children), field);
}

Query alternative(Operands& operands, Field field) {
  std::vector<Query> children;
  for (std::size_t begin = 0, end = 0; begin < operands.size(); begin = end) {
    do ++end;
    while (end < operands.size() && !operands[end].alternative);
    children.push_back(conjunction(operands, begin, end, field));
  }
  return make_any(std::move(children), field);
}

std::size_t count_binding(const Operands& operands) {
  std::size_t count = 0;
  for (const QueryOperand& operand : operands)
    count += static_cast<std::size_t>(std::count_if(operand.items.begin(), operand.items.end(), is_binding));
  return count;
}

/// Moves what is common to all operands out of the first and the last.
void take_common(Operands& operands, Items& before, Items& after) {
  if (operands.size() < 2) return;
  Items& first = operands.front().items;
  Items& last = operands.back().items;
  const auto head = std::find_if_not(first.begin(), first.end(), is_binding);
  const auto tail = std::find_if_not(last.rbegin(), last.rend(), is_binding).base();
  const auto common = std::distance(first.begin(), head) + std::distance(tail, last.end());
  if (head == first.end() || tail == last.begin()) return;
  if (count_binding(operands) != static_cast<std::size_t>(common)) return;
  before.assign(std::make_move_iterator(first.begin()), std::make_move_iterator(head));
  after.assign(std::make_move_iterator(tail), std::make_move_iterator(last.end()));
  last.erase(tail, last.end());
  first.erase(first.begin(), head);
}

}  // namespace

Query join_operands(Operands operands, Field field) {
  Items before;
  Items after;
  take_common(operands, before, after);
  Query joined = alternative(operands, field);
  if (before.empty() && after.empty()) return joined;
  joined.occur = Occur::must;
  std::vector<Query> children;
  append(children, before);
  children.push_back(std::move(joined));
  append(children, after);
  return make_bag(std::move(children), field);
}

}  // namespace fsearch
