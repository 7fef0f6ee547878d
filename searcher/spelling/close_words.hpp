/// Words that the indexes hold and that are spelt nearly as a given one. Private to searcher/.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/query/query_token.hpp"

namespace fsearch {

inline constexpr std::size_t shortest_corrected = 4;  ///< Bytes.
inline constexpr std::size_t longest_corrected = 40;

/// How a word may begin: as it was typed, or said so, which a tenth of all words do, or anyhow.
enum class Beginning { alike, any };

/// Returns the word closest to one that no article holds, as most articles write it: the fewest edits (two at
/// most, one in a short word), the same sound, the same first letter, the most articles. For a name, as its
/// capital inside the query shows, common words of French do not count. Nothing where none is close. Source
/// of the costs: ranking study, docs/ranking.md.
std::optional<std::string> closest_word(const QueryToken& unknown, Beginning beginning, Analyzer& analyzer,
                                        IndexReader& reader);

/// Returns the word that a held one may be a slip for, written likewise: one edit away, in over 100 times as
/// many articles, a name for a name and a common word for a common word, begun alike or said alike. Nothing
/// for words of French and those of more than 10 articles. Half of them are slips
/// (docs/decisions/0014-spelling.md): to be offered, never taken.
std::optional<std::string> far_more_frequent_word(const QueryToken& held, Analyzer& analyzer, IndexReader& reader);

/// Returns the folded names that are begun like one, and one edit away or said alike. Looks through a tenth of all
/// words.
std::vector<std::string> names_close_to(const std::string& folded, IndexReader& reader);

/// Returns whether so few articles hold a word that it may be a slip.
bool may_be_slip(const std::string& folded, IndexReader& reader);

/// Returns whether the articles mostly write it as a name.
bool is_name(const LexiconEntry& entry);

/// Returns the same of a folded word; false where no article holds it.
bool is_name(const std::string& folded, IndexReader& reader);

/// Returns the form that most articles write.
const LexiconForm& most_frequent(const LexiconEntry& entry);

}  // namespace fsearch
