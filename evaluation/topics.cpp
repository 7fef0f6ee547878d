#include "evaluation/topics.hpp"

#include <set>

#include "evaluation/lines.hpp"
#include "fsearch/error.hpp"

namespace fsearch {
namespace {

Topic parse_topic(const NumberedLine& line) {
  const std::size_t tab = line.text.find('\t');
  if (tab == std::string_view::npos || tab == 0)
    throw Error(Error::Kind::usage, line.place, "no tab after an id; a line of queries is: ID<TAB>QUERY");
  const std::string_view rest = line.text.substr(tab + 1);
  return {std::string(line.text.substr(0, tab)), std::string(rest.substr(0, rest.find('\t')))};
}

}  // namespace

std::vector<Topic> parse_topics(std::string_view content, const std::string& name) {
  std::vector<Topic> topics;
  std::set<std::string> ids;
  for_each_line(content, name, [&](const NumberedLine& line) {
    topics.push_back(parse_topic(line));
    if (!ids.insert(topics.back().id).second)
      throw Error(Error::Kind::usage, line.place, "query " + topics.back().id + " is given twice; keep one");
  });
  return topics;
}

std::vector<Topic> read_topics(const std::string& path) { return parse_topics(read_text_file(path), path); }

}  // namespace fsearch
