#include "store/records/position_list.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "store/records/hash.hpp"

using namespace fsearch;

namespace {

std::string before(const ListedWord& word) {
  std::string text;
  for (const std::uint32_t number : word.before)
    if (number != 0) text += (text.empty() ? "" : " ") + std::to_string(number);
  return text.empty() ? text : "[" + text + "]";
}

/// "5t: 9@0 9@3w2 | 5: [10 11]12@7": the title of article 5, then its text, where 11 stands before 10, and 10
/// before 12.
std::string printed(PositionListReader& reader) {
  std::string text;
  while (reader.next()) {
    if (!text.empty()) text += " | ";
    text += std::to_string(reader.article()) + (reader.in_title() ? "t:" : ":");
    reader.for_each([&](std::size_t place, std::uint32_t position) {
      const ListedWord& word = reader.words()[place];
      text += " " + before(word) + std::to_string(word.number) + "@" + std::to_string(position);
      if (word.width > 1) text += "w" + std::to_string(word.width);
    });
  }
  return text;
}

std::string sample() {
  PositionListWriter list;
  list.add(0, true, {9, 0});
  list.add(0, true, {9, 3, 2});
  list.add(0, false, {12, 700}, {10, 11});
  list.add(7, false, {9, 2});
  for (std::uint32_t number = 20; number < 40; ++number) list.add(32'000, false, {number, 2 * number});
  return list.bytes();
}

/// As printed() has it: of more words than a byte tells apart.
std::string last_article() {
  std::string text = "32000:";
  for (std::uint32_t number = 20; number < 40; ++number)
    text += " " + std::to_string(number) + "@" + std::to_string(2 * number);
  return text;
}

std::string empty_list(bool without_function_words) { return PositionListWriter().bytes(without_function_words); }

}  // namespace

TEST_CASE("position list: what is written is read, in order, as often as wanted") {
  const std::string bytes = sample();
  PositionListReader reader(bytes);
  const std::string expected = "0t: 9@0 9@3w2 | 0: [10 11]12@700 | 7: 9@2 | " + last_article();
  CHECK(printed(reader) == expected);
  CHECK(printed(reader) == "");
  reader.restart();
  CHECK(printed(reader) == expected);
}

TEST_CASE("position list: one without words says whether function words are left out") {
  CHECK(PositionListReader(empty_list(true)).without_function_words());
  CHECK_FALSE(PositionListReader(empty_list(false)).without_function_words());
  CHECK_FALSE(PositionListReader(empty_list(true)).next());
}

TEST_CASE("position list: fields whose words nobody wants are passed over") {
  const std::string bytes = sample();
  PositionListReader reader(bytes);
  for (int field = 0; field < 3; ++field) CHECK(reader.next());
  CHECK(reader.article() == 7);
  CHECK(printed(reader) == last_article());
}

TEST_CASE("position list: whatever is changed is told, and read as nothing") {
  const std::string bytes = sample();
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    std::string damaged = bytes.substr(0, round % 3 == 0 ? random() % bytes.size() : bytes.size());
    if (round % 3 != 0) {
      char& byte = damaged[random() % damaged.size()];
      byte = static_cast<char>(byte ^ static_cast<int>(1U << random() % 8));
    }
    PositionListReader reader(damaged);
    CHECK(reader.damaged());
    CHECK_FALSE(reader.next());
  }
}

TEST_CASE("position list: one made to attack, with more words before a word than there is room for, is damaged") {
  const std::string list{0, 1, 20, 1 << 2 | 3, 9, 10, 11};
  const std::string bytes = hash64_bytes(list) + list;
  PositionListReader reader(bytes);
  CHECK(reader.damaged());
  CHECK(reader.words().empty());
  CHECK_FALSE(reader.next());
}

TEST_CASE("position list: which articles lists tell of is written and read") {
  const ListedArticles listed{100, {3, 7, 90}};
  const ListedArticles read = decode_listed(encode_listed(listed));
  CHECK(read.last == 100);
  CHECK(read.changed == listed.changed);
  CHECK(read.contains(4));
  CHECK_FALSE(read.contains(7));
  CHECK_FALSE(read.contains(101));
  CHECK(decode_listed("").last == 0);
  CHECK(decode_listed(encode_listed(listed) + "\x80").last == 0);
  CHECK(decode_listed("\x06\x01\xFF\xFF\xFF\xFF\x0F").last == 0);  // A step beyond all numbers.
  CHECK(decode_listed("\xFF\xFF\xFF\xFF\x1F").last == 0);
}
