/// Reads one file, whatever its format and whatever it is packed in.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"
#include "fsearch/input_format.hpp"
#include "fsearch/name_filter.hpp"
#include "indexer/article/article_fields.hpp"
#include "indexer/files/archive.hpp"
#include "indexer/readers/warc_reader.hpp"

namespace fsearch {

struct ReadingOptions {
  InputFormat format = InputFormat::automatic;
  /// The user named this file: it is read as what it looks like. Else, as in a folder, one that only looks
  /// like text is passed over unless its name is that of a text: a folder may hold scripts and style sheets.
  bool given = true;
  FieldMap map;       ///< For tables and JSON.
  NameFilter filter;  ///< For what archives hold.
};

class FileReader {
 public:
  /// `progress` is told, after each article, how much of the file as stored has been read.
  FileReader(ReadingOptions options, const ExtractionSink& sink, std::function<void(std::uint64_t)> progress)
      : options_(std::move(options)), sink_(sink), progress_(std::move(progress)) {}

  /// Hands over every article of the file; what cannot be read is a problem that names it.
  void read(const std::string& path, const std::string& key);

 private:
  void read_archive(Archive& archive, const std::string& path, const std::string& key, int depth);
  void read_entry(ByteStream& content, const std::string& path, const std::string& key, bool given, int depth);
  void read_by_lines(HeadStream& content, InputFormat format, const std::string& path, const std::string& key);
  void read_lines(ByteStream& content, const std::string& encoding, const std::string& path, const std::string& key);
  void read_table(ByteStream& content, const std::string& encoding, const std::string& path, const std::string& key);
  void read_whole(HeadStream& content, InputFormat format, const std::string& path, const std::string& key);
  void read_warc(HeadStream& content, const std::string& path);
  void read_record(const WebRecord& record, const std::string& path);
  void read_pdf(HeadStream& content, const std::string& path, const std::string& key);
  void refuse(std::string_view head, const std::string& path);
  void report(std::vector<Problem> problems, const std::string& path);
  void hand_over_all(std::vector<Extraction> extractions, const std::string& encoding);
  void hand_over(Extraction extraction);

  ReadingOptions options_;
  const ExtractionSink& sink_;
  std::function<void(std::uint64_t)> progress_;
  Archive* outermost_ = nullptr;  // Of the file that is being read.
};

}  // namespace fsearch
