#include "server/api/api_request.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "fsearch/error.hpp"
#include "fsearch/json.hpp"

namespace fsearch::server {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& why) { throw Error(Error::Kind::usage, "", why); }

std::optional<std::size_t> whole_number(const std::string& text) {
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc{} || stopped != end) return std::nullopt;
  return number;
}

Json words_at_commas(const std::string& text) {
  Json array = Json::array();
  std::istringstream stream(text);
  for (std::string word; std::getline(stream, word, ',');) array.push_back(word);
  return array;
}

/// The value of a parameter as JSON has it; one that is not of its kind stays text, and is refused as such.
Json json_value(const std::string& name, const std::string& text) {
  static const std::set<std::string> numbers = {"limit",          "offset", "passages", "facet_limit",
                                                "max_per_source", "recent", "timeout"};
  static const std::set<std::string> texts = {"query",   "sort", "since", "until",     "indexed_since", "source",
                                              "section", "id",   "today", "histogram", "match"};
  if (texts.contains(name)) return text;
  if (name == "facets") return words_at_commas(text);
  if (numbers.contains(name)) {
    const auto number = whole_number(text);
    return number ? Json(*number) : Json(text);
  }
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return text;
}

std::string json_of(const Parameters& parameters, const std::vector<std::string>& others) {
  Json object = Json::object();
  for (const auto& [name, text] : parameters)
    if (std::find(others.begin(), others.end(), name) == others.end()) object[name] = json_value(name, text);
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void check_bounds(const SearchRequest& request, Bounds bounds) {
  const auto check = [](const char* name, std::size_t value, std::size_t most) {
    if (value > most) refuse("\"" + std::string(name) + "\": at most " + std::to_string(most) + " is expected");
  };
  if (bounds == Bounds::of_a_page) check("limit", request.limit, max_page_size);
  if (bounds == Bounds::of_a_page) check("offset", request.offset, max_offset);
  check("passages", request.passages, max_passages);
}

}  // namespace

SearchRequest search_request(const Request& request, const std::vector<std::string>& others, Bounds bounds) {
  const bool posted = request.method == "POST";
  SearchRequest asked = request_from_json(posted ? request.body : json_of(request.parameters, others));
  check_bounds(asked, bounds);
  asked.timeout_seconds = search_seconds;
  return asked;
}

void take_only(const Request& request, std::initializer_list<std::string_view> names) {
  for (const auto& [name, text] : request.parameters)
    if (std::find(names.begin(), names.end(), name) == names.end()) refuse("\"" + name + "\" is no parameter here");
}

std::size_t count_parameter(const Request& request, const std::string& name, std::size_t usual, std::size_t most) {
  const auto text = parameter(request, name);
  if (!text) return usual;
  const auto number = whole_number(*text);
  if (!number || *number > most)
    refuse("\"" + name + "\": a number from 0 to " + std::to_string(most) + " is expected");
  return *number;
}

}  // namespace fsearch::server
