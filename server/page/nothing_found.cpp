#include "server/page/nothing_found.hpp"

#include <sstream>
#include <vector>

#include "wording/html.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t most_words = 8;  ///< Each is a search.

std::vector<std::string> words_of(const std::string& query) {
  std::vector<std::string> words;
  std::istringstream stream(query);
  for (std::string word; stream >> word && words.size() < most_words;)
    if (word.size() > 2 && word.find_first_of("\"():*«»“”") == std::string::npos) words.push_back(word);
  return words;
}

std::size_t articles_with(const PageRequest& asked, Searcher& searcher) {
  SearchRequest request = asked.search();
  request.limit = 0;
  request.partial = false;
  request.facets.clear();
  request.histogram.reset();
  return searcher.search(request).total;
}

/// Where the reader went too far: one word of several that nobody writes, or a filter.
std::string each_word(const PageRequest& asked, Searcher& searcher) {
  const auto words = words_of(asked.query());
  Html items;
  if (words.size() < 2) return "";
  for (const std::string& word : words) {
    const PageRequest alone = asked.with("q", word);
    items.raw("<li>").link(alone.address(), word).raw(" <span class=\"count\">");
    items.text(asked.words().counted(articles_with(alone, searcher), "article", "articles")).raw("</span></li>");
  }
  return items.take();
}

/// An address may name a page that there is not.
std::string past_the_end(const PageRequest& asked) {
  const Words& words = asked.words();
  Html html;
  html.raw("<div class=\"nothing\"><p>").text(words("Les résultats s’arrêtent avant cette page.")).raw("</p><p>");
  return html.link(asked.on_page(1).address(), words("Première page")).raw("</p></div>").take();
}

}  // namespace

std::string nothing_found(const PageRequest& asked, Searcher& searcher) {
  if (asked.page() > 1) return past_the_end(asked);
  const Words& words = asked.words();
  Html html;
  html.raw("<div class=\"nothing\"><p>").text(words("Rien n’a été trouvé. Essayez moins de mots, ou d’autres."));
  html.raw("</p><ul>");
  const PageRequest bare = asked.anew().with("q", asked.query());
  if (bare.address() != asked.address() && !asked.query().empty())
    html.raw("<li>").link(bare.address(), words("Chercher sans filtre ni réglage")).raw("</li>");
  html.raw(each_word(asked, searcher)).raw("<li>");
  html.link(asked.anew().at("/help").address(), words("Comment chercher")).raw("</li></ul></div>");
  return html.take();
}

}  // namespace fsearch::server
