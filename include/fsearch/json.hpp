/// Requests and answers as JSON, the same for the command line and for every program that embeds fsearch.
///
/// The names of keys, and their order, are a contract: docs/command-line.md lists them. An answer is one line without
/// its end; ill-formed UTF-8 in it becomes U+FFFD, so that writing never fails. All functions may be called from any
/// thread.
///
///   Searcher searcher({"db"});
///   std::puts(to_json(searcher.search(request_from_json(R"({"query": "exclusivité Azure", "limit": 3})"))).c_str());
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/index_articles.hpp"
#include "fsearch/search.hpp"
#include "fsearch/suggestion.hpp"
#include "fsearch/upkeep.hpp"

namespace fsearch {

/// Returns what a JSON object asks: {"query": "Azure", "sort": "date", "partial": false}. What it does not name is as
/// `fsearch search` has it: near-duplicates shown once, dates wished for, 10 values of each facet. docs/command-line.md
/// lists the keys. Throws Error (usage), whose detail names the key, what was expected and the remedy, where it is no
/// object, has an unknown key, a value of another type or dates that are none.
SearchRequest request_from_json(std::string_view json);

std::string to_json(const SearchResult& result);

/// Returns the object that "hits" has for an article.
std::string to_json(const Hit& hit);

/// Returns the article with its text; where a query was given, with what it finds there. `only_passages` adds the
/// passages that it finds.
std::string to_json(const MarkedArticle& marked, bool only_passages = false);

std::string to_json(const std::vector<EntityCount>& entities);

/// Returns the entities of the article of that id.
std::string to_json(std::string_view id, const std::vector<ArticleEntity>& entities);

/// Returns the completions of what was typed.
std::string to_json(std::string_view typed, const std::vector<Suggestion>& suggestions);

/// Returns what an index holds.
std::string to_json(const IndexInfo& info);

/// Returns what became of the articles that were indexed in `seconds`: `fsearch index --report`.
std::string to_json(const IndexReport& report, double seconds);

/// Returns {"removed": 1, "unknown": ["a2"]}.
std::string to_json(const DeletionReport& report);

}  // namespace fsearch
