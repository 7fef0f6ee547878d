#include "learning/vector_file.hpp"

#include <array>
#include <cstring>

#include "store/records/hash.hpp"

namespace fsearch {
namespace {

constexpr std::array<char, 8> magic = {'f', 's', 'v', 'e', 'c', '.', '4', '\n'};
constexpr std::string_view kind = "fsvec.";  ///< Of any version.
constexpr std::size_t alignment = 8;

struct Header {
  std::array<char, 8> magic{};
  std::uint64_t checksum = 0;  // Of header and tables.
  std::uint64_t lists = 0;     // Checksum of what follows them.
  std::uint64_t analyzer = 0;
  std::uint64_t stems = 0;
  std::uint64_t articles = 0;
  std::uint64_t width = 0;
  std::uint64_t kept_aside = 0;
  double seconds = 0;
  double found_before = 0;
  double found_after = 0;
};

std::size_t aligned(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

template <class Item>
void append(std::string& bytes, const std::vector<Item>& items) {
  if (!items.empty()) bytes.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
  bytes.resize(aligned(bytes.size()));
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

  /// Takes rows of so many numbers; their product may not fit a number.
  std::span<const std::int8_t> take_rows(std::uint64_t count, std::uint64_t width) {
    failed_ = failed_ || (width > 0 && count > (bytes_.size() - place_) / width);
    return take<std::int8_t>(failed_ ? 0 : count * width);
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
  view.stem_scales = in.take<float>(header.stems);
}

void take_lists(Cursor& in, const Header& header, VectorView& view) {
  view.width = header.width;
  view.training = {header.articles, header.seconds, header.kept_aside, header.found_before, header.found_after};
  view.stem_rows = in.take_rows(header.stems, header.width);
  view.article_rows = in.take_rows(header.articles, header.width);
}

}  // namespace

std::uint64_t vector_key(std::string_view name) {
  std::uint64_t key = 0;
  for (const char byte : hash64_bytes(name)) key = key << 8U | static_cast<unsigned char>(byte);
  return key;
}

std::string encode_vectors(const LearntVectors& learnt, std::string_view fingerprint) {
  std::string bytes;
  append(bytes, learnt.stems);
  append(bytes, learnt.articles);
  append(bytes, learnt.stem_rows.scales);
  std::string lists;
  append(lists, learnt.stem_rows.values);
  append(lists, learnt.article_rows.values);
  Header header{magic,
                0,
                vector_key(lists),
                vector_key(fingerprint),
                learnt.stems.size(),
                learnt.articles.size(),
                learnt.stem_rows.width,
                learnt.training.kept_aside,
                learnt.training.seconds,
                learnt.training.found_before,
                learnt.training.found_after};
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
