/// What a JSON object asks of a searcher.
#include <functional>
#include <map>

#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "json/json_parts.hpp"
#include "searcher/understand/date_bounds.hpp"

namespace fsearch {
namespace {

constexpr std::size_t usual_facet_limit = 10;

[[noreturn]] void refuse(const std::string& why) { throw Error(Error::Kind::usage, "", why); }

[[noreturn]] void refuse(const std::string& key, const std::string& expected) {
  refuse("\"" + key + "\": " + expected + " is expected");
}

/// Reads the value of a key into a request.
using ReadValue = std::function<void(const std::string& key, const Json& value, SearchRequest& request)>;

ReadValue text(std::string SearchRequest::*field) {
  return [field](const std::string& key, const Json& value, SearchRequest& request) {
    if (!value.is_string()) refuse(key, "a string");
    request.*field = value.get<std::string>();
  };
}

ReadValue flag(bool SearchRequest::*field) {
  return [field](const std::string& key, const Json& value, SearchRequest& request) {
    if (!value.is_boolean()) refuse(key, "true or false");
    request.*field = value.get<bool>();
  };
}

ReadValue count(std::size_t SearchRequest::*field) {
  return [field](const std::string& key, const Json& value, SearchRequest& request) {
    if (!value.is_number_unsigned()) refuse(key, "a number of 0 and more");
    request.*field = value.get<std::size_t>();
  };
}

ReadValue amount(double SearchRequest::*field, const char* of_what) {
  return [field, of_what](const std::string& key, const Json& value, SearchRequest& request) {
    if (!value.is_number() || value.get<double>() < 0) refuse(key, of_what);
    request.*field = value.get<double>();
  };
}

/// The value that a name stands for.
template <class Value>
Value named(const std::string& key, const Json& value, const std::vector<std::pair<std::string, Value>>& names) {
  std::string known;
  for (const auto& [name, meaning] : names) {
    if (value.is_string() && value.get_ref<const std::string&>() == name) return meaning;
    known += (known.empty() ? "" : ", ") + name;
  }
  refuse(key, "one of " + known);
}

/// The enumerator of this name, where `names` has one for each in their order.
template <class Value, class Names>
Value enumerator(const std::string& key, const Json& value, const Names& names) {
  std::vector<std::pair<std::string, Value>> known;
  known.reserve(std::size(names));
  for (const std::string_view name : names) known.emplace_back(name, static_cast<Value>(known.size()));
  return named(key, value, known);
}

void read_facets(const std::string& key, const Json& value, SearchRequest& request) {
  if (!value.is_array()) refuse(key, "an array of names");
  for (const Json& name : value) request.facets.push_back(enumerator<FacetField>(key, name, facet_fields));
}

const std::map<std::string, ReadValue>& keys() {
  using R = SearchRequest;
  static const std::map<std::string, ReadValue> keys = {
      {"query", text(&R::query)},
      {"limit", count(&R::limit)},
      {"offset", count(&R::offset)},
      {"passages", count(&R::passages)},
      {"sort",
       [](const auto& key, const Json& value, R& request) {
         request.sort = named<SortOrder>(
             key, value,
             {{"relevance", SortOrder::relevance}, {"date", SortOrder::date}, {"date-asc", SortOrder::date_ascending}});
       }},
      {"since", text(&R::since)},
      {"until", text(&R::until)},
      {"indexed_since", text(&R::indexed_since)},
      {"today", text(&R::today)},
      {"source", text(&R::source)},
      {"section", text(&R::section)},
      {"id", text(&R::id)},
      {"facets", read_facets},
      {"facet_limit", count(&R::facet_limit)},
      {"histogram", [](const auto& key, const Json& value,
                       R& request) { request.histogram = enumerator<HistogramPeriod>(key, value, histogram_periods); }},
      {"match",
       [](const auto& key, const Json& value, R& request) {
         request.match = named<std::optional<MatchMode>>(
             key, value, {{"auto", std::nullopt}, {"all", MatchMode::all}, {"some", MatchMode::some}});
       }},
      {"strict", flag(&R::strict)},
      {"partial", flag(&R::partial)},
      {"relax", flag(&R::relax_quotations)},
      {"correct", flag(&R::correct_spelling)},
      {"acronyms", flag(&R::acronyms)},
      {"synonyms", flag(&R::synonyms)},
      {"vectors", flag(&R::vectors)},
      {"date_wish", flag(&R::date_wish)},
      {"entities", flag(&R::mark_entities)},
      {"explain", flag(&R::explain)},
      {"collapse", flag(&R::collapse)},
      {"max_per_source", count(&R::max_per_source)},
      {"recent", amount(&R::half_life_days, "a number of days")},
      {"timeout", amount(&R::timeout_seconds, "a number of seconds")}};
  return keys;
}

}  // namespace

SearchRequest request_from_json(std::string_view json) {
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) refuse("a request is a JSON object, as {\"query\": \"Azure\"}");
  SearchRequest request;
  request.collapse = true;
  request.date_wish = true;
  request.facet_limit = usual_facet_limit;
  for (const auto& [key, value] : object.items()) {
    const auto reader = keys().find(key);
    if (reader == keys().end()) {
      std::string known;
      for (const auto& [name, _] : keys()) known += (known.empty() ? "" : ", ") + name;
      refuse("\"" + key + "\" is no key of a request; the keys are " + known);
    }
    reader->second(key, value, request);
  }
  if (const std::string fault = fault_of(date_bounds(request), request, ""); !fault.empty()) refuse(fault);
  if (!request.indexed_since.empty() && !indexed_from(request)) refuse("indexed_since", "a date, or an instant,");
  return request;
}

}  // namespace fsearch
