/// What a query's options ask of the engine: how it reads the query, and the request as a whole.
#include <CLI/CLI.hpp>
#include <optional>

#include "cli/options/search_options.hpp"
#include "fsearch/error.hpp"
#include "searcher/understand/date_bounds.hpp"
#include "text/enumerator_named.hpp"

namespace fsearch {
namespace {

SortOrder sort_order(const std::string& name) {
  if (name == "date") return SortOrder::date;
  return name == "date-asc" ? SortOrder::date_ascending : SortOrder::relevance;
}

std::optional<MatchMode> match_named(const std::string& name) {
  if (name == "auto") return std::nullopt;
  return name == "all" ? MatchMode::all : MatchMode::some;
}

}  // namespace

void add_reading_options(CLI::App& app, SearchCommand& command) {
  SearchRequest& request = command.request;
  const auto switch_off = [&app](const char* name, bool& feature, const char* effect) {
    app.add_flag_callback(
        name, [&feature] { feature = false; }, effect);
  };
  app.add_option("--match", command.match,
                 "Which articles match: those with all the words, or with some of them; auto takes some for questions "
                 "and from 7 words on")
      ->check(CLI::IsMember({"auto", "all", "some"}))
      ->type_name("auto|all|some")
      ->capture_default_str();
  app.add_flag("--strict", request.strict, "Search what is typed and nothing else: all that follows, and --no-vectors");
  switch_off("--no-partial", request.partial, "Show no articles that hold only a part of the words");
  switch_off("--no-relax", request.relax_quotations, "Show no articles that hold only words of a long quotation");
  switch_off("--no-correct", request.correct_spelling, "Search misspelt words as they are");
  switch_off("--no-acronyms", request.acronyms, "Let no acronym stand for its words, nor they for it");
  switch_off("--no-synonyms", request.synonyms, "Let no other spelling or synonym stand for a word");
  switch_off("--no-vectors", request.vectors, "Rank without what fsearch train has learnt");
  app.add_flag("--no-date-wish", command.no_date_wish,
               "Give no preference to the days that words such as hier or \"en mars 2024\" name");
}

SearchRequest request_of(const SearchCommand& command) {
  if (command.words.empty())
    throw Error(Error::Kind::usage, "", "nothing to search for; say what: fsearch QUERY (fsearch search --help)");
  return usual_request(command);
}

SearchRequest usual_request(const SearchCommand& command) {
  SearchRequest request = command.request;
  for (const auto& word : command.words) request.query += (request.query.empty() ? "" : " ") + word;
  request.match = match_named(command.match);
  request.explain = command.explain;
  request.collapse = !command.all_copies;
  request.date_wish = !command.no_date_wish;
  request.sort = sort_order(command.sort);
  for (const std::string& name : command.facets)
    request.facets.push_back(*enumerator_named<FacetField>(name, facet_fields));
  request.facet_limit = command.facet_limit;
  request.histogram = enumerator_named<HistogramPeriod>(command.histogram, histogram_periods);
  if (const std::string fault = fault_of(date_bounds(request), request, "--"); !fault.empty())
    throw Error(Error::Kind::usage, "", fault);
  if (!request.indexed_since.empty() && !indexed_from(request))
    throw Error(Error::Kind::usage, "",
                "--indexed-since: '" + request.indexed_since +
                    "' is no beginning; write a date as for --since, or an instant as 2024-11-27T05:12:03Z");
  return request;
}

}  // namespace fsearch
