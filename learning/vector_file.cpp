#include "learning/vector_file.hpp"

#include <array>
#include <cstring>

#include "store/records/hash.hpp"

namespace fsearch {
namespace {

constexpr std::array<char, 8> magic = {'f', 's', 'v', 'e', 'c', '.', '3', '\n'};
constexpr std::string_view kind = "fsvec.";  ///< Of any version.
constexpr std::size_t alignment = 8;

struct Header {
  std::array<char, 8> magic{};
  std::uint64_t checksum = 0;  // Of header and tables.
  std::uint64_t lists = 0;     // Checksum of what follows them.
  std::uint64_t analyzer = 0;
  std::uint64_t stems = 0;
  std::uint64_t articles = 0;
  std::uint64_t neighbours = 0;
  std::uint64_t held = 0;
  std::uint64_t topic_width = 0;
};

std::size_t aligned(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

template <class Item>
void append(std::string& bytes, const std::vector<Item>& items) {
  if (!items.empty()) bytes.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
  bytes.resize(aligned(bytes.size()));
}

/// Returns where each list starts, and one past the last.
template <class Item>
std::vector<std::uint32_t> starts_of(const std::vector<std::vector<Item>>& lists) {
  std::vector<std::uint32_t> starts{0};
  for (const auto& list : lists) starts.push_back(starts.back() + static_cast<std::uint32_t>(list.size()));
  return starts;
}

void append_neighbours(std::string& bytes, const LearntVectors& learnt) {
  std::vector<std::uint16_t> stems;
  std::vector<std::uint8_t> likeness;
  for (const auto& list : learnt.neighbours)
    for (const Neighbour& neighbour : list) {
      stems.push_back(neighbour.stem);
      likeness.push_back(neighbour.likeness);
    }
  append(bytes, stems);
  append(bytes, likeness);
}

void append_held(std::string& bytes, const LearntVectors& learnt) {
  std::vector<std::uint16_t> held;
  for (const auto& list : learnt.held) held.insert(held.end(), list.begin(), list.end());
  append(bytes, held);
}

/// Hashes the header, its checksum left out, and the tables.
std::uint64_t checksum_of(Header header, std::string_view tables) {
  header.checksum = 0;
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  return vector_key(bytes.append(tables));
}

/// Takes one table after another; `failed` once the bytes end too early.
class Cursor {
 public:
  explicit Cursor(std::span<const char> bytes) : bytes_(bytes) {}

  template <class Item>
  std::span<const Item> take(std::uint64_t count) {
    failed_ = failed_ || count > (bytes_.size() - place_) / sizeof(Item);
    if (failed_) return {};
    const std::span<const Item> items(reinterpret_cast<const Item*>(bytes_.data() + place_), count);
    place_ = std::min(bytes_.size(), aligned(place_ + count * sizeof(Item)));
    return items;
  }

  bool failed() const { return failed_; }
  bool at_end() const { return place_ == bytes_.size(); }
  std::size_t place() const { return place_; }

 private:
  std::span<const char> bytes_;
  std::size_t place_ = 0;
  bool failed_ = false;
};

void take_tables(Cursor& in, const Header& header, VectorView& view) {
  view.stems = in.take<std::uint64_t>(header.stems);
  view.articles = in.take<std::uint64_t>(header.articles);
  view.neighbour_starts = in.take<std::uint32_t>(header.stems + 1);
  view.held_starts = in.take<std::uint32_t>(header.articles + 1);
  view.topic_scales = in.take<float>(header.stems);
}

void take_lists(Cursor& in, const Header& header, VectorView& view) {
  view.topic_width = header.topic_width;
  view.neighbours = in.take<std::uint16_t>(header.neighbours);
  view.likeness = in.take<std::uint8_t>(header.neighbours);
  view.held = in.take<std::uint16_t>(header.held);
  view.topic_stems = in.take<std::int8_t>(header.stems * header.topic_width);
  view.topic_articles = in.take<std::int8_t>(header.articles * header.topic_width);
}

}  // namespace

std::uint64_t vector_key(std::string_view name) {
  std::uint64_t key = 0;
  for (const char byte : hash64_bytes(name)) key = key << 8U | static_cast<unsigned char>(byte);
  return key;
}

std::string encode_vectors(const LearntVectors& learnt, std::string_view fingerprint) {
  const auto neighbour_starts = starts_of(learnt.neighbours);
  const auto held_starts = starts_of(learnt.held);
  std::string bytes;
  append(bytes, learnt.stems);
  append(bytes, learnt.articles);
  append(bytes, neighbour_starts);
  append(bytes, held_starts);
  append(bytes, learnt.topic_stems.scales);
  std::string lists;
  append_neighbours(lists, learnt);
  append_held(lists, learnt);
  append(lists, learnt.topic_stems.values);
  append(lists, learnt.topic_articles.values);
  Header header{magic,
                0,
                vector_key(lists),
                vector_key(fingerprint),
                learnt.stems.size(),
                learnt.articles.size(),
                neighbour_starts.back(),
                held_starts.back(),
                learnt.topic_stems.width};
  header.checksum = checksum_of(header, bytes);
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + bytes + lists;
}

VectorState decode_vectors(std::span<const char> bytes, std::string_view fingerprint, VectorView& view) {
  Header header;
  if (bytes.size() < sizeof header || bytes.size() % alignment != 0) return VectorState::damaged;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != magic)
    return std::string_view(header.magic.data(), kind.size()) == kind ? VectorState::other_version
                                                                      : VectorState::damaged;
  const auto rest = bytes.subspan(sizeof header);
  Cursor in(rest);
  take_tables(in, header, view);
  if (in.failed() || checksum_of(header, {rest.data(), in.place()}) != header.checksum) return VectorState::damaged;
  take_lists(in, header, view);
  if (in.failed() || !in.at_end()) return VectorState::damaged;
  return header.analyzer == vector_key(fingerprint) ? VectorState::usable : VectorState::other_version;
}

bool lists_are_whole(std::span<const char> bytes) {
  Header header;
  if (bytes.size() < sizeof header) return false;
  std::memcpy(&header, bytes.data(), sizeof header);
  const auto rest = bytes.subspan(sizeof header);
  VectorView view;
  Cursor in(rest);
  take_tables(in, header, view);
  if (in.failed()) return false;
  const auto lists = rest.subspan(in.place());
  return vector_key({lists.data(), lists.size()}) == header.lists;
}

}  // namespace fsearch
