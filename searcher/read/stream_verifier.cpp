#include "searcher/read/stream_verifier.hpp"

#include "store/records/index_schema.hpp"

namespace fsearch {

StreamVerifier::StreamVerifier(IndexReader& reader, Analyzer& analyzer, const SearchPlan& plan)
    : reader_(reader), plan_(plan), scanner_(asks_for_stretches(plan.query)) {
  if (reader.remote()) {
    texts_.emplace(plan.terms, analyzer, asks_for_stretches(plan.query));
    return;
  }
  for (std::size_t source = 0; source < reader.sources(); ++source)
    sources_.push_back(
        {WordSets(plan.terms, reader, source), reader.database_of(source).valuestream_begin(schema::slot::words), 0});
}

bool StreamVerifier::holds(Xapian::docid document, Demand demand) {
  return texts_ ? text_holds(document, demand) : stream_holds(document, demand);
}

/// A document of another machine comes with its record only.
bool StreamVerifier::text_holds(Xapian::docid document, Demand demand) {
  const auto stored = decoder_.decode(reader_.database().get_document(document).get_data());
  if (!stored) return false;
  return fsearch::holds(plan_, texts_->scan(stored->article.title, stored->article.text), demand);
}

bool StreamVerifier::stream_holds(Xapian::docid document, Demand demand) {
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
  return scanner_.scan(*source.streams, source.words, scan_) && fsearch::holds(plan_, scan_, demand);
}

}  // namespace fsearch
