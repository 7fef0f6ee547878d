#include "cli/completion/complete.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>

#include "cli/completion/index_words.hpp"
#include "cli/console/exit_status.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"

namespace fsearch {
namespace {

using Words = std::vector<std::string>;

Words split(const std::string& list) {
  Words items;
  std::string item;
  for (const char c : list + ",") {
    if (c != ',') {
      item += c;
      continue;
    }
    items.push_back(item.substr(std::min(item.find_first_not_of(' '), item.size())));
    item.clear();
  }
  return items;
}

bool is_plain(const std::string& word) {
  return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
}

/// The values that an option lists: in its type, "FORMAT:{text,json}", or in its description, "text or json; ...".
Words listed_values(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  if (const auto open = type.find('{'); open != std::string::npos)
    return split(type.substr(open + 1, type.find('}', open) - open - 1));
  std::string told = option.get_description();
  told = told.substr(0, told.find(';'));
  if (const auto last = told.rfind(" or "); last != std::string::npos) told.replace(last, 4, ",");
  Words values = split(told);
  return values.size() > 1 && std::all_of(values.begin(), values.end(), is_plain) ? values : Words{};
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

std::string long_name(const CLI::Option& option) {
  return option.get_lnames().empty() ? "" : option.get_lnames().front();
}

/// Completes the words of one subcommand.
class Completion {
 public:
  Completion(const CLI::App& command, const Words& words) : command_(command), words_(words) {}

  std::vector<CompletionWord> run() {
    const std::string& typed = words_.back();
    if (is_behind_dashes()) return of_argument(typed);
    if (const auto mark = typed.find('='); typed.starts_with("--") && mark != std::string::npos) {
      const CLI::Option* option = option_named(typed.substr(0, mark));
      return option == nullptr ? CompletionWords{}
                               : with_head(typed.substr(0, mark + 1), of_value(*option, typed.substr(mark + 1)));
    }
    if (const CLI::Option* option = words_.size() > 1 ? option_named(words_[words_.size() - 2]) : nullptr;
        option != nullptr && takes_value(*option))
      return of_value(*option, typed);
    return typed.starts_with('-') ? of_option(typed) : of_argument(typed);
  }

 private:
  using CompletionWords = std::vector<CompletionWord>;

  bool is_behind_dashes() const { return std::find(words_.begin(), words_.end() - 1, "--") != words_.end() - 1; }

  const CLI::Option* option_named(const std::string& name) const {
    return name.starts_with("--") ? command_.get_option_no_throw(name) : nullptr;
  }

  CompletionWords of_option(const std::string& typed) const {
    CompletionWords found;
    for (const CLI::Option* option : command_.get_options()) {
      const std::string name = "--" + long_name(*option);
      if (name.size() > 2 && name.starts_with(typed)) found.push_back({name, option->get_description()});
    }
    return found;
  }

  CompletionWords of_value(const CLI::Option& option, const std::string& typed) const {
    const std::string name = long_name(option);
    if (name == "db") return {{candidate_folders, ""}};
    if (name == "source" || name == "section") return described(field_values(database(), name, typed));
    if (name == "query") return described(query_words(database(), typed));
    if (name == "of" && option.get_type_name() == "NAME") return described(entity_names(database(), typed));
    Words values = listed_values(option);
    if (values.empty())
      return option.get_type_name().find("FILE") != std::string::npos ||
                     option.get_option_text().find("FILE") != std::string::npos
                 ? CompletionWords{{candidate_files, ""}}
                 : CompletionWords{};
    // Several values stand in one word, with commas between.
    const auto comma = option.get_delimiter() == ',' ? typed.rfind(',') : std::string::npos;
    const std::string head = comma == std::string::npos ? "" : typed.substr(0, comma + 1);
    std::erase_if(values, [&](const auto& value) { return !value.starts_with(typed.substr(head.size())); });
    return with_head(head, described(values));
  }

  CompletionWords of_argument(const std::string& typed) const {
    for (const CLI::Option* option : command_.get_options()) {
      const std::string name = option->get_positional() ? option->get_name(true) : "";
      if (name == "QUERY" || name == "WORD" || name == "PREFIX") return described(query_words(database(), typed));
      if (name == "PATH" || name == "FILE" || name == "QUERIES") return {{candidate_files, ""}};
    }
    return {};
  }

  std::string database() const {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      if (words_[i] == "--db") return words_[i + 1];
      if (words_[i].starts_with("--db=")) return words_[i].substr(5);
    }
    return default_database();
  }

  static CompletionWords described(const Words& words) {
    CompletionWords candidates;
    for (const auto& word : words) candidates.push_back({word, ""});
    return candidates;
  }

  static CompletionWords with_head(const std::string& head, CompletionWords candidates) {
    for (auto& candidate : candidates)
      if (!candidate.word.starts_with(':')) candidate.word = head + candidate.word;
    return candidates;
  }

  const CLI::App& command_;
  const Words& words_;
};

const CLI::App* subcommand_named(const CLI::App& app, const std::string& name) {
  for (const CLI::App* subcommand : app.get_subcommands(nullptr))
    if (subcommand->get_name() == name) return subcommand;
  return nullptr;
}

/// Where an index cannot be read there is nothing to add: the shell has no place for a reason.
std::vector<CompletionWord> completed(const CLI::App& command, const Words& words) {
  try {
    return Completion(command, words).run();
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

std::vector<CompletionWord> complete(const CLI::App& app, const Words& words) {
  if (words.empty()) return complete(app, {""});
  if (words.size() > 1)
    if (const CLI::App* named = subcommand_named(app, words.front()))
      return completed(*named, {words.begin() + 1, words.end()});
  std::vector<CompletionWord> candidates;
  if (words.size() == 1) {
    for (const CLI::App* subcommand : app.get_subcommands(nullptr))
      if (subcommand->get_name().starts_with(words.front()))
        candidates.push_back({subcommand->get_name(), subcommand->get_description()});
    for (const char* option : {"--help", "--version"})
      if (!words.front().empty() && std::string(option).starts_with(words.front())) candidates.push_back({option, ""});
  }
  for (auto& candidate : completed(*subcommand_named(app, "search"), words)) {
    const bool known = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const CompletionWord& other) { return other.word == candidate.word; });
    if (!known) candidates.push_back(std::move(candidate));
  }
  return candidates;
}

int print_candidates(const CLI::App& app, const Words& words) {
  std::string lines;
  for (CompletionWord& candidate : complete(app, words)) {
    for (std::string* text : {&candidate.word, &candidate.description})
      std::replace_if(
          text->begin(), text->end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    lines += candidate.word + "\t" + candidate.description + "\n";
  }
  write_output(lines);
  return kFound;
}

}  // namespace fsearch
