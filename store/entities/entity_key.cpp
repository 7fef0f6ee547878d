#include "store/entities/entity_key.hpp"

#include <utility>

#include "store/entities/entity_terms.hpp"
#include "text/fold.hpp"
#include "text/latin1.hpp"

namespace fsearch {
namespace {

constexpr std::string_view apostrophe = "’";

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Writes a key letter by letter, a space where any separators stood between letters.
class KeyWriter {
 public:
  explicit KeyWriter(std::size_t size) { key_.reserve(size); }
  void letter(char c) {
    if (parted_ && !key_.empty()) key_ += ' ';
    parted_ = false;
    key_ += c;
  }
  void part() { parted_ = true; }
  std::string take() { return std::move(key_); }

 private:
  std::string key_;
  bool parted_ = false;
};

/// Writes the letter or the separator at `at` and returns its bytes; 0 where it is none of those that French names
/// are made of.
std::size_t read_usual(std::string_view name, std::size_t at, KeyWriter& key) {
  const char c = name[at];
  if (is_lower_or_digit(c)) return key.letter(c), 1;
  if (c >= 'A' && c <= 'Z') return key.letter(static_cast<char>(c + ('a' - 'A'))), 1;
  if (static_cast<signed char>(c) > 0) return key.part(), 1;
  if (c == latin1_lead && at + 1 < name.size() && (static_cast<unsigned char>(name[at + 1]) & 0xC0U) == 0x80) {
    const char bare = latin1_letters[static_cast<unsigned char>(name[at + 1]) & 0x3FU];
    if (bare == '?') return 0;
    return key.letter(bare), 2;
  }
  return name.substr(at).starts_with(apostrophe) ? (key.part(), apostrophe.size()) : 0;
}

}  // namespace

bool is_called(std::string_view name, std::string_view key) {
  if (!name.ends_with(key)) return false;
  return name.size() == key.size() || name[name.size() - key.size() - 1] == ' ';
}

// Letter by letter, for fold() passes over a name several times: names are made into keys by the million.
std::string entity_key_of(std::string_view name) {
  KeyWriter key(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t size = read_usual(name, at, key);
    if (size == 0) return schema::entity_key(fold(name));
    at += size;
  }
  std::string made = key.take();
  return made.size() > schema::longest_entity_key ? std::string() : made;
}

}  // namespace fsearch
