/// Articles about one affair, grouped: what happened, from when to when, told by whom.
///
///   Searcher searcher({"db"});
///   const StoryList list = find_stories(searcher, {.among = {.since = "2025-03"}});
///   for (const Story& story : list.stories) std::printf("%zu %s\n", story.articles.size(), story.headline.c_str());
///
/// Articles are taken in the order of time; each joins the story whose three most similar articles of the last days are
/// most like it, or begins one. Likeness is the cosine of the words of title and lead and of the names, weighed by how
/// few of the articles have them. Source: nearest neighbours in event detection, Yang, Pierce, Carbonell, "A study on
/// retrospective and on-line event detection", SIGIR 1998.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"

namespace fsearch {

struct StoryRequest {
  /// Which articles are grouped: query, source, section, since, until. What it asks to be shown is not read.
  SearchRequest among = {};
  std::string id = {};     ///< Only the story of this article; empty for all.
  std::size_t limit = 10;  ///< At most this number of stories.
};

struct Story {
  std::string headline;            ///< Of the article most like the others.
  std::vector<Article> articles;   ///< At least two, without their texts; the oldest first.
  std::vector<std::string> names;  ///< What most of them name, at most five.
  std::size_t sources = 0;         ///< How many papers tell it.
};

struct StoryList {
  std::vector<Story> stories;  ///< Those of most articles first,
  std::size_t found = 0;       ///< out of so many.
  std::size_t articles = 0;    ///< That the request finds,
  std::size_t read = 0;        ///< and that were grouped: the newest, at most `most_grouped`.
  std::vector<Warning> warnings;
};

inline constexpr std::size_t most_grouped = 5000;

/// Throws Error where the index can no longer be read. Cost: a search, and some half a millisecond an article.
StoryList find_stories(Searcher& searcher, const StoryRequest& request);

}  // namespace fsearch
