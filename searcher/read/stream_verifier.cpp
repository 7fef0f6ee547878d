#include "searcher/read/stream_verifier.hpp"

#include "store/records/index_schema.hpp"
#include "store/records/word_stream.hpp"

namespace fsearch {
namespace {

/// Takes the words of a stream that match to the scan of their field. Spans count positions, not bytes: only
/// their order matters.
class ScanFiller {
 public:
  ScanFiller(const WordSets& words, ArticleScan& scan) : words_(words), scan_(scan), field_(&scan.title) {}

  void word(const StreamWord& word) {
    for (const WordMatch& match : words_(word.number)) {
      Occurrence& occurrence = field_->occurrences.emplace_back();
      occurrence.span = {word.position, word.position + word.width};
      occurrence.position = word.position;
      occurrence.width = static_cast<std::uint16_t>(word.width);
      occurrence.term = match.term;
      occurrence.kind = match.kind;
    }
  }

  void mark(StreamMark mark) {
    if (mark == StreamMark::title_end) field_ = &scan_.body;
  }

 private:
  const WordSets& words_;
  ArticleScan& scan_;
  FieldScan* field_;
};

}  // namespace

StreamVerifier::StreamVerifier(IndexReader& reader, const SearchPlan& plan) : reader_(reader), plan_(plan) {
  for (std::size_t source = 0; source < reader.sources(); ++source)
    sources_.push_back({WordSets(plan.terms, reader, source),
                        reader.database_of(source).valuestream_begin(schema::slot::words), 0});
}

bool StreamVerifier::holds(Xapian::docid document, Demand demand) {
  // Xapian deals the articles of several indexes out in turns.
  const auto count = static_cast<Xapian::docid>(sources_.size());
  const std::size_t number = (document - 1) % count;
  const Xapian::docid local = (document - 1) / count + 1;
  Source& source = sources_[number];
  const Xapian::Database& database = reader_.database_of(number);
  const Xapian::ValueIterator end = database.valuestream_end(schema::slot::words);
  if (local < source.last) source.streams = database.valuestream_begin(schema::slot::words);
  source.last = local;
  if (source.streams == end) return false;
  if (source.streams.get_docid() < local) source.streams.skip_to(local);
  if (source.streams == end || source.streams.get_docid() != local) return false;
  scan_.title.occurrences.clear();
  scan_.body.occurrences.clear();
  return read_word_stream(*source.streams, ScanFiller(source.words, scan_)) &&
         fsearch::holds(plan_, scan_, demand);
}

}  // namespace fsearch
