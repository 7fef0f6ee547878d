#include "analyzers/words/stemmer.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <new>

#include "analyzers/words/embedded_data.hpp"
#include "analyzers/words/stem_tables.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr unsigned char last_latin_lead_byte = 0xC9;  // of U+024F

/// True for a word of Latin letters, one of them a vowel: 5G, PS, BTS and москва are no French words.
bool looks_french(std::string_view word, std::string_view folded) {
  const auto foreign = [](unsigned char byte) { return byte > last_latin_lead_byte || (byte >= '0' && byte <= '9'); };
  return folded.find_first_of("aeiouy") != std::string_view::npos && std::none_of(word.begin(), word.end(), foreign);
}

void spell_out(std::string& word, std::string_view ligature, std::string_view letters) {
  for (auto at = word.find(ligature); at != std::string::npos; at = word.find(ligature, at + letters.size()))
    word.replace(at, ligature.size(), letters);
}

}  // namespace

void FrenchStemmer::FreeSnowball::operator()(sb_stemmer* snowball) const { sb_stemmer_delete(snowball); }

FrenchStemmer::FrenchStemmer()
    : snowball_(sb_stemmer_new("french", "UTF_8")),
      tables_(std::make_unique<StemTables>(data::stem_reviewed, data::stem_exceptions, data::stem_names,
                                           data::stem_suffixes)) {
  if (!snowball_) throw std::bad_alloc();
  tables_->add_variants(data::stem_variants, [this](std::string_view word) { return stem_part(word); });
}

FrenchStemmer::~FrenchStemmer() = default;
FrenchStemmer::FrenchStemmer(FrenchStemmer&&) noexcept = default;
FrenchStemmer& FrenchStemmer::operator=(FrenchStemmer&&) noexcept = default;

std::string FrenchStemmer::stem(std::string_view lower) const {
  const auto hyphen = lower.find('-');
  if (hyphen == std::string_view::npos) return stem_part(lower);
  return stem_part(lower.substr(0, hyphen)) + "-" + stem(lower.substr(hyphen + 1));
}

const std::vector<std::string>& FrenchStemmer::irregular_starts(std::string_view stem) const {
  return tables_->irregular_starts(stem);
}

std::string FrenchStemmer::stem_part(std::string_view part) const {
  if (part.empty()) return {};
  auto folded = fold(part);
  if (folded.empty()) return std::string(part);
  if (!looks_french(part, folded)) return folded;
  std::string word(part);
  spell_out(word, "œ", "oe");  // Snowball takes œ and æ for consonants
  spell_out(word, "æ", "ae");
  if (const auto known = tables_->exception(word, folded)) return std::string(*known);
  const auto stemmed = fold(snowball_stem(tables_->before_snowball().apply(word)));
  return stemmed.empty() ? folded : tables_->after_snowball().apply(stemmed);
}

std::string_view FrenchStemmer::snowball_stem(std::string_view word) const {
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const auto* stemmed = sb_stemmer_stem(snowball_.get(), symbols, static_cast<int>(word.size()));
  if (!stemmed) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))};
}

}  // namespace fsearch
