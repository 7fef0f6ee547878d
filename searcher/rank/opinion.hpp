/// Opinions and interviews, told from reports. Private to searcher/.
#pragma once
#include "fsearch/article.hpp"

namespace fsearch {

/// Returns true where the article stands in a section of opinions (searcher/data/opinion_sections.txt), or its title is
/// what somebody says: « La digue ne tiendra pas », Sorbiers : « On nous a oubliés ».
bool is_opinion(const Article& article);

}  // namespace fsearch
