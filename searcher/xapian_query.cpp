#include "searcher/xapian_query.hpp"

#include <algorithm>
#include <utility>

#include "analyzers/fold.hpp"
#include "analyzers/word_lists.hpp"
#include "schema/index_schema.hpp"
#include "searcher/entity_filter.hpp"

namespace fsearch {
namespace {

using XQuery = Xapian::Query;

constexpr double name_weight = 0.5;   ///< Of a name's exact form beside its stem, which counts 1.
constexpr double frame_weight = 0.5;
constexpr double part_weight = 0.5;
constexpr std::size_t most_expansions = 200;

std::string title_prefix(Field field) { return field == Field::title ? std::string(schema::prefix::title) : std::string(); }

XQuery combine(XQuery::op op, const std::vector<XQuery>& queries) {
  return queries.size() == 1 ? queries.front() : XQuery(op, queries.begin(), queries.end());
}

/// A word in any form, each key counting in full: for phrases and filters.
XQuery any_form(const Word& word, Field field) {
  const std::string prefix = title_prefix(field);
  if (word.twin.empty()) return XQuery(prefix + word.stem);
  return {XQuery::OP_OR, XQuery(prefix + word.stem), XQuery(prefix + word.twin)};
}

}  // namespace

XapianQueryBuilder::XapianQueryBuilder(IndexReader& reader, Analyzer& analyzer, Bound bound, Purpose purpose)
    : reader_(reader),
      analyzer_(analyzer),
      frequency_([&reader](const std::string& term) { return reader.document_frequency(term); }),
      bound_(bound),
      purpose_(purpose) {}

XQuery XapianQueryBuilder::scale(const XQuery& query, double factor) const {
  return factor == 1 || purpose_ == Purpose::select ? query : XQuery(factor, query);
}

XQuery XapianQueryBuilder::build(const Query& query) {
  const bool strict = query.occur != Occur::should;
  if (query.is_leaf()) return scale(leaf(query, strict), query.boost);
  switch (query.kind) {
    case Query::Kind::near: return scale(near(query), query.boost);
    case Query::Kind::any: {
      std::vector<XQuery> children;
      for (const Query& child : query.children) children.push_back(build(child));
      return scale(combine(XQuery::OP_OR, children), query.boost);
    }
    default: return scale(bag(query), query.boost);
  }
}

XQuery XapianQueryBuilder::leaf(const Query& query, bool strict) {
  if (is_entity_field(query.field)) return entity_query(query, reader_.entities(), reader_.acronyms());
  if (!is_word_leaf(query)) return filter_query(query);
  if (query.kind == Query::Kind::word) return words(query, strict);
  if (query.kind == Query::Kind::phrase) return phrase(analyze_query_text(analyzer_, query.text), query.field);
  if (bound_ == Bound::certain) return XQuery::MatchNothing;
  if (query.kind == Query::Kind::prefix) return prefix(query);
  return phrase(analyze_query_text(analyzer_, query.text), query.field);
}

XQuery XapianQueryBuilder::words(const Query& query, bool strict) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, query.text);
  const std::vector<TokenGroup> groups = group_tokens(tokens);
  const std::vector<bool> wanted = wanted_groups(tokens, groups);
  std::vector<XQuery> parts;
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (wanted[g]) parts.push_back(group(tokens, wanted_tokens(tokens, groups[g], frequency_), query.field, strict));
  return combine(strict ? XQuery::OP_AND : XQuery::OP_OR, parts);
}

XQuery XapianQueryBuilder::group(const std::vector<QueryToken>& tokens, const TokenGroup& group, Field field, bool strict) {
  std::vector<WeightedTerm> sum;
  const bool ordered = strict && part_phrase(tokens, group.readings).size() > 1;
  add_group(tokens, ordered ? TokenGroup{group.wholes, {}} : group, field, 1, sum);
  std::vector<XQuery> readings;
  for (const WeightedTerm& term : sum) readings.push_back(scale(XQuery(term.term), term.factor));
  if (ordered) {
    std::vector<QueryToken> sequence;
    for (const std::size_t i : group.readings) sequence.push_back(tokens[i]);
    readings.push_back(phrase(sequence, field));
  }
  return combine(XQuery::OP_OR, readings);
}

void XapianQueryBuilder::add_group(const std::vector<QueryToken>& tokens, const TokenGroup& group, Field field,
                                   double factor, std::vector<WeightedTerm>& sum) const {
  for (const std::size_t i : group.wholes) add_word(tokens[i], true, field, factor, sum);
  const double weight = factor * (group.wholes.empty() ? 1 : part_weight);
  for (const std::size_t i : group.readings) add_word(tokens[i], looks_like_name(tokens[i], tokens), field, weight, sum);
}

/// Stem and twin stand at one position, so only the stem counts; the twin still finds texts without accents. OP_MAX
/// would say so better, but crashes in Xapian 1.4.22 (docs/decisions/0004).
void XapianQueryBuilder::add_word(const QueryToken& token, bool name, Field field, double factor,
                                  std::vector<WeightedTerm>& sum) const {
  const std::string prefix = title_prefix(field);
  const bool frame = french_words().frame_words.contains(token.word.folded);
  sum.push_back({prefix + token.word.stem, frame ? factor * frame_weight : factor});
  if (!token.word.twin.empty()) sum.push_back({prefix + token.word.twin, 0});
  if (!name || field == Field::title || purpose_ == Purpose::select) return;
  std::string term = std::string(schema::prefix::name) + token.word.folded;
  if (reader_.document_frequency(term) > 0) sum.push_back({std::move(term), factor * name_weight});
}

std::optional<std::vector<WeightedTerm>> XapianQueryBuilder::sum_of_terms(const Query& query) const {
  std::vector<WeightedTerm> sum;
  return add_terms(query, 1, sum) ? std::optional(std::move(sum)) : std::nullopt;
}

bool XapianQueryBuilder::add_terms(const Query& query, double factor, std::vector<WeightedTerm>& sum) const {
  if (query.occur != Occur::should || query.kind == Query::Kind::near || is_filter(query)) return false;
  factor *= query.boost;
  if (!query.is_leaf())
    return std::all_of(query.children.begin(), query.children.end(),
                       [&](const Query& child) { return add_terms(child, factor, sum); });
  const bool phrase = query.kind == Query::Kind::phrase;
  if (!is_word_leaf(query) || (query.kind != Query::Kind::word && !phrase)) return false;
  if (phrase && bound_ == Bound::certain) return true;
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, query.text);
  const std::vector<TokenGroup> groups = group_tokens(tokens);
  const std::vector<bool> wanted = wanted_groups(tokens, groups);
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (wanted[g]) add_group(tokens, wanted_tokens(tokens, groups[g], frequency_), query.field, factor, sum);
  return true;
}

XQuery XapianQueryBuilder::phrase(const std::vector<QueryToken>& tokens, Field field) const {
  std::vector<XQuery> readings;
  for (const SearchPhrase::Variant& variant : phrase_variants(tokens)) {
    if (variant.empty() || (variant.size() > 1 && bound_ == Bound::certain)) continue;
    std::vector<XQuery> content;
    std::vector<XQuery> others;  // Nearly every article has these, and a phrase is verified anyway.
    for (const auto& [offset, token] : variant)
      (tokens[token].is_function_word() ? others : content).push_back(any_form(tokens[token].word, field));
    readings.push_back(combine(XQuery::OP_AND, content.empty() ? others : content));
  }
  return combine(XQuery::OP_OR, readings);
}

XQuery XapianQueryBuilder::prefix(const Query& query) {
  const std::string start = fold(query.text);
  std::vector<std::pair<std::uint32_t, std::string>> forms;  // most frequent first
  for (const LexiconEntry& entry : reader_.lexicon(lexicon_bucket(start)))
    if (entry.folded.starts_with(start))
      for (const LexiconForm& form : entry.forms) forms.emplace_back(form.documents, form.exact);
  std::sort(forms.rbegin(), forms.rend());
  forms.resize(std::min(forms.size(), most_expansions));
  std::vector<XQuery> stems;
  for (const auto& [documents, form] : forms) stems.push_back(any_form(analyzer_.word(form), query.field));
  return stems.empty() ? XQuery() : XQuery(XQuery::OP_SYNONYM, stems.begin(), stems.end());
}

XQuery XapianQueryBuilder::near(const Query& query) {
  if (bound_ == Bound::certain) return XQuery::MatchNothing;
  std::vector<XQuery> all;
  for (const Query& child : query.children) all.push_back(build(child));
  return combine(XQuery::OP_AND, all);
}

/// What may not be excluded is what may answer, and the other way about.
XQuery XapianQueryBuilder::excluded(const Query& query) {
  const Bound opposite = bound_ == Bound::possible ? Bound::certain : Bound::possible;
  return XapianQueryBuilder(reader_, analyzer_, opposite, Purpose::select).build(query);
}

XQuery XapianQueryBuilder::bag(const Query& query) {
  std::vector<XQuery> musts;
  std::vector<XQuery> shoulds;
  std::vector<XQuery> filters;
  std::vector<XQuery> nots;
  for (const Query& child : query.children) {
    if (child.occur == Occur::must_not) nots.push_back(excluded(child));
    else if (is_filter(child)) filters.push_back(build(child));
    else (child.occur == Occur::must ? musts : shoulds).push_back(build(child));
  }
  XQuery result;
  bool any = false;
  if (!musts.empty()) result = combine(XQuery::OP_AND, musts), any = true;
  if (!shoulds.empty() && (musts.empty() || purpose_ == Purpose::rank)) {
    const XQuery wanted = combine(XQuery::OP_OR, shoulds);
    result = any ? XQuery(XQuery::OP_AND_MAYBE, result, wanted) : wanted;
    any = true;
  }
  if (!filters.empty()) {
    const XQuery filter = combine(XQuery::OP_AND, filters);
    result = any ? XQuery(XQuery::OP_FILTER, result, filter) : scale(filter, 0);
    any = true;
  }
  if (!any) result = XQuery::MatchAll;
  return nots.empty() ? result : XQuery(XQuery::OP_AND_NOT, result, combine(XQuery::OP_OR, nots));
}

}  // namespace fsearch
