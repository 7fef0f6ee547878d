#include "indexer/lines/site_notice.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/lines/byline.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view site_notices, photo_agencies;
}

namespace fsearch {
namespace {

constexpr std::size_t longest_notice = 600;  // Bytes.
constexpr std::size_t longest_credit = 100;
constexpr std::size_t shortest_name = 5;

constexpr std::array<std::string_view, 8> picture_marks = {", photo:",  ", photo :", " (photo",   " | photo",
                                                           "credits :", "credits: ", "credit : ", " © "};

using Phrases = std::vector<std::string>;

// Returns the parts of `text` between marks, trimmed.
Phrases parts_of(std::string_view text, char mark) {
  Phrases parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    parts.emplace_back(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Phrases entries_of(std::string_view data) {
  Phrases entries;
  for (const auto line : split_lines(data))
    if (!line.empty() && !line.starts_with('#')) entries.push_back(fold(line));
  std::sort(entries.begin(), entries.end());
  return entries;
}

// Returns French text in small letters without accents, at a glance: fold() takes ten times as long.
std::string plain(std::string_view text) {
  // The letters from U+00E0 on; capitals are 0x20 before.
  constexpr std::string_view letters = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
  std::string small(text.size(), ' ');
  auto out = small.begin();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if (byte == 0xC3 && next >= 0x80) {
      *out++ = letters[next & 0x1FU];
      ++i;
    } else if (byte == 0xC2 && next == 0xA0) {
      *out++ = ' ';
      ++i;
    } else if (byte == 0xE2 && text.substr(i).starts_with("’")) {
      *out++ = '\'';
      i += 2;
    } else {
      *out++ = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : text[i];
    }
  }
  small.erase(out, small.end());
  return small;
}

// The notices by the first two letters of their first part.
class Notices {
 public:
  Notices() {
    for (const auto& entry : entries_of(data::site_notices)) by_start_[start_of(entry)].push_back(parts_of(entry, '&'));
  }

  /// Returns true where the first part of one starts a word of `text`, and the others stand anywhere.
  bool any_in(std::string_view text) const {
    bool word = false;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      const bool starts = !std::exchange(word, text[i] >= 'a' && text[i] <= 'z') && word;
      if (starts && any_at(text, i)) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t letters = 26;

  // What is no letter counts as one more.
  static std::size_t place_of(char c) { return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : letters; }
  static std::size_t start_of(std::string_view text) { return place_of(text[0]) * (letters + 1) + place_of(text[1]); }

  bool any_at(std::string_view text, std::size_t at) const {
    const auto& notices = by_start_[start_of(text.substr(at))];
    return std::any_of(notices.begin(), notices.end(), [&](const Phrases& parts) {
      return text.substr(at).starts_with(parts[0]) &&
             std::all_of(parts.begin() + 1, parts.end(),
                         [&](const auto& part) { return text.find(part) != std::string_view::npos; });
    });
  }

  std::array<std::vector<Phrases>, (letters + 1) * (letters + 1)> by_start_;
};

bool is_agency(std::string_view name) {
  static const Phrases agencies = entries_of(data::photo_agencies);
  return std::binary_search(agencies.begin(), agencies.end(), fold(name));
}

bool is_credited(const std::string& name) { return is_agency(name) || html::is_name(name); }

// Returns the line without the brackets and colons around it.
std::string_view bare(std::string_view line) {
  constexpr std::string_view marks = "()[]: ";
  line.remove_prefix(std::min(line.find_first_not_of(marks), line.size()));
  return line.substr(0, line.find_last_not_of(marks) + 1);
}

// Returns the line without the words that say that a picture is meant; `said` where there are any.
std::string_view without_label(std::string_view line, bool& said) {
  constexpr std::array<std::string_view, 7> labels = {"photo", "photos",       "credit", "credits",
                                                      "ph.",   "illustration", "c"};
  for (bool any = true; any;) {
    line = bare(line);
    const auto word = line.substr(0, line.starts_with("©") ? 2 : line.find_first_of(" :)"));
    any = word == "©" || std::find(labels.begin(), labels.end(), fold(word)) != labels.end();
    said = said || any;
    if (any) line.remove_prefix(word.size());
  }
  return line;
}

// Returns true where a line tells whose a picture is after what it shows: "Le pont en 2019, photo : Léa
// Rémy".
bool says_picture(std::string_view line) {
  if (line.ends_with('.') || line.ends_with('?') || line.ends_with('!')) return false;
  const std::string small = plain(line);
  return std::any_of(picture_marks.begin(), picture_marks.end(), [&](auto mark) {
    const std::size_t at = small.find(mark);
    return at != std::string::npos && at > 0 && at + mark.size() < small.size();
  });
}

// Returns the names before the paper that they worked for: "LÉA RÉMY POUR « LE PHARE »".
std::string_view without_paper(std::string_view line) {
  for (const std::string_view paper : {" POUR «", " pour «", " POUR \"", " pour \""}) {
    const std::size_t at = line.find(paper);
    if (at != std::string_view::npos && starts_with_capital(trimmed(line.substr(at + paper.size()))))
      return line.substr(0, at);
  }
  return line;
}

// Returns true where there are three words or more, none in small letters.
bool is_in_capitals(std::string_view line) {
  constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
  return line.find_first_of(small) == std::string_view::npos && std::count(line.begin(), line.end(), ' ') > 1 &&
         fold(line).find_first_of(small) != std::string::npos;
}

// Returns true for "AFP", "AFP et Reuters", "AFP, Reuters et AP".
bool are_agencies(std::string_view names) {
  for (std::string_view joint : {" et ", ", "})
    if (const std::size_t at = names.find(joint); at != std::string_view::npos)
      return are_agencies(names.substr(0, at)) && are_agencies(names.substr(at + joint.size()));
  return is_agency(bare(names));
}

}  // namespace

bool is_site_notice(std::string_view paragraph) {
  static const Notices notices;
  return paragraph.size() <= longest_notice && notices.any_in(plain(paragraph));
}

bool is_photo_credit(std::string_view line) {
  if (line.empty() || line.size() > longest_credit) return false;
  if (says_picture(line)) return true;
  bool said = false;
  line = without_label(trimmed(line), said);
  if (const auto names = without_paper(line); names.size() < line.size()) said = true, line = names;
  const auto names = parts_of(line, '/');
  const bool any_agency = std::any_of(names.begin(), names.end(), is_agency);
  if (names.empty() || (!said && !(any_agency && names.size() > 1))) return false;
  return std::all_of(names.begin(), names.end(), is_credited);
}

bool is_signature(std::string_view line, std::string_view author) {
  if (line.size() > longest_credit) return false;
  if (line.ends_with(')') && line.find("(@") != std::string_view::npos) return line.starts_with("—");
  for (std::string_view nobody : {"/ ", "- / "})
    if (line.starts_with(nobody)) return is_agency(line.substr(nobody.size()));
  if (!starts_with_capital(line)) return false;
  if (line.size() >= shortest_name && author.find(line) != std::string_view::npos) return true;
  if (line.find('/') != std::string_view::npos || line.find(" POUR ") != std::string_view::npos)
    return is_in_capitals(line);
  for (std::string_view joint : {" avec ", " (avec ", " et "})
    if (const std::size_t at = line.find(joint); at != std::string_view::npos)
      return html::is_name(line.substr(0, at)) && are_agencies(line.substr(at + joint.size()));
  return false;
}

}  // namespace fsearch
