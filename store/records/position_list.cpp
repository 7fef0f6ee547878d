#include "store/records/position_list.hpp"

#include <algorithm>
#include <utility>

#include "store/records/hash.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::size_t checksum_size = 8;
constexpr unsigned stretch_size = 3;  // Bytes of a stretch's number in a key: lists of one stretch lie together.

// The number before a field: 0 says that it is a title, and the next number is the article's; else it is 1 and how far
// the article is from the last one.
constexpr std::uint64_t title_mark = 0;

}  // namespace

std::uint32_t PositionListWriter::place_of(const ListedWord& word) {
  const auto place = static_cast<std::size_t>(std::find(words_.begin(), words_.end(), word) - words_.begin());
  if (place == words_.size()) words_.push_back(word);
  return static_cast<std::uint32_t>(place);
}

void PositionListWriter::end_occurrence(bool another) {
  if (!last_) return;
  out_.number(*last_ | (another ? position_list::another : 0));
  if (last_word_ >= position_list::beyond) out_.number(last_word_ - position_list::beyond);
  last_.reset();
}

void PositionListWriter::add(std::uint32_t article, bool title, const StreamWord& word) {
  const bool same_field = last_ && article == article_ && title == title_;
  end_occurrence(same_field);
  if (!same_field) {
    if (title) out_.number(title_mark);
    out_.number(std::uint64_t{article} - article_ + 1);
    article_ = article;
    title_ = title;
    position_ = 0;
  }
  last_word_ = place_of({word.number, word.width});
  last_ = std::uint64_t{word.position - position_} << position_list::step_shift |
          std::min<std::uint64_t>(last_word_, position_list::beyond) << position_list::word_shift;
  position_ = word.position;
}

std::string PositionListWriter::bytes(bool without_function_words) {
  end_occurrence(false);
  BinaryWriter head;
  head.number(without_function_words ? 1 : 0);
  head.number(words_.size());
  for (const ListedWord& word : words_) {
    head.number(word.number);
    head.number(word.width);
  }
  const std::string list = head.bytes() + out_.bytes();
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
    word.width = static_cast<std::uint32_t>(head.number());
  }
  damaged_ = head.failed();
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
