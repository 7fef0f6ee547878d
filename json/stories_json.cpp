#include "json/stories_json.hpp"

#include <utility>

#include "json/json_parts.hpp"

namespace fsearch {
namespace {

Json story_json(const Story& story) {
  Json articles = Json::array();
  for (const Article& article : story.articles)
    articles.push_back({{"id", article.id},
                        {"title", article.title},
                        {"source", article.source},
                        {"date", article.date},
                        {"url", article.url}});
  return {{"headline", story.headline},
          {"first", story.articles.front().date.substr(0, 10)},
          {"last", story.articles.back().date.substr(0, 10)},
          {"sources", story.sources},
          {"names", story.names},
          {"articles", std::move(articles)}};
}

}  // namespace

std::string to_json(const StoryList& list) {
  Json stories = Json::array();
  for (const Story& story : list.stories) stories.push_back(story_json(story));
  return line_of({{"articles", list.articles},
                  {"read", list.read},
                  {"warnings", texts_of(list.warnings)},
                  {"warning_codes", codes_of(list.warnings)},
                  {"stories", std::move(stories)}});
}

}  // namespace fsearch
