#include "json/line_writer.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "json/json_parts.hpp"

namespace fsearch {
namespace {

bool stands_for_itself(char byte) { return static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\'; }

}  // namespace

void LineWriter::separate() {
  if (!line_.empty() && line_.back() != '{' && line_.back() != '[' && line_.back() != ':') line_ += ',';
}

void LineWriter::open(char bracket) {
  separate();
  line_ += bracket;
}

void LineWriter::write_plain(std::string_view value) {
  separate();
  line_ += value;
}

void LineWriter::key(std::string_view name) {
  write_plain("\"");
  line_ += name;
  line_ += "\":";
}

void LineWriter::value(std::string_view text) {
  if (!simdjson::validate_utf8(text)) return write_plain(line_of(text));
  write_plain("\"");
  for (;;) {
    const auto special = std::ranges::find_if_not(text, stands_for_itself);
    line_.append(text.begin(), special);
    if (special == text.end()) break;
    const std::string quoted = line_of(std::string(1, *special));
    line_.append(quoted, 1, quoted.size() - 2);
    text = {special + 1, text.end()};
  }
  line_ += '"';
}

void LineWriter::value(double number) { write_plain(line_of(number)); }

void LineWriter::write_number(std::size_t number) {
  std::array<char, 20> digits{};
  const char* const end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  write_plain({digits.begin(), end});
}

void LineWriter::value(const std::vector<std::string>& texts) {
  array(texts, [this](std::string_view text) { value(text); });
}

}  // namespace fsearch
