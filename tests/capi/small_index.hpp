/// An index of three articles, and calls whose answers are read as JSON.
#pragma once
#include <doctest/doctest.h>
#include <fsearch.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/program.hpp"

namespace fsearch::test {

using Json = nlohmann::json;

/// Articles "a1", "a2", "a3" on Azure and OpenAI, the last by Jeanne Martin.
const std::vector<std::string>& three_articles();

/// Writes these articles to the index at `path` and returns the report. Fails the test where it cannot.
Json index_articles(const std::string& path, const std::vector<std::string>& articles, const char* options = nullptr);

/// A folder with the index "db" of the three articles, open while this lives.
class SmallIndex {
 public:
  SmallIndex();
  ~SmallIndex();
  SmallIndex(const SmallIndex&) = delete;
  SmallIndex& operator=(const SmallIndex&) = delete;

  fsearch_index* handle() const { return handle_; }
  const Workspace& folder() const { return folder_; }
  std::string path() const { return (folder_.path() / "db").string(); }

 private:
  Workspace folder_;
  fsearch_index* handle_ = nullptr;
};

/// Returns what call(&answer) gives, as JSON. Fails the test where its status is another than FSEARCH_OK.
template <class Call>
Json answer_of(const Call& call) {
  char* answer = nullptr;
  const fsearch_status status = call(&answer);
  INFO(fsearch_message());
  REQUIRE(status == FSEARCH_OK);
  Json json = Json::parse(answer);
  fsearch_free(answer);
  return json;
}

/// The ids of the hits.
std::vector<std::string> found(fsearch_index* index, const std::string& query);

}  // namespace fsearch::test
