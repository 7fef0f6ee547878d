#include "indexer/build/boolean_terms.hpp"

#include <string_view>
#include <vector>

#include "store/records/index_schema.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

void add_terms(WeightedTerms& to, const std::vector<std::string>& terms) {
  for (const auto& term : terms) to.add(term, 0);
}

void add_name(WeightedTerms& to, std::string_view prefix, const std::string& name) {
  if (!name.empty()) add_terms(to, schema::name_terms(prefix, fold(name)));
}

}  // namespace

void add_boolean_terms(const Article& article, const std::string& checksum, WeightedTerms& to) {
  to.add(schema::id_term(article.id), 0);
  to.add(schema::prefix::checksum, checksum, 0);
  add_name(to, schema::prefix::source, article.source);
  add_name(to, schema::prefix::author, article.author);
  for (const auto& section : article.section) add_name(to, schema::prefix::section, section);
  add_terms(to, schema::url_terms(article.url));
  add_terms(to, schema::date_terms(article.date));
  if (const auto language = schema::language_term(article.language); !language.empty()) to.add(language, 0);
}

}  // namespace fsearch
