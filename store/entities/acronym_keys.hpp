/// The acronyms of the open indexes by the keys of names: see schema::entity_key().
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/entities/entity_key.hpp"
#include "store/records/acronym_table.hpp"

namespace fsearch {

class AcronymKeys {
 public:
  explicit AcronymKeys(const AcronymTable& acronyms) {
    for (const auto& [short_form, expansions] : acronyms) {
      const std::string key = entity_key_of(short_form);
      if (key.empty() || key.find(' ') != std::string::npos) continue;
      for (const auto& [expansion, count] : expansions) add(key, entity_key_of(expansion));
    }
  }

  /// Returns the keys of what an acronym stands for, or of the acronyms that stand for a name of several words.
  const std::vector<std::string>& of(const std::string& key) const {
    static const std::vector<std::string> none;
    const auto known = others_.find(key);
    return known == others_.end() ? none : known->second;
  }

 private:
  void add(const std::string& short_key, const std::string& long_key) {
    if (long_key.empty()) return;
    others_[short_key].push_back(long_key);
    if (long_key.find(' ') != std::string::npos) others_[long_key].push_back(short_key);
  }

  std::unordered_map<std::string, std::vector<std::string>> others_;
};

}  // namespace fsearch
