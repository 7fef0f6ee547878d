#include "server/page/story_page.hpp"

#include <string>
#include <utility>

#include "searcher/stories.hpp"
#include "server/page/frame.hpp"
#include "server/parts/hit_list.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t most_shown = 200;  ///< Articles; a page should stay under 60 KB.

/// From when to when, told by how many, and whom most of it names.
void summary(const Story& story, const Words& words, Html& html) {
  const std::string first = story.articles.front().date.substr(0, 10), last = story.articles.back().date.substr(0, 10);
  html.raw("<p class=\"about\">").text(words.counted(story.articles.size(), "article", "articles")).text(", ");
  html.text(words.counted(story.sources, "source", "sources")).text(", ").text(words.date(first));
  if (first != last) html.text(" – ").text(words.date(last));
  html.raw("</p>");
}

void names(const Story& story, const Words& words, Html& html) {
  if (story.names.empty()) return;
  html.raw("<p class=\"about\">").text(words("On y parle de")).text(words.colon());
  for (const std::string& name : story.names) html.text(&name == &story.names.front() ? "" : ", ").text(name);
  html.raw("</p>");
}

void timeline(const Story& story, const std::string& id, const PageRequest& asked, Html& html) {
  const std::size_t shown = std::min(story.articles.size(), most_shown);
  html.raw("<section class=\"similar\"><ol>");
  for (std::size_t i = 0; i < shown; ++i) {
    const Article& article = story.articles[i];
    html.raw(article.id == id ? "<li aria-current=\"true\">" : "<li>");
    html.link(asked.article(article.id, false), article.title.empty() ? article.id : article.title);
    html.raw("<p class=\"about\">").raw(about_line(article, asked.words())).raw("</p></li>");
  }
  html.raw("</ol></section>");
  if (shown < story.articles.size())
    html.raw("<p class=\"more\">")
        .text(asked.words().counted(story.articles.size() - shown, "autre", "autres"))
        .raw("</p>");
}

}  // namespace

Response story_page(const PageRequest& asked, Searcher& searcher) {
  const Words& words = asked.words();
  const std::string id = asked.value("id");
  if (id.empty() || !searcher.article(id)) return problem_page(Problem::no_such_article, asked);
  const StoryList list = find_stories(searcher, {.id = id});
  Html html;
  html.raw("<div class=\"plain\"><p class=\"back\">").link(asked.article(id, false), words("← L’article")).raw("</p>");
  std::string title(words("L’affaire"));
  if (list.stories.empty()) {
    html.raw("<h1>").text(title).raw("</h1><p class=\"nothing\">");
    html.text(words("Aucun autre article des jours voisins ne parle de cette affaire.")).raw("</p>");
  } else {
    const Story& story = list.stories.front();
    if (!story.headline.empty()) title = story.headline;
    html.raw("<h1>").text(title).raw("</h1>");
    summary(story, words, html);
    names(story, words, html);
    timeline(story, id, asked, html);
  }
  return page({.title = title + " – fsearch", .head = "", .body = html.raw("</div>").take()}, asked);
}

}  // namespace fsearch::server
