/// What an element is for, as its tag, its role and the words of its class and id tell.
#pragma once
#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"

namespace fsearch::html {

/// Returns why the text of an element is no part of an article ("navigation", "hidden", "class: share");
/// empty where nothing says so. What its parents are does not count.
std::string drop_reason(const Node& element);

/// Returns true where the class or id of the element has a word, or several joined by "-".
bool has_name(const Node& node, std::string_view word);

/// Returns true for a link to the first page of the site.
bool links_home(const Node& node);

/// Returns true where the element says that it holds the text of an article: itemprop="articleBody", or a
/// class such as "entry-content".
bool is_article_body(const Node& element);

/// Returns true where the class of the element says that it holds the standfirst of an article: "chapo".
bool is_standfirst(const Node& element);

/// Returns the words of a class or id as " a-b c ": lower case, names apart, words joined by "-".
/// name_words("postShare article__body") is " post-share article-body ".
std::string name_words(std::string_view names);

}  // namespace fsearch::html
