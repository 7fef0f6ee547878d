#include "indexer/build/entity_numbers.hpp"

#include <algorithm>
#include <cstring>

#include "fsearch/error.hpp"

namespace fsearch {

void EntityNumbers::read_table() {
  const Load load = std::exchange(load_, {});
  known_ = EntityTable::read(load);
  if (known_.damaged())
    throw Error(Error::Kind::corrupt, "",
                "the numbers of entities are damaged; make the index anew with: fsearch index --rebuild");
  terms_.reserve(known_.size());
  numbers_.reserve(known_.size());
  for (std::uint32_t number = 0; number < known_.size(); ++number) {
    terms_.push_back(known_.term(number));
    numbers_.emplace(terms_.back(), number);
  }
  written_ = terms_.size();
}

std::string EntityNumbers::column(const std::vector<std::string>& terms) {
  if (terms.empty()) return {};
  const std::lock_guard lock(mutex_);
  if (load_) read_table();
  std::vector<std::uint32_t> numbers;
  numbers.reserve(terms.size());
  for (const std::string& term : terms) numbers.push_back(number_of(term));
  return encode_entities(std::move(numbers));
}

std::uint32_t EntityNumbers::number_of(std::string_view term) {
  const auto known = numbers_.find(term);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back(kept(term));
  numbers_.emplace(terms_.back(), number);
  return number;
}

std::string_view EntityNumbers::kept(std::string_view term) {
  char* bytes = static_cast<char*>(arena_.allocate(term.size(), 1));
  std::memcpy(bytes, term.data(), term.size());
  return {bytes, term.size()};
}

std::vector<std::pair<std::string, std::string>> EntityNumbers::take_changes() {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<std::string, std::string>> changes;
  if (written_ == terms_.size()) return changes;
  for (std::size_t begin = written_ - written_ % entities_in_bucket; begin < terms_.size(); begin += entities_in_bucket)
    changes.emplace_back(entity_bucket(static_cast<std::uint32_t>(begin)),
                         encode_entity_bucket({terms_.begin() + static_cast<std::ptrdiff_t>(begin),
                                               terms_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                                                    begin + entities_in_bucket, terms_.size()))}));
  written_ = terms_.size();
  return changes;
}

}  // namespace fsearch
