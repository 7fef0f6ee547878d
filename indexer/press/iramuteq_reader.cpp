#include "indexer/press/iramuteq_reader.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/extra_fields.hpp"
#include "indexer/tidy/scraped_text.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

struct Text {
  std::size_t line = 0;
  Variables variables;
  std::vector<std::string_view> lines;
};

std::string_view take_word(std::string_view& line) {
  line = trimmed(line);
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  const auto word = line.substr(0, end);
  line.remove_prefix(end);
  return word;
}

// Returns the value of a variable as it is read: "Le Phare" for "Le_Phare".
std::string plain(std::string_view value) {
  std::string text(value);
  std::replace(text.begin(), text.end(), '_', ' ');
  return std::string(trimmed(text));
}

// Returns the name, as long as one that is known may be ("date_de_parution"), else up to the first "_"; and
// the value.
std::pair<std::string, std::string> variable_in(std::string_view word) {
  const std::size_t first = std::min(word.find('_'), word.size());
  std::size_t end = first;
  int parts = 0;
  for (std::size_t at = first; at < word.size() && ++parts < 4; at = std::min(word.find('_', at + 1), word.size()))
    if (at > first && !field_named(word.substr(0, at), {}).empty()) end = at;
  return {std::string(word.substr(0, end)), plain(word.substr(std::min(end + 1, word.size())))};
}

// Returns the variables of a line that opens a text; nothing for any other line.
std::optional<Variables> variables_in(std::string_view line) {
  if (!line.starts_with("****")) return std::nullopt;
  line.remove_prefix(std::min(line.find_first_not_of('*'), line.size()));
  if (!line.empty() && line.front() != ' ' && line.front() != '\t') return std::nullopt;
  Variables variables;
  while (!trimmed(line).empty()) {
    const auto word = take_word(line);
    if (word.size() < 2 || word.front() != '*' || word.back() == '*') return std::nullopt;
    variables.push_back(variable_in(word.substr(1)));
  }
  return variables;
}

struct Corpus {
  std::vector<Text> texts;
  std::size_t lost = 0;           // The first line above all texts that is not empty.
  std::vector<std::size_t> bare;  // Lines of mere stars.
};

Corpus corpus_of(std::string_view text) {
  Corpus corpus;
  std::size_t number = 0;
  for (const auto line : split_lines(text)) {
    ++number;
    const auto variables = variables_in(line);
    if (variables && variables->empty() && !corpus.texts.empty()) corpus.bare.push_back(number);
    if (variables && !variables->empty())
      corpus.texts.push_back({number, *variables, {}});
    else if (!corpus.texts.empty())
      corpus.texts.back().lines.push_back(line);
    else if (!line.empty() && corpus.lost == 0)
      corpus.lost = number;
  }
  return corpus;
}

// Returns what a variable that is a part of a date says of which: "year"; empty for any other.
std::string part_of_date(std::string_view name) {
  const std::string folded = fold(name);
  if (folded == "annee" || folded == "an" || folded == "year") return "year";
  if (folded == "mois" || folded == "month") return "month";
  if (folded == "jour" || folded == "day") return "day";
  if (folded == "am") return "both";  // Year and month, as TXM and Europresse's converters write them.
  return "";
}

std::string two_digits(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

// Returns the date that the parts make: "2025-03-15" for year, month and day.
std::string joined_date(std::map<std::string, std::string>& parts) {
  if (const auto both = normalise_date(parts["both"]); both && parts["year"].empty()) return *both;
  std::string date = parts["year"];
  for (const auto* part : {"month", "day"}) {
    if (parts[part].empty()) break;
    date += (date.empty() ? "" : "-") + two_digits(parts[part]);
  }
  if (auto read = normalise_date(date)) return *read;
  const auto day = normalise_date(parts["day"]);  // "*jour_2025-03-15"
  return day.value_or(normalise_date(parts["year"]).value_or(""));
}

void set_variables(const Text& text, const std::string& key, Article& article, std::vector<Problem>& problems) {
  std::map<std::string, std::string> parts;
  for (const auto& [name, value] : text.variables) {
    const auto part = part_of_date(name);
    if (!part.empty()) parts[part] = value;
    auto field = part.empty() ? field_named(name, {}) : "";
    if (field == "text" || value.empty()) field.clear();
    if (field == "date" && !normalise_date(value)) {
      problems.push_back({key, text.line, unreadable_date(value), "write it as *date_2025-03-15", false});
      continue;
    }
    if (!field.empty())
      set_article_field(article, {field, value, true}, key, problems);
    else if (part.empty())
      add_extra(article, name, value);
  }
  if (article.date.empty()) article.date = joined_date(parts);
}

bool is_theme(std::string_view line) { return line.starts_with("-*"); }

Extraction read_text(Text& text, const std::string& key, std::vector<Problem>& problems) {
  Extraction extraction;
  extraction.reader = "iramuteq";
  Article& article = extraction.article;
  set_variables(text, key, article, problems);
  std::erase_if(text.lines, [&](std::string_view line) {
    if (is_theme(line)) extraction.dropped.push_back({std::string(line), "theme"});
    return is_theme(line);
  });
  auto cleaned = clean_lines(std::move(text.lines), article.title);
  article.title = std::move(cleaned.title);
  article.text = std::move(cleaned.text);
  if (article.author.empty()) article.author = std::move(cleaned.author);
  if (article.date.empty()) article.date = std::move(cleaned.date);
  std::move(cleaned.dropped.begin(), cleaned.dropped.end(), std::back_inserter(extraction.dropped));
  return extraction;
}

}  // namespace

bool looks_like_iramuteq(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  const auto variables = variables_in(trimmed(head.substr(0, head.find_first_of("\r\n"))));
  return variables &&
         std::any_of(variables->begin(), variables->end(), [](const auto& v) { return !v.second.empty(); });
}

std::vector<Extraction> read_iramuteq(std::string_view text, const std::string& key, std::vector<Problem>& problems) {
  auto corpus = corpus_of(text);
  if (corpus.lost > 0) {
    const bool none = corpus.texts.empty();
    problems.push_back({key, corpus.lost, none ? "no text of a corpus" : "words above the first text",
                        "start each text with a line such as \"**** *source_Le_Phare\"", true});
  }
  if (!corpus.bare.empty())
    problems.push_back({key, corpus.bare.front(),
                        "stars without a variable (lines of them: " + std::to_string(corpus.bare.size()) +
                            "): what follows is kept with the text above",
                        "write \"**** *source_Le_Phare\" where a text starts", false});
  std::vector<Extraction> extractions;
  for (std::size_t number = 1; auto& one : corpus.texts) {
    auto extraction = read_text(one, key, problems);
    Article& article = extraction.article;
    const std::string place = std::to_string(number++);
    if (article.id.empty()) article.id = key + ":" + place;
    if (article.title.empty() && article.text.empty())
      problems.push_back({key, one.line, "text " + place + " is empty", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  return extractions;
}

}  // namespace fsearch::archives
