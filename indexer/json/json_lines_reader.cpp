#include "indexer/json/json_lines_reader.hpp"

#include <simdjson.h>

#include <new>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/json/json_article.hpp"
#include "indexer/json/json_items.hpp"
#include "indexer/json/json_numbers.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

constexpr std::size_t most_items = 250'000;  // Of a document: they are held together.
constexpr std::string_view too_many = "more than 250,000 articles in one document";

void name_article(Article& article, const std::string& otherwise) {
  if (article.id.empty()) article.id = article.url.empty() ? otherwise : article.url;
}

// Returns the articles that a list, or an object around one, holds.
std::vector<element> items_in(const element& parsed, const FieldMap& map) {
  if (!parsed.is_array()) return listed_articles(parsed, map);
  const array list(parsed);
  return {list.begin(), list.end()};
}

}  // namespace

struct JsonLinesReader::State {
  State(std::string path_given, FieldMap map_given)
      : path(std::move(path_given)), map(std::move(map_given)), maker(map) {}

  std::string path;
  FieldMap map;
  simdjson::dom::parser parser, item_parser;
  JsonArticle maker;
  std::string buffer;  // Copied into a string that keeps simdjson's padding from one line to the next.

  void normalise(Article& article, std::size_t number, std::vector<Problem>& problems) const;
  std::string parse(std::string_view json, element& parsed);
  std::optional<Article> read(const element& item, std::size_t number, std::vector<Problem>& problems);
  void read_item(const element& item, std::size_t line, std::size_t number, std::vector<Article>& articles,
                 std::vector<Problem>& problems);
  std::vector<Article> read_one(const element& item, std::size_t line, std::vector<Problem>& problems);
  std::vector<Article> read_whole_ones(std::string_view json, std::size_t line, std::string why,
                                       std::vector<Problem>& problems);
};

void JsonLinesReader::State::normalise(Article& article, std::size_t number, std::vector<Problem>& problems) const {
  if (!article.extra.empty()) article.extra += '}';
  if (article.language.size() > 2)
    if (auto code = schema::language_code(article.language); !code.empty()) article.language = std::move(code);
  if (article.date.empty()) return;
  auto date = normalise_date(article.date);
  if (!date) problems.push_back({path, number, unreadable_date(article.date), "write it as 2025-03-15", false});
  article.date = std::move(date).value_or("");
}

// Returns what is wrong with the JSON; nothing where it is right.
std::string JsonLinesReader::State::parse(std::string_view json, element& parsed) {
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  buffer.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  buffer = json;
  auto error = parser.parse(buffer).get(parsed);
  if (error == simdjson::MEMALLOC) {
    parser = simdjson::dom::parser();  // The half that it got would be taken for the whole.
    throw std::bad_alloc();
  }
  if (error) error = parser.parse(buffer = with_odd_numbers_mended(json)).get(parsed);
  if (!error) return "";
  std::string_view said = simdjson::error_message(error);
  if (said.ends_with('.')) said.remove_suffix(1);  // More may follow.
  return "not JSON: " + std::string(said);
}

std::optional<Article> JsonLinesReader::State::read(const element& item, std::size_t number,
                                                    std::vector<Problem>& problems) {
  Article article;
  if (auto why = maker.fill(article, item); !why.empty()) {
    problems.push_back({path, number, std::move(why), "", true});
    return std::nullopt;
  }
  normalise(article, number, problems);
  return article;
}

// Reads one of several articles, its fields perhaps in an object inside.
void JsonLinesReader::State::read_item(const element& item, std::size_t line, std::size_t number,
                                       std::vector<Article>& articles, std::vector<Problem>& problems) {
  std::vector<Problem> met;
  element flat = item;
  std::string json;
  if (holds_article(item, map)) {
    json = flat_item(item, map);
    json.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    if (item_parser.parse(json).get(flat) != simdjson::SUCCESS) flat = item;
  }
  const std::string place = std::to_string(number);
  auto article = read(flat, line, met);
  for (auto& problem : met) {
    problem.reason = "article " + place + ": " + problem.reason;
    problems.push_back(std::move(problem));
  }
  if (!article) return;
  name_article(*article, path + ":" + (line == 0 ? "" : std::to_string(line) + ":") + place);
  articles.push_back(std::move(*article));
}

std::vector<Article> JsonLinesReader::State::read_one(const element& item, std::size_t line,
                                                      std::vector<Problem>& problems) {
  auto article = read(item, line, problems);
  if (!article) return {};
  name_article(*article, path + ":" + std::to_string(line));
  return {std::move(*article)};
}

// Reads what is whole of JSON that is not, as where a download stopped.
std::vector<Article> JsonLinesReader::State::read_whole_ones(std::string_view json, std::size_t line, std::string why,
                                                             std::vector<Problem>& problems) {
  std::vector<Article> articles;
  std::size_t number = 0;
  const auto objects = whole_articles(json);
  if (objects.size() > most_items) why = too_many;
  for (const auto object : objects) {
    if (number == most_items) break;
    ++number;
    element item;
    if (const auto damage = parse(object, item); !damage.empty())
      problems.push_back({path, line, "article " + std::to_string(number) + ": " + damage, "", true});
    else if (is_article(item, map) || holds_article(item, map))
      read_item(item, line, number, articles, problems);
  }
  if (!articles.empty()) why += "; whole articles read: " + std::to_string(articles.size());
  problems.push_back({path, line, std::move(why), "", true});
  return articles;
}

JsonLinesReader::JsonLinesReader(std::string path, FieldMap map)
    : state_(std::make_unique<State>(std::move(path), std::move(map))) {}
JsonLinesReader::~JsonLinesReader() = default;
bool JsonLinesReader::was_extracted() const { return state_->maker.was_extracted; }
const Extraction& JsonLinesReader::provenance() const { return state_->maker.provenance; }

std::optional<Article> JsonLinesReader::read(std::string_view line, std::size_t number,
                                             std::vector<Problem>& problems) {
  if (trimmed(line).empty()) return std::nullopt;
  element parsed;
  if (auto why = state_->parse(line, parsed); !why.empty()) {
    problems.push_back({state_->path, number, std::move(why), "", true});
    return std::nullopt;
  }
  auto article = state_->read(parsed, number, problems);
  if (article) name_article(*article, state_->path + ":" + std::to_string(number));
  return article;
}

std::vector<Article> JsonLinesReader::read_all(std::string_view json, std::size_t line,
                                               std::vector<Problem>& problems) {
  if (trimmed(json).empty()) return {};
  element parsed;
  if (auto why = state_->parse(json, parsed); !why.empty())
    return state_->read_whole_ones(json, line, std::move(why), problems);
  auto items = items_in(parsed, state_->map);
  if (items.size() > most_items) {
    problems.push_back({state_->path, line, std::string(too_many), "write one article a line", true});
    return {};
  }
  if (items.empty() && lists_nothing(parsed))
    problems.push_back({state_->path, line, "a list without any article", "", false});
  else if (items.empty() && line > 0)
    return state_->read_one(parsed, line, problems);
  else if (items.empty())
    items.push_back(parsed);
  std::vector<Article> articles;
  for (std::size_t number = 1; const auto& item : items) state_->read_item(item, line, number++, articles, problems);
  return articles;
}

}  // namespace fsearch
