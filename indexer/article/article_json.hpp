/// An article as one line of JSON, in the fields that the reader of JSON lines takes.
#pragma once
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Returns one object, without a line end, from which the reader makes an equal article. Empty fields are
/// left out; the fields of Article::extra follow the known ones.
/// {"id":"a1","title":"Un titre","text":"Il pleut.","date":"2025-03-15","paid":true}
std::string article_json(const Article& article);

}  // namespace fsearch
