#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/inputs/file_reader.hpp"
#include "indexer/json/json_lines_reader.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/tidy/tidy_article.hpp"

// JSON lines and tables, which may be of any size: the part of FileReader that reads line by line.
namespace fsearch {
namespace {

constexpr std::size_t largest_wide = std::size_t{1} << 26U;  // Bytes of a file in UTF-16, which is read at once.
constexpr std::size_t table_piece = std::size_t{1} << 20U;   // Bytes.
constexpr std::string_view too_long = "a line of over 64 MB, which is no article";

// Returns true for UTF-16, in which a line end is not one byte.
bool is_wide(std::string_view head) {
  if (head.find('\0') == std::string_view::npos) return false;
  const auto decoded = decode(head);
  return decoded && decoded->encoding.starts_with("utf-16");
}

std::string_view without_mark(std::string_view line) {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  return line;
}

// Returns lines that are not in UTF-8 in UTF-8; nothing for those that are.
std::optional<DecodedText> decode_line(std::string_view line) {
  return simdjson::validate_utf8(line) ? std::nullopt : decode(line);
}

}  // namespace

void FileReader::read_by_lines(HeadStream& content, InputFormat format, const std::string& path,
                               const std::string& key) {
  const auto read = [&](ByteStream& lines, const std::string& encoding) {
    format == InputFormat::csv ? read_table(lines, encoding, path, key) : read_lines(lines, encoding, path, key);
  };
  if (!is_wide(content.head())) return read(content, "utf-8");
  const auto decoded = decode(read_all(content, path, largest_wide));
  MemoryStream lines(decoded->text);
  read(lines, decoded->encoding);
}

void FileReader::read_lines(ByteStream& content, const std::string& encoding, const std::string& path,
                            const std::string& key) {
  LineReader lines(content);
  JsonLinesReader reader(key, options_.map);
  std::vector<Problem> problems;
  for (std::size_t number = 1; const auto line = lines.next(); ++number) {
    if (lines.was_too_long()) problems.push_back({path, number, std::string(too_long), "", true});
    const auto decoded = decode_line(*line);
    auto articles = reader.read_all(decoded ? decoded->text : *line, number, problems);
    report(std::exchange(problems, {}), path);
    for (auto& article : articles) {
      Extraction extraction{{}, "jsonl", decoded ? decoded->encoding : encoding, {}};
      if (reader.was_extracted()) extraction = reader.provenance();
      extraction.article = std::move(article);
      if (!reader.was_extracted()) tidy_article(extraction);
      hand_over(std::move(extraction));
    }
  }
}

// Pieces of whole lines are decoded and read one after the other: a table may be of any size.
void FileReader::read_table(ByteStream& content, const std::string& encoding, const std::string& path,
                            const std::string& key) {
  LineReader lines(content);
  TableReader table(key, options_.map);
  std::vector<Problem> problems;
  std::string piece, last = encoding;
  const auto take = [&](std::vector<Extraction> extractions) {
    report(std::exchange(problems, {}), path);
    if (!table.was_exported()) return hand_over_all(std::move(extractions), last);
    for (auto& extraction : extractions) {
      extraction.encoding = last;
      hand_over(std::move(extraction));
    }
  };
  const auto read_piece = [&] {
    if (const auto decoded = decode_line(piece)) {
      last = decoded->encoding;
      take(table.read(decoded->text, problems));
    } else {
      take(table.read(piece, problems));
    }
    piece.clear();
  };
  for (std::size_t number = 1; const auto line = lines.next(); ++number) {
    const bool binary = line->find('\0') != std::string_view::npos;
    if (binary || lines.was_too_long())
      problems.push_back({path, number, binary ? "holds NUL bytes" : std::string(too_long), "", true});
    else
      piece.append(number == 1 ? without_mark(*line) : *line);
    if (number > 1 || !piece.empty()) piece += lines.had_return() ? "\r\n" : "\n";  // Lines are counted behind it.
    if (piece.size() > table_piece) read_piece();
  }
  read_piece();
  take(table.finish(problems));
}

}  // namespace fsearch
