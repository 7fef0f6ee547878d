// Queries for the fields that select articles without ranking them.
#include <algorithm>
#include <string>
#include <vector>

#include "searcher/dates/indexed_range.hpp"
#include "searcher/index/xapian_query.hpp"
#include "searcher/query/facet_values.hpp"
#include "store/records/index_schema.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

using XQuery = Xapian::Query;

/// A day given by its year or month alone is stored with zeros: it lies in a range that holds that whole time's
/// start.
std::string lower_bound(std::string day) {
  if (day.ends_with("0101"))
    day.replace(4, 4, "0000");
  else if (day.ends_with("01"))
    day.replace(6, 2, "00");
  return day;
}

/// A name by its whole or, failing that, by all of its words.
XQuery named(std::string_view prefix, std::string_view name) {
  const std::vector<std::string> terms = schema::name_terms(prefix, fold(name));
  if (terms.empty()) return XQuery();
  if (terms.size() == 1) return XQuery(terms.front());
  return XQuery(XQuery::OP_OR, XQuery(terms.front()), XQuery(XQuery::OP_AND, terms.begin() + 1, terms.end()));
}

/// A source or section by its whole name; one word may stand for it.
XQuery whole_name(std::string_view prefix, std::string_view name) {
  const std::vector<std::string> terms = schema::name_terms(prefix, fold(name));
  return terms.empty() ? XQuery() : XQuery(terms.front());
}

/// A whole address; everything under one where it ends in a star; a site where no more than its name is given. Scheme
/// and "www." are those of the article, for one site writes them in several ways.
XQuery address_query(std::string_view address) {
  const std::string_view whole = address.substr(0, address.find_last_not_of('*') + 1);
  if (whole.empty()) return XQuery::MatchNothing;
  const bool starred = whole != address;
  const std::string bare = schema::bare_address(whole);
  const std::string host = schema::host_of(bare);
  if (bare == host + '/' || (bare == host && !starred)) return XQuery(schema::host_term(host));
  std::vector<XQuery> writings{XQuery(schema::url_terms(whole).front())};
  for (const char* start : {"https://", "https://www.", "http://", "http://www."}) {
    const std::string term = schema::url_terms(start + bare).front();
    writings.push_back(starred ? XQuery(XQuery::OP_WILDCARD, term, 0, XQuery::WILDCARD_LIMIT_ERROR, XQuery::OP_OR)
                               : XQuery(term));
  }
  return XQuery(XQuery::OP_OR, writings.begin(), writings.end());
}

}  // namespace

XQuery date_query(const DateRange& range) {
  const auto slot = schema::slot::date;
  if (range.from.empty() && range.to.empty()) return XQuery::MatchAll;
  if (range.to.empty()) return XQuery(XQuery::OP_VALUE_GE, slot, lower_bound(range.from));
  // An article without a date has an empty value, which is no day before any other.
  const std::string from = range.from.empty() ? "0" : lower_bound(range.from);
  return XQuery(XQuery::OP_VALUE_RANGE, slot, from, range.to);
}

namespace {

XQuery indexed_query(const DateRange& range) {
  const auto slot = schema::slot::indexed;
  const std::string from = schema::time_value(range.from.empty() ? 0 : first_second(range.from));
  if (range.to.empty()) return XQuery(XQuery::OP_VALUE_GE, slot, from);
  return XQuery(XQuery::OP_VALUE_RANGE, slot, from, schema::time_value(last_second(range.to)));
}

/// Those of `possible` that a facet counts for the value of a leaf.
XQuery counted_as(const Query& leaf, const std::string& facet, const XQuery& possible,
                  const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_query(possible);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  Xapian::ValueCountMatchSpy spy(facet_slot(facet));
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, database.get_doccount());
  std::vector<XQuery> stored;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    const std::vector<std::string> values = facet_values(facet, *value);
    if (std::find(values.begin(), values.end(), leaf.text) != values.end())
      stored.emplace_back(XQuery::OP_VALUE_RANGE, facet_slot(facet), *value, *value);
  }
  if (stored.empty()) return XQuery::MatchNothing;
  return {XQuery::OP_AND, possible, XQuery(XQuery::OP_OR, stored.begin(), stored.end())};
}

XQuery any_way(const Query& leaf) {
  switch (leaf.field) {
    case Field::date:
      return date_query(leaf.dates);
    case Field::indexed:
      return indexed_query(leaf.dates);
    case Field::source:
      return whole_name(schema::prefix::source, leaf.text);
    case Field::section:
      return whole_name(schema::prefix::section, leaf.text);
    case Field::author:
      return named(schema::prefix::author, leaf.text);
    case Field::language:
      return XQuery(schema::language_term(leaf.text));
    case Field::url:
      return address_query(leaf.text);
    case Field::id:
      return XQuery(schema::id_term(leaf.text));
    default:
      return XQuery();
  }
}

}  // namespace

XQuery title_query(const std::vector<std::string_view>& words, Analyzer& analyzer) {
  std::vector<std::string> terms;
  for (const std::string_view word : words)
    for (const QueryToken& token : analyze_query_text(analyzer, word))
      for (const std::string& stem : {token.word.stem, token.word.twin})
        if (!stem.empty()) terms.push_back(std::string(schema::prefix::title) + stem);
  return {XQuery::OP_OR, terms.begin(), terms.end()};
}

XQuery filter_query(const Query& leaf, const Xapian::Database& database) {
  XQuery found = any_way(leaf);
  if (leaf.kind != Query::Kind::exact || found.empty()) return found;
  if (leaf.field == Field::source) return counted_as(leaf, "source", found, database);
  if (leaf.field == Field::section) return counted_as(leaf, "section", found, database);
  if (leaf.field == Field::author) return counted_as(leaf, "author", found, database);
  return found;
}

}  // namespace fsearch
