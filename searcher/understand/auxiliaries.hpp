/// The été of "a été", which is no summer. Private to searcher/.
#pragma once
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the query without the "été" of a form of avoir: "Lula a été élu",
/// "n'a pas été votée" are not about summer. It stays where a year follows ("a
/// été 2022": à l'été), and where nothing else would be looked for.
Query without_auxiliaries(Query query);

}  // namespace fsearch
