#include "indexer/page/facts/page_facts.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/lines/written_dates.hpp"

#include <algorithm>
#include <utility>

#include "indexer/page/facts/json_ld.hpp"
#include "indexer/page/facts/titles.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_source = 60;  // Bytes.
constexpr double agreeing = 0.5;            // Of the words of two titles of one article.

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void fill_date(std::string& field, std::string value) {
  if (field.empty() && normalise_date(value)) field = std::move(value);
}

std::vector<PageFacts> described_articles(const Tree& tree) {
  std::vector<PageFacts> articles;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "script") continue;
    std::string script;
    for (std::size_t part = i + 1; part < tree[i].end; ++part) script += tree[part].text;
    add_json_ld(script, articles);
  }
  return articles;
}

// Returns an address without what differs between spellings of the same: scheme, "www.", query, last slash.
std::string_view bare(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

// Returns how surely the data are about the page's article, and not about another that it links to.
double agreement(const PageFacts& article, const PageFacts& meta, const std::vector<std::string>& titles) {
  double best = !article.url.empty() && bare(article.url) == bare(meta.url) ? 1 : 0;
  double shared = 0;
  for (const auto& title : titles)
    shared = std::max(shared, std::min(shared_words(article.title, title), shared_words(title, article.title)));
  return best + shared;
}

void add_missing(PageFacts from, PageFacts& facts) {
  fill_date(facts.date, std::move(from.date));
  fill_date(facts.modified, std::move(from.modified));
  for (auto field : {&PageFacts::title, &PageFacts::author, &PageFacts::url, &PageFacts::source, &PageFacts::language,
                     &PageFacts::description, &PageFacts::body})
    fill(facts.*field, std::move(from.*field));
  if (facts.section.empty()) facts.section = std::move(from.section);
  if (facts.trail.empty()) facts.trail = std::move(from.trail);
  facts.paywall = facts.paywall || from.paywall;
}

// Returns what the data say of the article that the page is most about; what they say of the page itself
// fills in.
PageFacts best_described(std::vector<PageFacts> articles, const PageFacts& meta,
                         const std::vector<std::string>& titles) {
  PageFacts facts;
  double most = -1;
  for (const auto& article : articles) {
    const double agreed = article.title.empty() ? -1 : agreement(article, meta, titles);
    if (agreed > most) most = agreed, facts = article;
  }
  const std::string title = fold(facts.title);
  for (auto& article : articles)
    if (article.title.empty() || fold(article.title) == title) add_missing(std::move(article), facts);
  return facts;
}

void set_title(const Tree& tree, std::size_t heading, PageFacts& facts) {
  const std::string shown = heading == 0 ? "" : heading_text(tree, heading);
  const std::string page_title = title_element(tree);
  const std::string page = title_of_page(page_title, facts.source, facts.url);
  // Some systems give the standfirst as a headline.
  if (auto headline = item_property(tree, "headline"); shown.empty() || shared_words(headline, shown) >= agreeing)
    fill(facts.title, std::move(headline));
  // Where a heading is shown, <title> only tells which part of it is a label.
  const bool labelled = shown.size() > page.size() && fold(shown).find(fold(page)) != std::string::npos;
  fill(facts.title, shown.empty() || labelled ? page : "");
  const auto bare_title = [&](const std::string& title) { return without_site_name(title, facts.source, facts.url); };
  facts.title = bare_title(chosen_title(bare_title(facts.title), shown));
  fill(facts.source, site_after_title(page_title, facts.title));
}

void set_section(const Tree& tree, PageFacts& facts) {
  for (auto section : {item_property(tree, "articleSection"), section_of_trail(facts.trail, facts.title),
                       section_of_trail(trail_element(tree), facts.title)})
    if (facts.section.empty() && !section.empty()) facts.section.push_back(std::move(section));
}

// The publisher often stands for the author in data, where the page names a person.
void set_author(const Tree& tree, std::size_t heading, PageFacts& facts) {
  facts.author = author_name(facts.author);
  if (!facts.author.empty() && fold(facts.author) != fold(facts.source)) return;
  if (auto shown = author_element(tree, heading); !shown.empty()) facts.author = std::move(shown);
}

void set_date(const Tree& tree, std::size_t heading, PageFacts& facts) {
  fill_date(facts.date, item_property(tree, "datePublished"));
  if (!facts.date.empty()) return;
  const ShownDates shown = shown_dates(tree, heading);
  const std::string day = date_in_url(facts.url);
  // What is shown may be of another article on the page, but where the address says the same day.
  for (const auto& date : {shown.published, shown.beside})
    if (!day.empty() && normalise_date(date).value_or("").starts_with(day)) fill_date(facts.date, date);
  for (const auto& date : {day, shown.published, shown.beside, facts.modified, shown.modified})
    fill_date(facts.date, date);
}

}  // namespace

PageFacts page_facts(const Tree& tree) {
  PageFacts meta;
  add_meta(tree, meta);
  std::vector<std::string> titles = {meta.title, title_element(tree)};
  auto articles = described_articles(tree);
  if (articles.size() == 1) titles.push_back(articles[0].title);
  const std::size_t heading = main_heading(tree, titles);
  const std::string site = site_heading(tree, titles);
  if (heading != 0) titles.push_back(heading_text(tree, heading));
  PageFacts facts = best_described(std::move(articles), meta, titles);
  // What the page calls canonical goes before what a script was given.
  if (!meta.url.empty()) facts.url = std::move(meta.url);
  add_missing(std::move(meta), facts);
  if (auto named = item_name(tree, "publisher"); named.size() < longest_source) fill(facts.source, std::move(named));
  fill(facts.source, site);
  facts.heading = heading;
  set_title(tree, heading, facts);
  set_date(tree, heading, facts);
  set_author(tree, heading, facts);
  set_section(tree, facts);
  return facts;
}

}  // namespace fsearch::html
