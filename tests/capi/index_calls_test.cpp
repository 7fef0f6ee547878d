/// What an open index answers.
#include <algorithm>

#include "tests/capi/small_index.hpp"

extern "C" int index_and_find_in_c11(const char* path);

namespace fsearch::test {
namespace {

TEST_CASE("fsearch.h is C11, and a program in C indexes and finds") {
  const Workspace here;
  CHECK(index_and_find_in_c11((here.path() / "c11").c_str()) == 1);
}

TEST_CASE("a search answers with the JSON of the command line, byte for byte but for the time it took") {
  const SmallIndex small;
  const char* request = R"({"query": "exclusivité Azure", "limit": 2, "facets": ["source"], "today": "2025-04-01"})";
  small.folder().write("requests", std::string(request) + "\n");
  Json told = Json::parse(small.folder().run("fsearch search --db db --requests requests").out);
  Json answer = answer_of([&](char** out) { return fsearch_search(small.handle(), request, out); });
  CHECK(answer["hits"].size() == 2);
  told.erase("took_ms");
  answer.erase("took_ms");
  CHECK(answer == told);
}

TEST_CASE("a request may be NULL, and then asks for nothing") {
  const SmallIndex small;
  CHECK(answer_of([&](char** out) { return fsearch_search(small.handle(), nullptr, out); })["hits"].empty());
  CHECK(answer_of([&](char** out) { return fsearch_entities(small.handle(), nullptr, out); })["entities"].size() > 1);
}

TEST_CASE("articles like one, completions, entities and whole articles are those of the command line") {
  const SmallIndex small;
  fsearch_index* index = small.handle();
  const auto same = [&](const std::string& command, const Json& answer) {
    Json told = Json::parse(small.folder().run(command).out);
    told.erase("took_ms");
    Json given = answer;
    given.erase("took_ms");
    INFO(command);
    CHECK(given == told);
  };
  same("fsearch similar --db db --format json a1",
       answer_of([&](char** out) { return fsearch_similar(index, "a1", nullptr, out); }));
  same("fsearch suggest --db db --format json azu",
       answer_of([&](char** out) { return fsearch_suggest(index, "azu", 10, out); }));
  same("fsearch entities --db db --format json --type person --query Azure",
       answer_of([&](char** out) { return fsearch_entities(index, R"({"type": "person", "query": "Azure"})", out); }));
  same("fsearch entities --db db --format json --of a1",
       answer_of([&](char** out) { return fsearch_entities_of(index, "a1", out); }));
  same("fsearch show --db db --format json --query Azure a2",
       answer_of([&](char** out) { return fsearch_article(index, "a2", "Azure", out); }));
  Json info = answer_of([&](char** out) { return fsearch_info(small.path().c_str(), out); });
  info["database"] = "db";
  same("fsearch info --db db --format json", info);
}

TEST_CASE("all articles are read one after the other, as fsearch export prints them but for its mark") {
  const SmallIndex small;
  fsearch_articles* articles = nullptr;
  REQUIRE(fsearch_articles_open(small.path().c_str(), &articles) == FSEARCH_OK);
  std::string lines;
  for (int i = 0; i < 3; ++i) {
    char* article = nullptr;
    REQUIRE(fsearch_articles_next(articles, &article) == FSEARCH_OK);
    const std::string line = article;
    lines += line.substr(0, line.size() - 1) + ",\"reader\":\"export\"}\n";
    fsearch_free(article);
  }
  char* none = nullptr;
  CHECK(fsearch_articles_next(articles, &none) == FSEARCH_END);
  CHECK(none == nullptr);
  CHECK(fsearch_articles_close(articles) == FSEARCH_OK);
  CHECK(lines == small.folder().run("fsearch export --db db").out);
}

TEST_CASE("several indexes are searched as one") {
  const SmallIndex small;
  const std::string more = (small.folder().path() / "more").string();
  index_articles(more, {R"({"id": "b1", "text": "Azure encore."})"});
  const std::string first = small.path();
  const char* paths[] = {first.c_str(), more.c_str()};
  fsearch_index* both = nullptr;
  REQUIRE(fsearch_open_all(paths, 2, &both) == FSEARCH_OK);
  CHECK(found(both, "Azure").size() == 3);
  CHECK(fsearch_close(both) == FSEARCH_OK);
}

TEST_CASE("what is committed later is seen after fsearch_refresh()") {
  const SmallIndex small;
  index_articles(small.path(), {R"({"id": "a4", "text": "Azure encore."})"});
  REQUIRE(fsearch_refresh(small.handle()) == FSEARCH_OK);
  const auto ids = found(small.handle(), "Azure");
  CHECK(std::find(ids.begin(), ids.end(), "a4") != ids.end());
}

}  // namespace
}  // namespace fsearch::test
