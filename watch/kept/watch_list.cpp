#include "watch/kept/watch_list.hpp"

#include <toml++/toml.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "fsearch/error.hpp"
#include "searcher/understand/date_bounds.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

constexpr std::string_view table_of_queries = "watch";

// What a reader alone is told is about what is searched, not what is thought to be meant: a name that no article holds
// yet is no misspelling, and half of the words are no news.
SearchRequest exact_request() {
  SearchRequest request;
  request.match = MatchMode::all;
  request.partial = false;
  request.relax_quotations = false;
  request.correct_spelling = false;
  return request;
}

class ListReader {
 public:
  explicit ListReader(std::string path) : path_(std::move(path)) {}

  WatchList read(const toml::table& file) {
    for (const auto& [key, value] : file)
      if (key == "mail" && value.is_table())
        read_mail(*value.as_table());
      else if (key == table_of_queries && value.is_array_of_tables())
        for (const toml::node& table : *value.as_array()) read_query(*table.as_table());
      else
        note(key.source(), "no such part of a watch list: " + std::string(key.str()), "known are [mail] and [[watch]]",
             false);
    return std::move(list_);
  }

 private:
  using Texts = std::map<std::string, std::string*, std::less<>>;

  void note(const toml::source_region& place, std::string reason, std::string remedy, bool skipped = true) {
    list_.problems.push_back({path_, place.begin.line, std::move(reason), std::move(remedy), skipped});
  }

  /// Absolute: a target stays the same, whichever folder the list is named from.
  std::string from_here(const std::string& path) const {
    return (std::filesystem::absolute(path_).parent_path() / path).lexically_normal().string();
  }

  /// Returns whether the key is one of `texts`; notes where its value is no string.
  bool take_text(const toml::key& key, const toml::node& value, const Texts& texts) {
    const auto known = texts.find(key.str());
    if (known == texts.end()) return false;
    if (const auto text = value.value<std::string>(); text && value.is_string())
      *known->second = *text;
    else
      note(key.source(), std::string(key.str()) + " is no text", "write it between \"quotes\"", false);
    return true;
  }

  void read_mail(const toml::table& table) {
    MailSettings& mail = list_.mail;
    const Texts texts = {{"from", &mail.from},       {"smtp", &mail.smtp},
                         {"user", &mail.user},       {"password_file", &mail.password_file},
                         {"ca_file", &mail.ca_file}, {"sendmail", &mail.sendmail}};
    for (const auto& [key, value] : table) {
      if (take_text(key, value, texts)) continue;
      if (key == "tls" && value.is_boolean())
        mail.tls = *value.value<bool>();
      else if (key == "password")
        note(key.source(), "a password does not belong here, where others may read it",
             "put it alone into a file that only you may read, and name it: password_file = \"...\"", false);
      else
        note(key.source(), "no such setting of mail: " + std::string(key.str()),
             "known are from, smtp, tls, user, password_file, ca_file, sendmail", false);
    }
    for (std::string* file : {&mail.password_file, &mail.ca_file})
      if (!file->empty()) *file = from_here(*file);
  }

  void read_query(const toml::table& table) {
    WatchedQuery query{{}, exact_request(), {}};
    SearchRequest& asked = query.request;
    std::string match;
    const Texts texts = {{"name", &query.name},   {"query", &asked.query},   {"since", &asked.since},
                         {"until", &asked.until}, {"source", &asked.source}, {"section", &asked.section},
                         {"match", &match}};
    for (const auto& [key, value] : table) {
      if (take_text(key, value, texts) || take_targets(key, value, query)) continue;
      note(key.source(), "no such key of a watched query: " + std::string(key.str()),
           "known are name, query, since, until, source, section, match, mail, atom, jsonl, webhook", false);
    }
    if (query.name.empty()) query.name = asked.query;
    if (match == "some")
      asked.match = MatchMode::some;
    else if (!match.empty() && match != "all")
      return note(table.source(), query.name + ": no such match: " + match, "write match = \"all\" or \"some\"");
    if (const auto fault = fault_of(query); !fault.first.empty())
      return note(table.source(), fault.first, fault.second);
    names_.insert(query.name);
    list_.queries.push_back(std::move(query));
  }

  bool take_targets(const toml::key& key, const toml::node& value, WatchedQuery& query) {
    static const std::map<std::string, Target::Kind, std::less<>> kinds = {{"mail", Target::Kind::mail},
                                                                           {"atom", Target::Kind::atom},
                                                                           {"jsonl", Target::Kind::jsonl},
                                                                           {"webhook", Target::Kind::webhook}};
    const auto kind = kinds.find(key.str());
    if (kind == kinds.end()) return false;
    if (value.is_string()) add_target(key, kind->second, *value.value<std::string>(), query);
    if (const toml::array* several = value.as_array())
      for (const toml::node& one : *several)
        add_target(key, kind->second, one.is_string() ? *one.value<std::string>() : std::string(), query);
    return true;
  }

  void add_target(const toml::key& key, Target::Kind kind, std::string address, WatchedQuery& query) {
    const bool file = kind == Target::Kind::atom || kind == Target::Kind::jsonl;
    const bool known = kind == Target::Kind::mail ? address.find('@') != std::string::npos &&
                                                        address.find_first_of("\r\n<>, ") == std::string::npos
                       : kind == Target::Kind::webhook ? is_web_address(address)
                                                       : !address.empty();
    if (!known)
      return note(key.source(), std::string(key.str()) + ": \"" + address + "\" is no place to tell",
                  "write an address, or several in [ ]", false);
    if (kind == Target::Kind::mail && list_.mail.from.empty())
      return note(key.source(), "mail has no sender", "write at the top: [mail], and below it from = \"...\"", false);
    query.targets.push_back({kind, file ? from_here(address) : std::move(address)});
  }

  /// Returns what is wrong with a query, and the remedy.
  std::pair<std::string, std::string> fault_of(const WatchedQuery& query) const {
    const SearchRequest& asked = query.request;
    if (asked.query.find_first_not_of(" \t\r\n") == std::string::npos)
      return {"a watched query without a query", "write query = \"...\""};
    if (names_.contains(query.name)) return {"two queries are called " + query.name, "name them apart: name = \"...\""};
    if (date_bounds(asked).fault != DateBounds::Fault::none)
      return {query.name + ": its dates are none: " + asked.since + ".." + asked.until,
              "write 2025, 2025-03 or 15/03/2025"};
    if (query.targets.empty()) return {query.name + ": nobody is told", "write mail, atom, jsonl or webhook = \"...\""};
    return {};
  }

  std::string path_;
  WatchList list_;
  std::set<std::string, std::less<>> names_;
};

}  // namespace

std::string to_string(const Target& target) {
  constexpr const char* kinds[] = {"mail ", "atom ", "jsonl ", "webhook "};
  return kinds[static_cast<int>(target.kind)] + target.address;
}

WatchList read_watch_list(std::string_view toml, const std::string& path) {
  try {
    return ListReader(path).read(toml::parse(toml, path));
  } catch (const toml::parse_error& error) {
    throw Error(Error::Kind::usage, path,
                "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()) +
                    "; docs/watch.md shows such a file");
  }
}

}  // namespace fsearch
