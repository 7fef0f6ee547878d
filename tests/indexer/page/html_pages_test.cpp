/// Pages in the manner of common systems, each with what must be read from it: pages/NAME.html,
/// pages/NAME.txt.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "indexer/page/html_reader.hpp"
#include "indexer/tidy/tidy_article.hpp"

using namespace fsearch;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Returns the article as the .txt files have it: what is known, an empty line, the text.
std::string written(const Article& article) {
  std::string text;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += std::string(name) + ": " + value + "\n";
  };
  add("title", article.title);
  add("date", article.date);
  add("author", article.author);
  add("source", article.source);
  for (const auto& section : article.section) add("section", section);
  add("url", article.url);
  add("paywall", article.extra.empty() ? "" : "true");
  return text + "\n" + article.text;
}

std::set<std::string> page_names() {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator("pages"))
    if (entry.path().extension() == ".html") names.insert(entry.path().stem().string());
  return names;
}

}  // namespace

TEST_CASE("read_html_article: pages of common systems give their article, all of it and nothing else") {
  REQUIRE(page_names().size() >= 10);
  for (const auto& name : page_names()) {
    CAPTURE(name);
    std::vector<Problem> problems;
    auto extraction = read_html_article(content_of(fs::path("pages") / (name + ".html")), name, problems);
    REQUIRE(extraction.has_value());
    tidy_article(*extraction);
    CHECK(written(extraction->article) == content_of(fs::path("pages") / (name + ".txt")));
  }
}
