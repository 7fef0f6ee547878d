#include "indexer/inputs/synonym_file.hpp"

#include <utility>

#include "fsearch/error.hpp"
#include "indexer/files/archive.hpp"
#include "indexer/readers/encoding.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20U;

std::string bytes_of(const std::string& path) {
  Archive file(path);
  return file.next() ? read_all(file.content(), path, most_bytes) : std::string();
}

}  // namespace

SynonymFile read_synonym_file(const std::string& path) {
  const auto decoded = decode(bytes_of(path));
  if (!decoded) throw Error(Error::Kind::unreadable, path, "no text; --synonyms takes a text of one group a line");
  SynonymTable table = read_synonyms(decoded->text);
  SynonymFile file;
  file.groups = std::move(table.groups);
  for (SynonymProblem& problem : table.problems)
    file.problems.push_back({path, problem.line, std::move(problem.reason), std::move(problem.remedy), false});
  return file;
}

}  // namespace fsearch
