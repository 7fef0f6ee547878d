#include "store/records/position_list.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

#include "store/records/hash.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::size_t checksum_size = 8;

// Beside the width of a word stands how many words before it follow.
constexpr unsigned count_bits = 2;
constexpr std::uint64_t count_mask = 3;
static_assert(std::tuple_size_v<WordsBefore> <= count_mask);

constexpr unsigned stretch_size = 3;  // Bytes of a stretch's number in a key: lists of one stretch lie together.

// The number before a field: 0 says that it is a title, and the next number is the article's; else it is 1 and how far
// the article is from the last one.
constexpr std::uint64_t title_mark = 0;

}  // namespace

std::size_t PositionListWriter::place_of(const ListedWord& word) {
  const auto place = static_cast<std::size_t>(std::find(words_.begin(), words_.end(), word) - words_.begin());
  if (place == words_.size()) words_.push_back(word);
  return place;
}

void PositionListWriter::add(std::uint32_t article, bool title, const StreamWord& word, const WordsBefore& before) {
  occurrences_.push_back({article, title, word.position, place_of({word.number, word.width, before})});
}

std::vector<std::size_t> PositionListWriter::most_frequent_first() const {
  std::vector<std::size_t> counts(words_.size());
  for (const Occurrence& occurrence : occurrences_) ++counts[occurrence.word];
  std::vector<std::size_t> order(words_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  return order;
}

std::string PositionListWriter::fields(const std::vector<std::size_t>& order) const {
  std::vector<std::uint64_t> places(words_.size());
  for (std::size_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  BinaryWriter out;
  Occurrence last;
  for (std::size_t i = 0; i < occurrences_.size(); ++i) {
    const Occurrence& here = occurrences_[i];
    const bool starts = i == 0 || !here.in_field_of(last);
    if (starts && here.title) out.number(title_mark);
    if (starts) out.number(std::uint64_t{here.article} - last.article + 1);
    const bool another = i + 1 < occurrences_.size() && here.in_field_of(occurrences_[i + 1]);
    const std::uint64_t place = places[here.word];
    const std::uint64_t step = here.position - (starts ? 0 : last.position);
    out.number(step << position_list::step_shift | std::min(place, position_list::beyond) << position_list::word_shift |
               (another ? position_list::another : 0));
    if (place >= position_list::beyond) out.number(place - position_list::beyond);
    last = here;
  }
  return out.bytes();
}

std::string PositionListWriter::bytes(bool without_function_words) const {
  BinaryWriter head;
  head.number(without_function_words ? 1 : 0);
  head.number(words_.size());
  const std::vector<std::size_t> order = most_frequent_first();
  for (const std::size_t place : order) {
    const ListedWord& word = words_[place];
    const auto end = std::find(word.before.begin(), word.before.end(), 0U);
    head.number(word.number);
    head.number(std::uint64_t{word.width} << count_bits | static_cast<std::uint64_t>(end - word.before.begin()));
    std::for_each(word.before.begin(), end, [&](std::uint32_t number) { head.number(number); });
  }
  const std::string list = head.bytes() + fields(order);
  return hash64_bytes(list) + list;
}

std::string encode_listed(const ListedArticles& articles) {
  BinaryWriter out;
  out.number(articles.last);
  std::uint32_t before = 0;
  for (const std::uint32_t article : articles.changed) out.number(article - std::exchange(before, article));
  return out.bytes();
}

ListedArticles decode_listed(std::string_view bytes) {
  BinaryReader in(bytes);
  const std::uint64_t last = in.number();
  ListedArticles articles{static_cast<std::uint32_t>(last), {}};
  for (std::uint64_t article = 0; !in.at_end();) {
    const std::uint64_t step = in.number();
    if (in.failed() || step > UINT32_MAX - article) return {};
    articles.changed.push_back(static_cast<std::uint32_t>(article += step));
  }
  return in.failed() || last > UINT32_MAX ? ListedArticles{} : articles;
}

std::string position_key(std::string_view stem, std::uint32_t stretch) {
  std::string key(schema::metadata::position_lists);
  for (unsigned shift = 8 * stretch_size; shift > 0; shift -= 8)
    key += static_cast<char>(stretch >> (shift - 8) & 0xFFU);
  return key.append(stem);
}

std::string stem_of_position_key(std::string_view key) {
  return std::string(key.substr(schema::metadata::position_lists.size() + stretch_size));
}

PositionListReader::PositionListReader(std::string_view bytes) {
  const std::string_view list = bytes.substr(std::min(checksum_size, bytes.size()));
  damaged_ = bytes.substr(0, checksum_size) != hash64_bytes(list);
  if (damaged_) return;
  BinaryReader head(list);
  without_function_words_ = head.number() != 0;
  words_.resize(head.count());
  for (ListedWord& word : words_) {
    word.number = static_cast<std::uint32_t>(head.number());
    const std::uint64_t width_and_count = head.number();
    word.width = static_cast<std::uint32_t>(width_and_count >> count_bits);
    const std::uint64_t count = width_and_count & count_mask;
    damaged_ = damaged_ || count > word.before.size();
    const auto end =
        word.before.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(count, word.before.size()));
    std::generate(word.before.begin(), end, [&] { return static_cast<std::uint32_t>(head.number()); });
  }
  damaged_ = damaged_ || head.failed();
  if (damaged_) words_.clear();
  if (!damaged_) fields_ = head.rest();
  restart();
}

void PositionListReader::restart() {
  in_ = BinaryReader(fields_);
  article_ = 0;
  unread_ = false;
}

bool PositionListReader::next() {
  if (unread_) for_each([](std::size_t /*place*/, std::uint32_t /*position*/) {});
  if (in_.at_end()) return false;
  std::uint64_t step = in_.number();
  title_ = step == title_mark;
  if (title_) step = in_.number();
  article_ += static_cast<std::uint32_t>(step) - 1;
  unread_ = true;
  return !in_.failed();
}

}  // namespace fsearch
