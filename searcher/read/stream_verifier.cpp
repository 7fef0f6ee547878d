#include "searcher/read/stream_verifier.hpp"

#include "searcher/read/left_out_words.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

/// Finding out what the lists tell costs as much as so many streams.
constexpr std::size_t settled_without_lists = 64;

}  // namespace

StreamVerifier::StreamVerifier(IndexReader& reader, Analyzer& analyzer, const SearchPlan& plan)
    : reader_(reader), plan_(plan), stretches_(asks_for_stretches(plan.query)), scanner_(stretches_) {
  if (reader.remote()) {
    texts_.emplace(plan.terms, analyzer, stretches_);
    return;
  }
  sources_.reserve(reader.sources());
  for (std::size_t source = 0; source < reader.sources(); ++source)
    sources_.emplace_back(WordSets(plan.terms, reader, source),
                          reader.database_of(source).valuestream_begin(schema::slot::words));
}

bool StreamVerifier::holds(Xapian::docid document, Demand demand) {
  return texts_ ? text_holds(document, demand) : index_holds(document, demand);
}

/// A document of another machine comes with its record only.
bool StreamVerifier::text_holds(Xapian::docid document, Demand demand) {
  const auto stored = decoder_.decode(reader_.database().get_document(document).get_data());
  if (!stored) return false;
  return fsearch::holds(plan_, texts_->scan(stored->article.title, stored->article.text), demand);
}

bool StreamVerifier::index_holds(Xapian::docid document, Demand demand) {
  const std::size_t number = reader_.source_of(document);
  const Xapian::docid local = reader_.document_in_source(document);
  if (++sources_[number].settled == settled_without_lists && !stretches_) read_lists(number);
  const std::optional<bool> known = lists_hold(sources_[number], local, demand);
  if (known) return *known;
  return scan_stream(number, local) && fsearch::holds(plan_, scan_, demand);
}

const ArticleScan* StreamVerifier::scan(Xapian::docid document) {
  if (texts_) return nullptr;
  return scan_stream(reader_.source_of(document), reader_.document_in_source(document)) ? &scan_ : nullptr;
}

void StreamVerifier::read_lists(std::size_t number) {
  Source& source = sources_[number];
  source.lists.emplace(source.words, reader_, number);
  if (lists_tell_all(plan_, source.lists->left_out())) return;
  source.listed_plan = without_terms(plan_, source.lists->left_out());
  if (!source.listed_plan) source.lists.reset();
}

std::optional<bool> StreamVerifier::lists_hold(Source& source, Xapian::docid local, Demand demand) {
  if (!source.lists || !source.lists->scan(local, scan_)) return std::nullopt;
  if (!source.listed_plan) return fsearch::holds(plan_, scan_, demand);
  return fsearch::holds(*source.listed_plan, scan_, demand) ? std::nullopt : std::optional(false);
}

bool StreamVerifier::scan_stream(std::size_t number, Xapian::docid local) {
  Source& source = sources_[number];
  const Xapian::Database& database = reader_.database_of(number);
  const Xapian::ValueIterator end = database.valuestream_end(schema::slot::words);
  if (local < source.last) source.streams = database.valuestream_begin(schema::slot::words);
  source.last = local;
  if (source.streams == end) return false;
  if (source.streams.get_docid() < local) source.streams.skip_to(local);
  if (source.streams == end || source.streams.get_docid() != local) return false;
  return scanner_.scan(*source.streams, source.words, scan_);
}

}  // namespace fsearch
