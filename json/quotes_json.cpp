#include "json/quotes_json.hpp"

#include <utility>

#include "json/json_parts.hpp"

namespace fsearch {

std::string to_json(const QuoteList& list) {
  Json quotes = Json::array();
  for (const SaidWords& said : list.quotes)
    quotes.push_back({{"speaker", said.speaker},
                      {"speaker_entity", {{"id", said.entity}, {"type", name_of(said.type)}}},
                      {"words", said.words},
                      {"reported", said.reported},
                      {"repeated", said.repeated},
                      {"id", said.article.id},
                      {"title", said.article.title},
                      {"source", said.article.source},
                      {"date", said.article.date},
                      {"url", said.article.url},
                      {"span", Json::array({said.span.begin, said.span.end})}});
  return line_of({{"articles", list.articles},
                  {"read", list.read},
                  {"warnings", texts_of(list.warnings)},
                  {"warning_codes", codes_of(list.warnings)},
                  {"quotes", std::move(quotes)}});
}

}  // namespace fsearch
