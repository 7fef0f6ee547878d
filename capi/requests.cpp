#include "capi/requests.hpp"

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "capi/failure.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"

namespace fsearch::c {
namespace {

using Json = nlohmann::json;
using Readers = std::map<std::string, std::function<void(const std::string& key, const Json& value)>>;

[[noreturn]] void refuse(const std::string& why) { throw Error(Error::Kind::usage, "", why); }

[[noreturn]] void refuse(const std::string& key, const std::string& expected) {
  refuse("\"" + key + "\": " + expected + " is expected");
}

auto into(std::string& place) {
  return [&place](const std::string& key, const Json& value) {
    if (!value.is_string()) refuse(key, "a string");
    place = value.get<std::string>();
  };
}

auto into(bool& place) {
  return [&place](const std::string& key, const Json& value) {
    if (!value.is_boolean()) refuse(key, "true or false");
    place = value.get<bool>();
  };
}

template <class Count>
auto into_count(Count& place) {
  return [&place](const std::string& key, const Json& value) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::numeric_limits<Count>::max())
      refuse(key, "a number of 0 and more");
    place = value.get<Count>();
  };
}

void read(const char* json, const Readers& readers) {
  if (json == nullptr) return;
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) refuse("a JSON object is expected");
  for (const auto& [key, value] : object.items()) {
    const auto reader = readers.find(key);
    if (reader != readers.end()) {
      reader->second(key, value);
      continue;
    }
    std::string known;
    for (const auto& [name, _] : readers) known += (known.empty() ? "" : ", ") + name;
    refuse("\"" + key + "\" is no key here; the keys are " + known);
  }
}

std::optional<EntityType> entity_type(const std::string& name) {
  const auto type = entity_type_named(name);
  if (!type && name != "all") refuse("type", "one of person, org, place, other, all");
  return type;
}

}  // namespace

SearchRequest search_request(const char* json) { return request_from_json(json == nullptr ? "{}" : json); }

EntityRequest entity_request(const char* json) {
  EntityRequest request;
  std::string type = "all";
  read(json, {{"type", into(type)}, {"query", into(request.query)}, {"limit", into_count(request.limit)}});
  request.type = entity_type(type);
  return request;
}

IndexOptions index_options(const char* path, const char* json) {
  IndexOptions options;
  options.database = path;
  read(json, {{"rebuild", into(options.rebuild)},
              {"jobs", into_count(options.jobs)},
              {"entities", into(options.entities)},
              {"timezone", into(options.timezone)},
              {"ids", into(options.name_articles)}});
  return options;
}

std::vector<std::string> id_list(const char* json) {
  require_argument(json, "ids");
  const Json list = Json::parse(json, nullptr, false);
  if (!list.is_array()) refuse("a JSON array of ids is expected, as [\"a1\"]");
  std::vector<std::string> ids;
  for (const Json& id : list) {
    if (!id.is_string()) refuse("a JSON array of ids is expected, as [\"a1\"]");
    ids.push_back(id.get<std::string>());
  }
  return ids;
}

}  // namespace fsearch::c
