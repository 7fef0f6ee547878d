#include "searcher/parse/query_groups.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fsearch {
namespace {

using Kind = Query::Kind;

Query make_group(Kind kind, std::vector<Query> children, Field field) {
  Query group;
  group.kind = kind;
  group.field = field;
  group.span = children.front().span;
  for (const Query& child : children) {
    group.span.begin = std::min(group.span.begin, child.span.begin);
    group.span.end = std::max(group.span.end, child.span.end);
  }
  group.children = std::move(children);
  return group;
}

bool has(const Query& bag, Occur occur) {
  return std::any_of(bag.children.begin(), bag.children.end(), [&](const Query& c) { return c.occur == occur; });
}

/// A bag of musts and must_nots says the same when its children stand in the bag around it.
bool dissolves(const Query& child) {
  if (child.kind != Kind::bag || child.boost != 1 || has(child, Occur::should)) return false;
  return child.occur == Occur::must || (child.occur == Occur::should && !has(child, Occur::must));
}

/// What is demanded or excluded as a whole says the field of each of its parts, where the group around it has another:
/// r SAUF source:(b ET c) is r SAUF (source:b ET source:c).
void say_field_of_parts(Query& query, Field field) {
  const bool demands_all = query.kind == Kind::bag && query.children.size() > 1 && !has(query, Occur::should);
  if (!demands_all || query.boost != 1 || query.field == field) return;
  query.field = field;
  for (Query& child : query.children) say_field_of_parts(child, field);
}

std::vector<Query> dissolved(std::vector<Query> children) {
  std::vector<Query> out;
  for (Query& child : children) {
    if (dissolves(child))
      std::move(child.children.begin(), child.children.end(), std::back_inserter(out));
    else
      out.push_back(std::move(child));
  }
  return out;
}

bool selects(const Query& child) { return child.occur == Occur::must_not || is_filter(child); }

/// A phrase that is only wanted: where no article holds it, its words are searched (docs/query-language.md).
bool is_wanted_phrase(const Query& query) {
  return query.kind == Kind::phrase && query.occur == Occur::should && query.field == Field::text &&
         query.distance == 0;
}

/// A phrase that must be held as it is written, so that its sign means something even alone.
bool is_required_phrase(const Query& query) {
  return query.kind == Kind::phrase && query.occur == Occur::must && query.field == Field::text && query.distance == 0;
}

/// Where only one child tells what is relevant, beside filters and exclusions, it is a must, and if it is a bag
/// its children may stand here.
std::vector<Query> with_sole_child_required(std::vector<Query> children, Field field) {
  const auto sole = std::find_if_not(children.begin(), children.end(), selects);
  if (sole == children.end() || std::find_if_not(sole + 1, children.end(), selects) != children.end()) return children;
  if (is_wanted_phrase(*sole)) return children;
  sole->occur = Occur::must;
  if (sole->kind != Kind::bag || sole->boost != 1 || sole->field != field) return children;
  std::vector<Query> inner = std::move(sole->children);
  const auto after = children.erase(sole);
  children.insert(after, std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
  return children;
}

Query alone(std::vector<Query> children) {
  Query only = std::move(children.front());
  only.occur = Occur::should;
  return only;
}

}  // namespace

Query make_bag(std::vector<Query> children, Field field) {
  if (children.empty()) return {};
  children = dissolved(with_sole_child_required(dissolved(std::move(children)), field));
  for (Query& child : children) say_field_of_parts(child, field);
  std::stable_partition(children.begin(), children.end(), [](const Query& c) { return c.occur != Occur::must_not; });
  const bool sign_counts = children.front().occur == Occur::must_not || is_required_phrase(children.front());
  if (children.size() == 1 && !sign_counts) return alone(std::move(children));
  if (children.size() == 1) field = children.front().field;  // titre:(-a) and -titre:a are one.
  return make_group(Kind::bag, std::move(children), field);
}

Query make_any(std::vector<Query> children, Field field) {
  std::vector<Query> out;
  for (Query& child : children) {
    child.occur = Occur::should;
    if (child.kind == Kind::any && child.boost == 1 && child.field == field)
      std::move(child.children.begin(), child.children.end(), std::back_inserter(out));
    else
      out.push_back(std::move(child));
  }
  if (out.empty()) return {};
  return out.size() == 1 ? alone(std::move(out)) : make_group(Kind::any, std::move(out), field);
}

Query make_alternatives(std::vector<Query> terms, Field field) {
  for (Query& term : terms) {
    if (is_required_unsaid(term, field)) term.occur = Occur::must;
    std::vector<Query> one;
    one.push_back(std::move(term));
    term = make_bag(std::move(one), field);
  }
  return make_any(std::move(terms), field);
}

Query make_near(std::vector<Query> children, int distance, bool ordered, Field field) {
  for (Query& child : children) child.occur = Occur::should;
  Query near = make_group(Kind::near, std::move(children), field);
  near.distance = distance;
  near.ordered = ordered;
  return near;
}

bool is_required_unsaid(const Query& item, Field enclosing) {
  return item.field != enclosing || (item.field == Field::text && is_filter(item));
}

}  // namespace fsearch
