#include "indexer/build/word_numbers.hpp"

#include <charconv>
#include <cstring>
#include <utility>

#include "fsearch/error.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/word_stream.hpp"

namespace fsearch {
namespace {

constexpr char separator = '\0';  // In no word.

std::string key_of(std::string_view exact, std::string_view stem, std::string_view twin) {
  return std::string(exact).append(1, separator).append(stem).append(1, separator).append(twin);
}

NumberedWord word_of(std::string_view key, std::uint32_t number) {
  const std::size_t first = key.find(separator);
  const std::size_t second = key.find(separator, first + 1);
  return {std::string(key.substr(0, first)), std::string(key.substr(first + 1, second - first - 1)),
          std::string(key.substr(second + 1)), number};
}

std::string metadata_key(const std::string& bucket) { return std::string(schema::metadata::words) + bucket; }

std::uint32_t number_in(const std::string& text) {
  std::uint32_t number = first_number;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

WordNumbers::WordNumbers(Load load) : load_(std::move(load)), first_new_(first_number) {
  if (load_) first_new_ = number_in(load_(std::string(schema::metadata::next_word)));
}

std::uint32_t WordNumbers::number_of(const Word& word, const Word& alone) {
  const std::string key = key_of(word.exact, word.stem, word.twin);
  const std::lock_guard lock(mutex_);
  if (load_) load_bucket(word_bucket(word.stem));
  const auto known = numbers_.find(key);
  if (known != numbers_.end()) return known->second;
  const auto place = static_cast<std::uint32_t>(keys_.size());
  keys_.push_back(kept(key));
  numbers_.emplace(keys_.back(), first_new_ + place);
  std::set<std::string> buckets{word_bucket(word.stem), word_bucket(alone.stem)};
  for (const std::string* twin : {&word.twin, &alone.twin})
    if (!twin->empty()) buckets.insert(word_bucket(*twin));
  for (const std::string& bucket : buckets) new_[bucket].push_back(place);
  return first_new_ + place;
}

std::string_view WordNumbers::kept(std::string_view key) {
  char* bytes = static_cast<char*>(arena_.allocate(key.size(), 1));
  std::memcpy(bytes, key.data(), key.size());
  return {bytes, key.size()};
}

void WordNumbers::load_bucket(const std::string& bucket) {
  if (!loaded_.insert(bucket).second) return;
  for (const NumberedWord& word : read_bucket(bucket)) {
    const std::string key = key_of(word.exact, word.stem, word.twin);
    if (!numbers_.contains(key)) numbers_.emplace(kept(key), word.number);
  }
}

WordNumbers::Words WordNumbers::read_bucket(const std::string& bucket) const {
  const std::string bytes = load_ ? load_(metadata_key(bucket)) : std::string();
  if (bytes.empty()) return {};
  auto words = decode_words(bytes);
  if (!words)
    throw Error(Error::Kind::corrupt, "",
                "the numbers of words are damaged; make the index anew with: fsearch index --rebuild");
  return std::move(*words);
}

std::vector<std::pair<std::string, std::string>> WordNumbers::take_changes() {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<std::string, std::string>> changes;
  for (const auto& [bucket, places] : new_) {
    Words words = read_bucket(bucket);
    for (const std::uint32_t place : places) words.push_back(word_of(keys_[place], first_new_ + place));
    changes.emplace_back(metadata_key(bucket), encode_words(std::move(words)));
  }
  new_.clear();
  first_new_ += static_cast<std::uint32_t>(keys_.size());
  keys_.clear();
  changes.emplace_back(schema::metadata::next_word, std::to_string(first_new_));
  return changes;
}

}  // namespace fsearch
