/// What articles are known by that have neither an id nor an address: the key of their file, or a longer one where
/// another file has that key, too (docs/decisions/0023-keys-of-files.md).
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "fsearch/article_source.hpp"

namespace fsearch {

/// Whose an id is.
enum class IdHolder {
  nobody,
  here,      ///< An article from the same origin as the one that asks.
  elsewhere  ///< Another one.
};

/// What is known of the articles that came before.
struct KnownIds {
  std::function<IdHolder(const std::string& id)> holder;
  /// Returns true where the article with this id is the one that asks, to the letter.
  std::function<bool(const std::string& id)> holds_same;
};

/// Returns the ids that an article of `file` may have, the one it has first; none where it has one of its own.
/// Of the standard input the second is told by what the article says.
std::vector<std::string> possible_ids(const Article& article, const InputFile& file);

/// Returns which of possible_ids() the article is known by, so that no article takes the place of another file's, and
/// each finds its own again.
std::string chosen_id(const std::vector<std::string>& ids, const InputFile& file, const KnownIds& known);

/// Chooses among the articles of one run alone.
class KeysOfRun {
 public:
  /// Gives the article its id. `origin` is as ArticleSink::origin.
  void name(Article& article, const InputFile& file, const std::string& origin);

 private:
  struct Named {
    std::uint64_t origin;
    std::string checksum;
  };
  std::unordered_map<std::uint64_t, Named> named_;  // By hash of the id.
};

}  // namespace fsearch
