#include "searcher/answer/similar.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "searcher/index/candidates.hpp"
#include "searcher/plan/search_plan.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_words = 25;
constexpr double title_occurrence = 3;
constexpr double half_saturated = 2;  ///< Occurrences that give half of a word's greatest weight.

/// One stem of the article.
struct Telling {
  std::string written;  ///< As in the text where it is a name or a compound, else in small letters.
  Word word;
  bool name = false;
  double occurrences = 0;
  double weight = 0;
};

using Tally = std::map<std::string, Telling>;

bool tells(const Token& token) {
  return !token.word->stop_word && !token.has(TokenFlag::elided) && !token.has(TokenFlag::clitic) &&
         !token.has(TokenFlag::part) && !token.has(TokenFlag::number) && token.word->folded.size() > 2;
}

void tally_words(const std::string& text, double occurrence, Analyzer& analyzer, Tally& tally) {
  for (const Token& token : analyzer.analyze(text)) {
    if (!tells(token)) continue;
    Telling& telling = tally[token.word->stem];
    telling.occurrences += occurrence;
    const bool name = token.name_like() && !telling.name;
    if (!telling.written.empty() && !name) continue;
    telling.name = name;
    telling.word = *token.word;
    const bool as_is = name || token.has(TokenFlag::joined);
    telling.written = as_is ? text.substr(token.begin, token.end - token.begin) : token.word->exact;
  }
}

std::vector<Telling> weigh(Tally&& tally, const IndexReader& reader) {
  const auto frequency = [&reader](const std::string& term) { return reader.document_frequency(term); };
  std::vector<Telling> all;
  for (auto& [stem, telling] : tally) {
    const std::uint32_t documents = word_frequency(telling.word, frequency);
    if (documents < 2) continue;
    const double share = telling.occurrences / (telling.occurrences + half_saturated);
    telling.weight = share * std::log(1.0 + reader.articles() / static_cast<double>(documents));
    all.push_back(std::move(telling));
  }
  std::stable_sort(all.begin(), all.end(), [](const Telling& a, const Telling& b) { return a.weight > b.weight; });
  all.resize(std::min(all.size(), most_words));
  return all;
}

Query leaf(Query::Kind kind, Field field, std::string text) {
  Query query;
  query.kind = kind;
  query.field = field;
  query.text = std::move(text);
  return query;
}

/// Two decimals tell enough, and read well.
double rounded(double value) { return std::clamp(std::round(value * 100) / 100, 0.01, 1.0); }

}  // namespace

std::optional<Article> find_article(const IndexReader& reader, ArticleDecoder& decoder, const std::string& id) {
  const std::string term = schema::id_term(id);
  const auto place = reader.database().postlist_begin(term);
  if (place == reader.database().postlist_end(term)) return std::nullopt;
  auto stored = decoder.decode(reader.database().get_document(*place).get_data());
  return stored ? std::optional(std::move(stored->article)) : std::nullopt;
}

std::string time_of_indexing(const IndexReader& reader, const std::string& id) {
  const std::string term = schema::id_term(id);
  const auto place = reader.database().postlist_begin(term);
  return place == reader.database().postlist_end(term) ? std::string() : time_of_indexing(reader, *place);
}

Query similar_query(const Article& article, IndexReader& reader, Analyzer& analyzer) {
  Tally tally;
  tally_words(article.title, title_occurrence, analyzer, tally);
  tally_words(article.text, 1, analyzer, tally);
  Query bag;
  for (Telling& telling : weigh(std::move(tally), reader)) {
    Query word = leaf(Query::Kind::word, Field::text, std::move(telling.written));
    word.boost = rounded(telling.occurrences / (telling.occurrences + half_saturated));
    bag.children.push_back(std::move(word));
  }
  if (bag.children.empty()) return {};
  bag.kind = Query::Kind::bag;
  bag.children.push_back(leaf(Query::Kind::phrase, Field::id, article.id));
  bag.children.back().occur = Occur::must_not;
  return bag;
}

bool is_copy(const Article& article, const Article& model) {
  return article.id == model.id || (!model.text.empty() && article.text == model.text);
}

}  // namespace fsearch
