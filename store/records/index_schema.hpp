/// The contract between the indexer and the searcher: every prefix, slot, weight and metadata key, in one
/// place. docs/schema.md says the same in prose. A change here that alters what is stored changes
/// `schema_version`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/passage.hpp"

namespace fsearch::schema {

inline constexpr std::string_view schema_version = "12";
inline constexpr std::string_view passage_settings = "asides-60-120-250";

/// What precedes a term. Stems and their twins have no prefix.
namespace prefix {
inline constexpr std::string_view title = "T";     ///< Stem or twin in the title.
inline constexpr std::string_view name = "N";      ///< Folded exact form of a name-like token.
inline constexpr std::string_view id = "Q";        ///< See id_term().
inline constexpr std::string_view checksum = "C";  ///< 32 hexadecimal digits.
inline constexpr std::string_view source = "S";    ///< See name_terms(), as for section and author.
inline constexpr std::string_view section = "R";
inline constexpr std::string_view author = "A";
inline constexpr std::string_view language = "G";
inline constexpr std::string_view url = "U";
inline constexpr std::string_view year = "Y";
inline constexpr std::string_view month = "M";
inline constexpr std::string_view day = "D";
inline constexpr std::string_view entity = "E";  ///< See entity_term() in entity_terms.hpp.
inline constexpr std::string_view origin = "O";  ///< See origin_term().
}  // namespace prefix

/// Numbers of the value slots.
namespace slot {
inline constexpr std::uint32_t date = 0;      ///< See date_value().
inline constexpr std::uint32_t article = 1;   ///< 8-byte hash of the id, for collapse.
inline constexpr std::uint32_t cluster = 2;   ///< 8 bytes, alike in near-duplicates; empty without a sketch.
inline constexpr std::uint32_t source = 3;    ///< As written, as are the two below.
inline constexpr std::uint32_t sections = 4;  ///< Joined by `section_separator`.
inline constexpr std::uint32_t author = 5;
inline constexpr std::uint32_t sketch = 6;    ///< See article_sketch.hpp.
inline constexpr std::uint32_t words = 7;     ///< See word_stream.hpp.
inline constexpr std::uint32_t entities = 8;  ///< See encode_entities().
inline constexpr std::uint32_t indexed = 9;   ///< See time_value().
inline constexpr std::uint32_t count = 10;
}  // namespace slot

inline constexpr char section_separator = '\x1f';

/// Keys of the database's metadata.
namespace metadata {
inline constexpr std::string_view schema = "fsearch.schema";
inline constexpr std::string_view analyzer = "fsearch.analyzer";
inline constexpr std::string_view passages = "fsearch.passages";
inline constexpr std::string_view statistics = "fsearch.statistics";
inline constexpr std::string_view acronyms = "fsearch.acronyms";
inline constexpr std::string_view synonyms = "fsearch.synonyms";          ///< See write_synonyms().
inline constexpr std::string_view lexicon = "fsearch.lexicon.";           ///< Followed by a lexicon_bucket().
inline constexpr std::string_view words = "fsearch.words.";               ///< Followed by a word_bucket().
inline constexpr std::string_view next_word = "fsearch.next_word";        ///< The number that the next new word gets.
inline constexpr std::string_view entities = "fsearch.entities.";         ///< See entity_bucket().
inline constexpr std::string_view listed = "fsearch.listed";              ///< See ListedArticles.
inline constexpr std::string_view position_lists = "fsearch.positions.";  ///< Followed by what position_key() says.
}  // namespace metadata

/// Entries of an index directory.
namespace directory {
inline constexpr std::string_view current = "current";
inline constexpr std::string_view generation = "generation-";  ///< Followed by a number.
inline constexpr std::string_view building = "building";
inline constexpr std::string_view lock = "lock";                  ///< See `mark`.
inline constexpr std::string_view mark = "fsearch index";         ///< Second line of the lock, behind a process id.
inline constexpr std::string_view files = "files";                ///< That were read, and what they were then.
inline constexpr std::string_view vectors = "vectors";            ///< Learnt from the articles; see docs/vectors.md.
inline constexpr std::string_view vectors_lock = "vectors.lock";  ///< Held by who learns them.
}  // namespace directory

inline constexpr std::size_t longest_term = 64;  ///< Bytes; a token with a longer term is not indexed.

/// Weights of occurrences: what each adds to the wdf of its term.
inline constexpr std::uint32_t body_weight = 4;
inline constexpr std::uint32_t link_weight = 3;   ///< In a link in the body: see passage.hpp.
inline constexpr std::uint32_t aside_weight = 1;  ///< In another aside.
inline constexpr std::uint32_t lead_weight = 5;
inline constexpr std::uint32_t lead_positions = 80;       ///< The lead is the first 80 positions ...
inline constexpr std::uint32_t shortest_with_lead = 120;  ///< ... of a body of more than 120.

/// Returns the weight of a title occurrence; lengths in positions. 16 where both have their usual length
/// (body 400, title 10); never 0.
std::uint32_t title_weight(std::uint32_t title_length, std::uint32_t body_length);

/// Returns the weight of the body occurrence at `position`, counted from 0, in a passage of such a kind.
constexpr std::uint32_t occurrence_weight(std::uint32_t position, std::uint32_t body_length,
                                          PassageKind kind = PassageKind::text) {
  if (kind != PassageKind::text) return kind == PassageKind::link ? link_weight : aside_weight;
  return position < lead_positions && body_length > shortest_with_lead ? lead_weight : body_weight;
}

/// Returns the term of an id: "Q" and the id, of which a long one (over 200 bytes) keeps 180 bytes and a
/// hash, as does one with a zero byte, but for these.
std::string id_term(std::string_view id);

/// Returns the value of `slot::article`: 8 bytes.
std::string article_value(std::string_view id);

/// Returns the term of the input, given as an absolute path, that an article came from: "O" and a hash.
std::string origin_term(std::string_view absolute_path);

/// Returns the terms of a source, section or author given as fold() returns it: the whole name, its words
/// joined by one space, first; then each word where there are several. At most 200 bytes each.
/// name_terms("S", "le  monde") is {"Sle monde", "Sle", "Smonde"}; none for a name without a word.
std::vector<std::string> name_terms(std::string_view prefix, std::string_view folded_name);

/// Returns the words of a name, one space between two: "le monde" for "le  monde".
std::string whole_name(std::string_view folded_name);

/// Returns an address without scheme and "www.", its host in small letters: "exemple.fr/Une" for
/// "https://www.Exemple.fr/Une".
std::string bare_address(std::string_view url);

/// Returns the host of what bare_address() returns, and the term that all addresses of a host have.
std::string host_of(std::string_view bare_address);
std::string host_term(std::string_view host);

/// Returns the terms of a URL: the whole (as id_term() shortens), and that of its host.
std::vector<std::string> url_terms(std::string_view url);

/// Returns the language that something says it is in: "fr" for "fr-FR", "Français" and "fra"
/// (store/data/language_names.tsv); empty where that is none.
std::string language_code(std::string_view tag);

/// Returns the term of a language: "Gfr" for "fr", "fr-FR" and "français"; empty for "".
std::string language_term(std::string_view language);

/// Returns the terms of an ISO date, as precise as it is: "2025-03" gives {"Y2025", "M202503"}. None where it
/// does not start with a year.
std::vector<std::string> date_terms(std::string_view iso_date);

/// Returns the value of `slot::date`: "20250300" for "2025-03"; empty where there is no date.
std::string date_value(std::string_view iso_date);
/// Returns the date of a date_value(), as far as it is known: "2025-03".
std::string date_of_value(std::string_view value);

/// Returns the value of `slot::indexed`: UTC seconds since the beginning of 1970 in 5 bytes, which compare as the times
/// do; and the inverse, nothing where the bytes are none.
std::string time_value(std::int64_t seconds);
std::optional<std::int64_t> time_of_value(std::string_view value);

/// Returns sections joined for `slot::sections`, and the inverse.
std::string join_sections(const std::vector<std::string>& sections);
std::vector<std::string> split_sections(std::string_view value);

}  // namespace fsearch::schema
