#include "asked_index.hpp"

#include <stdexcept>
#include <utility>

namespace fsearch::test {
namespace {

/// Quoted for sh.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) c == '\'' ? result += "'\\''" : result += c;
  return result + "'";
}

std::string marks(const std::string& text, const nlohmann::json& spans) {
  std::string result;
  for (const auto& span : spans) {
    const auto begin = span[0].get<std::size_t>();
    result += "[" + text.substr(begin, span[1].get<std::size_t>() - begin) + "]";
  }
  return result;
}

}  // namespace

AskedIndex::AskedIndex(const std::string& paths) { index(paths); }

AskedIndex::AskedIndex(const std::vector<std::pair<std::string, std::string>>& files) {
  if (workspace_.run("mkdir pages").status != 0) throw std::runtime_error("cannot make a folder");
  for (const auto& [name, content] : files) workspace_.write("pages/" + name, content);
  index("pages");
}

void AskedIndex::index(const std::string& paths) const {
  const Outcome outcome = workspace_.run("fsearch index --db db " + paths);
  if (outcome.status != 0) throw std::runtime_error("fsearch index: " + outcome.err);
}

nlohmann::json AskedIndex::answer(const std::string& query, std::size_t limit) const {
  const Outcome outcome =
      workspace_.run("fsearch --db db --format json --limit " + std::to_string(limit) + " -- " + quoted(query));
  return nlohmann::json::parse(outcome.out);
}

std::vector<std::string> AskedIndex::ids(const std::string& query, std::size_t limit) const {
  std::vector<std::string> found;
  const nlohmann::json result = answer(query, limit);
  for (const auto& hit : result["hits"]) found.push_back(hit["id"]);
  return found;
}

const AskedIndex& newspaper() {
  static const AskedIndex index("'" FSEARCH_CORPUS "/articles'");
  return index;
}

std::string highlighted(const nlohmann::json& hit) {
  std::string result = marks(hit["title"], hit["title_highlights"]);
  for (const auto& passage : hit["passages"]) result += marks(passage["text"], passage["highlights"]);
  return result;
}

}  // namespace fsearch::test
