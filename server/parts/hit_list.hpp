/// The articles found, as a reader skims them.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the name that a passage ("tech-1#3") has on its article's page: "passage-3".
std::string passage_anchor(std::string_view passage_id);

/// Returns the article of an id, whose text is not needed; nothing where there is none.
using FindArticle = std::function<std::optional<Article>(const std::string& id)>;

/// Returns an article of a list; `find` gives those that it stands for.
std::string hit_item(const Hit& hit, const PageRequest& asked, const FindArticle& find);

/// Returns a link to the article where it was published, `before` its site's name, as markup; nothing for what is no
/// web address.
std::string web_line(const std::string& url, std::string_view before);

/// Returns "Le Monde · 15 mars 2025 · Jeanne Martin", as markup.
std::string about_line(const Article& article, const Words& words);

/// Returns the language that an article is written in, French where it does not say: a browser hyphenates and
/// reads aloud by it.
std::string lang_of(const Article& article);

}  // namespace fsearch::server
