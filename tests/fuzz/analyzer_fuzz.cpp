/// Any text has tokens, passages, entities and acronyms that lie inside it.
#include <optional>
#include <string>
#include <vector>

#include "analyzers/acronyms.hpp"
#include "analyzers/passages.hpp"
#include "analyzers/quotes/find_quotes.hpp"
#include "fsearch/analyzer.hpp"
#include "fsearch/entities.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "text/dates.hpp"

using fsearch::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static fsearch::Analyzer analyzer;
  const auto text = fsearch::fuzz::text_of(data, size);
  const auto& tokens = analyzer.analyze(text);
  std::uint32_t begin = 0, position = 0;
  for (const auto& token : tokens) {
    require(token.begin < token.end && token.end <= text.size(), "a token lies inside its text");
    require(token.begin >= begin, "tokens begin in order");
    require(token.position >= position && token.position <= position + 1, "positions leave no gap");
    begin = token.begin;
    position = token.position;
  }
  std::vector<fsearch::NamedSpeaker> named;
  for (const auto& entity : fsearch::find_entities(text, tokens)) {
    require(entity.span.begin < entity.span.end && entity.span.end <= text.size(), "an entity lies inside its text");
    named.push_back({entity.span, entity.type});
  }
  for (const auto& quote : fsearch::find_quotes(text, tokens, named))
    require(quote.words.begin < quote.words.end && quote.words.end <= text.size() && quote.speaker < named.size(),
            "a quote lies inside its text, and somebody says it");
  fsearch::find_acronyms(text, tokens);
  std::uint32_t end = 0;
  for (const auto& passage : fsearch::split_passages(text)) {
    require(passage.span.begin >= end && passage.span.end <= text.size(), "passages follow one another");
    end = passage.span.end;
  }
  if (const auto date = fsearch::normalise_date(text))
    require(fsearch::normalise_date(*date) == date, "a date that was read is read again as itself");
  return 0;
}
