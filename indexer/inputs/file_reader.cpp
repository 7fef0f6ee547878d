#include "indexer/inputs/file_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "fsearch/error.hpp"
#include "indexer/documents/alto_reader.hpp"
#include "indexer/documents/document_package.hpp"
#include "indexer/documents/mets_reader.hpp"
#include "indexer/documents/pdf_reader.hpp"
#include "indexer/files/scratch_file.hpp"
#include "indexer/json/json_reader.hpp"
#include "indexer/page/html_reader.hpp"
#include "indexer/press/iramuteq_reader.hpp"
#include "indexer/press/press_page.hpp"
#include "indexer/press/press_xml_reader.hpp"
#include "indexer/press/ris_reader.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/feed_reader.hpp"
#include "indexer/readers/mail_reader.hpp"
#include "indexer/readers/markdown_reader.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/tidy/tidy_article.hpp"
#include "text/utf8.hpp"

namespace fsearch {
namespace {

constexpr std::size_t largest_whole = std::size_t{1} << 26U;   // Bytes of a file that is read at once.
constexpr std::size_t largest_nested = std::size_t{1} << 28U;  // Bytes of an archive inside another.
constexpr std::size_t largest_pdf = std::size_t{1} << 29U;
constexpr std::ptrdiff_t most_lines = 3'000'000;  // Of a text, or of a file of small records.
constexpr int deepest = 4;                        // Of archives in archives.

std::vector<Extraction> read_document(InputFormat format, std::string_view text, const std::string& key,
                                      const FieldMap& map, std::vector<Problem>& problems) {
  if (format == InputFormat::feed) return read_feed(text, key, problems);
  if (format == InputFormat::press_xml) return read_press_xml(text, key, problems);
  if (format == InputFormat::json) return read_json(text, key, map, problems);
  if (format == InputFormat::alto) return archives::read_alto(text, key, problems);
  if (format == InputFormat::ris) return archives::read_ris(text, key, problems);
  if (format == InputFormat::iramuteq) return archives::read_iramuteq(text, key, problems);
  std::vector<Extraction> extractions;
  if (format == InputFormat::html) {
    if (auto documents = archives::read_press_page(text, key, problems)) return std::move(*documents);
    if (auto page = read_html_article(text, key, problems)) extractions.push_back(std::move(*page));
  } else if (format == InputFormat::markdown) {
    if (auto page = read_markdown_article(text, key, problems)) extractions.push_back(std::move(*page));
  } else if (auto article = read_text_article(text, key, problems)) {
    extractions.push_back(std::move(*article));
  }
  return extractions;
}

// Formats that programs write, for programs: without a byte, something went wrong on the way.
bool is_data(InputFormat format) {
  return format == InputFormat::json_lines || format == InputFormat::json || format == InputFormat::csv ||
         format == InputFormat::ris;
}

bool is_blank(std::string_view head) {
  constexpr std::size_t most = 1000;  // Of a longer one the rest may say something.
  return head.size() < most && head.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Returns what an error says, apart from what to do about it.
Problem problem_of(const Error& error) {
  const std::string& said = error.detail();
  const std::size_t mark = std::min(said.find("; "), said.size());
  return {error.path(), 0, said.substr(0, mark), said.substr(std::min(mark + 2, said.size())), true};
}

// JSON and markup of any number of lines are bounded by what they hold.
bool has_too_many_lines(InputFormat format, std::string_view bytes) {
  for (const auto of_lines :
       {InputFormat::text, InputFormat::markdown, InputFormat::mail, InputFormat::ris, InputFormat::iramuteq})
    if (format == of_lines) return std::count(bytes.begin(), bytes.end(), '\n') > most_lines;
  return false;
}

}  // namespace

void FileReader::hand_over(Extraction extraction) {
  outermost_->count_entry();
  extraction.article.id = repaired_utf8(extraction.article.id);  // The name of a file may be in any encoding.
  sink_.extraction(std::move(extraction));
  if (progress_) progress_(outermost_->consumed());
}

void FileReader::read(const std::string& path, const std::string& key) {
  try {
    Archive archive(path);
    outermost_ = &archive;
    read_archive(archive, path, key, 0);
  } catch (const Error& error) {
    if (error.kind() != Error::Kind::unreadable) throw;
    sink_.problem(problem_of(error));
  }
  outermost_ = nullptr;
}

// One damaged file of an archive costs itself; a damaged archive, met in next(), what is left of it.
void FileReader::read_archive(Archive& archive, const std::string& path, const std::string& key, int depth) {
  for (bool first = true; archive.next(); first = false) {
    if (first && archives::may_be_package(archive.name(), path))
      if (const auto package = archives::read_package(archive, path); package.kind != archives::PackageKind::none) {
        std::vector<Problem> problems;
        auto documents = archives::read_document_package(package, key, problems);
        report(std::move(problems), path);
        return hand_over_all(std::move(documents), "utf-8");
      }
    if (options_.filter.leaves_out(archive.name())) continue;
    const std::string inside = archive.name().empty() ? "" : "/" + archive.name();
    const bool given = options_.given && inside.empty();
    try {
      read_entry(archive.content(), path + inside, key + inside, given, depth);
    } catch (const Error& error) {
      if (error.kind() != Error::Kind::unreadable || archive.is_broken()) throw;
      sink_.problem(problem_of(error));
    }
  }
}

void FileReader::read_entry(ByteStream& content, const std::string& path, const std::string& key, bool given,
                            int depth) {
  HeadStream stream(content);
  if (is_archive(stream.head())) {
    if (depth == deepest) throw Error(Error::Kind::unreadable, path, "is an archive in too many others");
    Archive nested(read_all(stream, path, largest_nested), path, outermost_);
    return read_archive(nested, path, key, depth + 1);
  }
  const InputFormat format =
      options_.format == InputFormat::automatic ? detect_format(stream.head(), path) : options_.format;
  if (is_data(format) && is_blank(stream.head()))
    return sink_.problem({path, 0, "is empty", "download or copy it again", true});
  if (format == InputFormat::json_lines || format == InputFormat::csv) return read_by_lines(stream, format, path, key);
  if (format == InputFormat::warc) return read_warc(stream, path);
  if (format == InputFormat::pdf) return read_pdf(stream, path, key);
  if (format == InputFormat::automatic ||
      (format == InputFormat::text && options_.format != format && !given && !is_text_name(path)))
    return refuse(stream.head(), path);
  read_whole(stream, format, path, key);
}

void FileReader::read_pdf(HeadStream& content, const std::string& path, const std::string& key) {
  const archives::ScratchFile file(content, path, largest_pdf);
  std::vector<Problem> problems;
  auto documents = archives::read_pdf(file.number(), key, problems);
  report(std::move(problems), path);
  hand_over_all(std::move(documents), "utf-8");
}

void FileReader::refuse(std::string_view head, const std::string& path) {
  if (head.starts_with("\xD0\xCF\x11\xE0") || head.starts_with("{\\rtf"))
    sink_.problem({path, 0, "an old format of an office program", "soffice --headless --convert-to docx FILE", true});
  else if (head.find('\0') != std::string_view::npos)
    sink_.problem({path, 0, "not a text file (it holds NUL bytes)", "", true});
  else
    sink_.problem({path, 0, "not a format that fsearch reads", "read it as text with --format text", true});
}

void FileReader::read_whole(HeadStream& content, InputFormat format, const std::string& path, const std::string& key) {
  const std::string bytes = read_all(content, path, largest_whole);
  std::vector<Problem> problems;
  std::vector<Extraction> extractions;
  std::string encoding = "utf-8";
  if (has_too_many_lines(format, bytes)) {
    problems.push_back({path, 0, "more than 3,000,000 lines, which is no article", "split it", true});
  } else if (format == InputFormat::mail) {
    extractions = read_mail(bytes, key, problems);  // Each part has its own encoding.
  } else if (const auto decoded = decode(bytes); decoded && format == InputFormat::mets) {
    std::error_code ignored;
    const bool on_disk = std::filesystem::is_regular_file(path, ignored);  // Not in an archive.
    extractions = archives::read_mets(decoded->text, on_disk ? path : "", key, problems);
  } else if (decoded) {
    extractions = read_document(format, decoded->text, key, options_.map, problems);
    encoding = decoded->encoding;
  } else {
    problems.push_back({path, 0, "not a text file (it holds NUL bytes)", "", true});
  }
  report(std::move(problems), path);
  hand_over_all(std::move(extractions), encoding);
}

void FileReader::read_warc(HeadStream& content, const std::string& path) {
  WarcReader records(content, path);
  std::vector<Problem> problems;
  while (auto record = records.next(problems)) {
    report(std::exchange(problems, {}), path);
    read_record(*record, path);
  }
  report(std::move(problems), path);
}

// A page is known by its address. What a crawler fetched beside pages and feeds is no article.
void FileReader::read_record(const WebRecord& record, const std::string& path) {
  const InputFormat format = detect_format(record.body, "");
  const auto decoded = decode(record.body, record.charset);
  if (!decoded || (format != InputFormat::html && format != InputFormat::feed && format != InputFormat::press_xml))
    return;
  std::vector<Problem> problems;
  const std::string& key = record.url.empty() ? path : record.url;
  auto extractions = read_document(format, decoded->text, key, options_.map, problems);
  for (auto& extraction : extractions)
    if (extraction.article.url.empty()) extraction.article.url = record.url;
  report(std::move(problems), path + "/" + record.url);
  hand_over_all(std::move(extractions), decoded->encoding);
}

void FileReader::report(std::vector<Problem> problems, const std::string& path) {
  for (auto& problem : problems) {
    outermost_->count_entry();
    problem.path = path;
    sink_.problem(std::move(problem));
  }
}

void FileReader::hand_over_all(std::vector<Extraction> extractions, const std::string& encoding) {
  for (auto& extraction : extractions) {
    extraction.encoding = encoding;
    tidy_article(extraction);
    hand_over(std::move(extraction));
  }
}

}  // namespace fsearch
