#include "searcher/index/candidates.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "searcher/index/bm25.hpp"
#include "searcher/index/entity_counts.hpp"
#include "searcher/index/entity_sample.hpp"
#include "searcher/query/facet_values.hpp"
#include "store/records/index_schema.hpp"
#include "text/clock.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace {

/// The value of a facet's slot, from what is stored of an article.
std::string stored_value(const std::string& field, const Article& article) {
  if (field == "source") return article.source;
  if (field == "section") return schema::join_sections(article.section);
  if (field == "author") return article.author;
  return schema::date_value(article.date);
}

Facet make_facet(const std::string& field, const std::map<std::string, std::size_t>& counts) {
  Facet facet{field, {counts.begin(), counts.end()}};
  std::stable_sort(facet.counts.begin(), facet.counts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return facet;
}

Facet count(const std::string& field, const Xapian::ValueCountMatchSpy& spy) {
  std::map<std::string, std::size_t> counts;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value)
    if (!(*value).empty())
      for (const std::string& name : facet_values(field, *value)) counts[name] += value.get_termfreq();
  return make_facet(field, counts);
}

void read(const Xapian::Document& document, bool sketch, Candidate& candidate) {
  candidate.record = document.get_data();
  if (sketch) candidate.sketch = document.get_value(schema::slot::sketch);
}

bool any_entity_facet(const std::vector<std::string>& fields) {
  return std::any_of(fields.begin(), fields.end(), is_entity_facet);
}

void fill_entity_facets(const EntityCounts& counts, IndexReader& reader, std::vector<Facet>& facets) {
  for (Facet& facet : facets)
    if (is_entity_facet(facet.field)) facet = entity_facet(facet.field, counts, reader);
}

/// Counts the values that the articles found have.
class ValueCounter {
 public:
  ValueCounter(const std::vector<std::string>& fields, Xapian::Enquire& enquire) : fields_(fields) {
    for (const std::string& field : fields)
      if (!is_entity_facet(field)) enquire.add_matchspy(&values_.emplace_back(facet_slot(field)));
  }

  /// Returns the facets, those of entities empty.
  std::vector<Facet> facets() const {
    std::vector<Facet> facets;
    auto values = values_.begin();
    for (const std::string& field : fields_)
      facets.push_back(is_entity_facet(field) ? Facet{field, {}} : count(field, *values++));
    return facets;
  }

 private:
  const std::vector<std::string>& fields_;
  std::deque<Xapian::ValueCountMatchSpy> values_;  // which neither copy nor move
};

}  // namespace

Candidates find_candidates(IndexReader& reader, const Xapian::Query& query, CandidateRange range, SortOrder sort) {
  Xapian::Enquire enquire(reader.database());
  enquire.set_query(query);
  if (range.count > 0)
    enquire.set_weighting_scheme(bm25::scheme());
  else
    enquire.set_weighting_scheme(Xapian::BoolWeight());  // Only counted: with weights, Xapian may count wrongly.
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  if (sort != SortOrder::relevance)
    enquire.set_sort_by_value_then_relevance(schema::slot::date, sort == SortOrder::date);

  const auto count_of = [](std::size_t n) { return static_cast<Xapian::doccount>(n); };
  const Xapian::MSet found = enquire.get_mset(count_of(range.first), count_of(range.count), count_of(range.counted));
  Candidates candidates;
  // Over the network all are asked for together. In Xapian 1.4.22 that reads out of bounds for a later page.
  if (reader.remote() && range.first == 0) found.fetch();
  for (auto it = found.begin(); it != found.end(); ++it) {
    candidates.best.push_back({*it, it.get_weight(), it.get_sort_key()});
    if (reader.remote()) candidates.best.back().record = it.get_document().get_data();
  }
  // Xapian 1.4.22 has been seen to give another total where the page holds all there is.
  const bool all = found.size() < range.count && (range.first == 0 || found.size() > 0);
  candidates.total = all ? range.first + found.size() : found.get_matches_estimated();
  candidates.total_exact = all || found.get_matches_lower_bound() == found.get_matches_upper_bound();
  return candidates;
}

Candidates find_candidates(IndexReader& reader, const std::vector<WeightedTerm>& sum, std::size_t count) {
  TermSums& sums = reader.term_sums();
  const TermSums::Found found = sums.best(sum, count);
  const TermSums::Count size = found.articles ? TermSums::Count{*found.articles, true} : sums.count(sum);
  Candidates candidates;
  candidates.best.reserve(found.best.size());
  for (const auto& [document, weight] : found.best) candidates.best.push_back({document, weight});
  candidates.total = size.articles;
  candidates.total_exact = size.exact;
  return candidates;
}

void read_record(const IndexReader& reader, bool sketch, Candidate& candidate) {
  if (!candidate.record.empty()) return;
  read(reader.database().get_document(candidate.document, Xapian::DOC_ASSUME_VALID), sketch, candidate);
}

void read_records(const IndexReader& reader, bool sketches, std::vector<Candidate>& candidates) {
  std::vector<Candidate*> order;  // as they lie in the index
  order.reserve(candidates.size());
  for (Candidate& candidate : candidates) order.push_back(&candidate);
  std::sort(order.begin(), order.end(),
            [](const Candidate* a, const Candidate* b) { return a->document < b->document; });
  for (Candidate* candidate : order) read_record(reader, sketches, *candidate);
}

std::string day_of(const IndexReader& reader, Xapian::docid document) {
  const auto opened = reader.database().get_document(document, Xapian::DOC_ASSUME_VALID);
  return schema::date_of_value(opened.get_value(schema::slot::date));
}

std::string time_of_indexing(const IndexReader& reader, Xapian::docid document) {
  const auto opened = reader.database().get_document(document, Xapian::DOC_ASSUME_VALID);
  const auto time = schema::time_of_value(opened.get_value(schema::slot::indexed));
  return time ? to_instant(*time) : std::string();
}

std::string latest_time_of_all(const IndexReader& reader) {
  std::optional<std::int64_t> least;
  for (std::size_t source = 0; source < reader.sources(); ++source) {
    const auto last = schema::time_of_value(reader.database_of(source).get_value_upper_bound(schema::slot::indexed));
    if (!last) return {};
    least = least ? std::min(*least, *last) : *last;
  }
  return least ? to_instant(*least) : std::string();
}

Matches find_matches(IndexReader& reader, const Xapian::Query& query, std::size_t most,
                     const std::vector<std::string>& facets) {
  Xapian::Enquire enquire(reader.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const ValueCounter counter(facets, enquire);
  const Xapian::doccount listed = facets.empty() ? static_cast<Xapian::doccount>(most) : reader.articles();
  const Xapian::MSet found = enquire.get_mset(0, listed);
  Matches matches;
  for (auto it = found.begin(); it != found.end(); ++it) matches.documents.push_back(*it);
  matches.exact = found.size() < listed || listed == reader.articles();
  matches.total = matches.exact ? found.size() : found.get_matches_estimated();
  matches.facets = counter.facets();
  if (!any_entity_facet(facets)) return matches;
  EntitySample entities = reader.remote() ? sample_entities(reader.database(), query)
                                          : EntitySample{count_entities(reader, matches.documents), true};
  matches.facets_exact = entities.exact;
  matches.entities = std::move(entities.counts);
  return matches;
}

FacetCounts::FacetCounts(std::vector<std::string> fields, IndexReader& reader)
    : fields_(std::move(fields)), reader_(reader), counts_(fields_.size()) {}

void FacetCounts::add(Xapian::docid document) {
  const std::size_t source = reader_.source_of(document);
  const Xapian::Document opened = reader_.database().get_document(document);
  if (reader_.remote(source))
    add_stored(opened.get_data());
  else
    add(source, opened);
}

void FacetCounts::add(std::size_t source, const Xapian::Document& document) {
  if (any_entity_facet(fields_))
    entities_.add(reader_.entity_table(source), document.get_value(schema::slot::entities));
  for (std::size_t i = 0; i < fields_.size(); ++i)
    if (!is_entity_facet(fields_[i])) add(i, document.get_value(facet_slot(fields_[i])));
}

/// A document of another machine comes with its record only.
void FacetCounts::add_stored(const std::string& record) {
  const auto stored = decoder_.decode(record);
  if (!stored) return;
  if (any_entity_facet(fields_)) entities_.add(terms_of_entities(*stored));
  for (std::size_t i = 0; i < fields_.size(); ++i)
    if (!is_entity_facet(fields_[i])) add(i, stored_value(fields_[i], stored->article));
}

void FacetCounts::add(std::size_t field, const std::string& value) {
  if (value.empty()) return;
  for (const std::string& name : facet_values(fields_[field], value)) ++counts_[field][name];
}

void FacetCounts::add_to(Matches& matches) {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (is_entity_facet(fields_[i])) continue;
    std::map<std::string, std::size_t> sum(matches.facets[i].counts.begin(), matches.facets[i].counts.end());
    for (const auto& [name, count] : counts_[i]) sum[name] += count;
    matches.facets[i] = make_facet(fields_[i], sum);
  }
  matches.entities.add(std::move(entities_));
  fill_entity_facets(matches.entities, reader_, matches.facets);
}

}  // namespace fsearch
