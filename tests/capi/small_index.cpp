#include "tests/capi/small_index.hpp"

namespace fsearch::test {

const std::vector<std::string>& three_articles() {
  static const std::vector<std::string> articles = {
      R"({"id": "a1", "title": "La fin de l’exclusivité", "text": "Azure perd l’exclusivité d’OpenAI, que dirige Sam Altman.",
          "date": "2025-03-15", "source": "Le Phare"})",
      R"({"id": "a2", "title": "Azure grandit", "text": "Azure grandit sans OpenAI. Sam Altman attend.",
          "date": "2025-03-16", "source": "Le Phare", "paid": true})",
      R"({"id": "a3", "title": "La grève continue", "text": "La grève des trains continue en Bretagne.",
          "author": "Jeanne Martin", "date": "2025-03-17"})"};
  return articles;
}

Json index_articles(const std::string& path, const std::vector<std::string>& articles, const char* options) {
  fsearch_batch* batch = nullptr;
  const fsearch_status begun = fsearch_begin(path.c_str(), options, &batch);
  INFO(fsearch_message());
  REQUIRE(begun == FSEARCH_OK);
  for (const auto& article : articles) REQUIRE(fsearch_add(batch, article.c_str()) == FSEARCH_OK);
  return answer_of([&](char** report) { return fsearch_commit(batch, report); });
}

SmallIndex::SmallIndex() {
  index_articles(path(), three_articles());
  REQUIRE(fsearch_open(path().c_str(), &handle_) == FSEARCH_OK);
}

SmallIndex::~SmallIndex() { fsearch_close(handle_); }

std::vector<std::string> found(fsearch_index* index, const std::string& query) {
  const std::string request = Json{{"query", query}}.dump();
  const Json answer = answer_of([&](char** out) { return fsearch_search(index, request.c_str(), out); });
  std::vector<std::string> ids;
  for (const auto& hit : answer["hits"]) ids.push_back(hit["id"]);
  return ids;
}

}  // namespace fsearch::test
