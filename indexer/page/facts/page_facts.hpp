/// What a page says about its article, outside the text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace fsearch::html {

/// Empty where unknown. Values as written: dates not normalised, character references decoded.
struct PageFacts {
  std::string title, date, author, url, source, language;
  std::string modified;  ///< The date of the last change: what is left where no other is known.
  std::vector<std::string> section;
  std::vector<std::string> trail;  ///< Names on the way from the site's first page to this one.
  std::string description;         ///< The standfirst, often cut short.
  std::string body;                ///< The whole text, where JSON-LD gives it.
  bool paywall = false;
  std::size_t heading = 0;  ///< The node that gives the title, as main_heading().
};

/// Returns what JSON-LD (schema.org's NewsArticle and its kin), Open Graph, other <meta>, microdata, <time>,
/// the headings and dates in words ("Publié le 3 mars 2024 à 10h12") say; the first of them that knows a fact
/// wins.
PageFacts page_facts(const Tree& tree);

/// Adds what <meta> and <link> say.
void add_meta(const Tree& tree, PageFacts& facts);

/// Returns the node of the heading that gives the title: of the h1 that are not empty and do not name the
/// site the only one, else the one that says the same as one of `titles`, else the first that is no mere
/// name; else an h2, h3 or element of class "title" that says what one of `titles` says; 0 where there is
/// none.
std::size_t main_heading(const Tree& tree, const std::vector<std::string>& titles);

/// Returns the text of a heading without labels such as "Abonnés"; empty where it is longer than any title,
/// as where nothing closes it.
std::string heading_text(const Tree& tree, std::size_t node);

/// Returns the first h1 that names the site: one that leads to its first page, or stands at the end of
/// `titles`.
std::string site_heading(const Tree& tree, const std::vector<std::string>& titles);

/// Returns what the first element with itemprop="NAME" says: its content or datetime attribute, else its
/// text.
std::string item_property(const Tree& tree, std::string_view name);

/// Returns the name that an element gives in microdata, itself or by its property "name".
std::string named_value(const Tree& tree, std::size_t node);

/// Returns named_value() of the first element with itemprop="NAME".
std::string item_name(const Tree& tree, std::string_view name);

/// Returns what an element with a property says: its content or datetime attribute, else its text.
std::string property_value(const Tree& tree, std::size_t node);

/// Returns the names that a trail of links on the page ("breadcrumb") leads over, the first page's aside.
std::vector<std::string> trail_element(const Tree& tree);

/// Returns the section that a trail names, the first after the site's first page: "Sports" for {"Accueil",
/// "Sports", "La crue"}; empty where it names none but the article.
std::string section_of_trail(const std::vector<std::string>& trail, const std::string& title);

/// Returns the text of <title>.
std::string title_element(const Tree& tree);

/// Dates that elements of the body give, as written; empty where none is readable.
struct ShownDates {
  std::string published, modified;
  std::string beside;  ///< Of a short line that says other things, too: what it dates is not sure.
};

/// Returns the dates nearest to the node `heading`, those of teasers aside.
ShownDates shown_dates(const Tree& tree, std::size_t heading);

/// Returns who wrote the article, as the page shows it: microdata, rel=author, classes such as "byline", "Par
/// Jeanne Dupuis" at the start of a block, a block after "Auteur", a link to the page of an author after the
/// node `heading`. Empty where none of them is a name.
std::string author_element(const Tree& tree, std::size_t heading);

}  // namespace fsearch::html
