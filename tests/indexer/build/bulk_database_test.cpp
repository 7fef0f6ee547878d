/// A database written whole from runs is the one that Xapian makes of the same documents one by one.
#include "indexer/bulk/bulk_database.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "indexer/bulk/run_file.hpp"
#include "indexer/update/posted_terms.hpp"
#include "indexer/update/term_lists.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

using Random = std::mt19937;

std::uint32_t below(Random& random, std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); }

std::string random_bytes(Random& random, std::size_t size, std::uint32_t letters) {
  std::string bytes;
  while (bytes.size() < size)
    bytes += static_cast<char>(letters < 256 ? 'a' + below(random, letters) : below(random, 256));
  return bytes;
}

// Words of a few letters, so that they come again; at times a long one, a zero byte, or one that no other document has.
std::string random_term(Random& random) {
  switch (below(random, 40)) {
    case 0:
      return random_bytes(random, 100 + below(random, 120), 26);
    case 1:
      return "z" + random_bytes(random, below(random, 4), 256);
    case 2:
      return std::string("nul\0", 4) + random_bytes(random, below(random, 2), 2);
    default:
      return random_bytes(random, 1 + below(random, 3), 8);
  }
}

// Short terms have a key, as words have when a DocumentBuilder gives them; all others must be looked up.
std::uint32_t key_of(const std::string& term) {
  if (term.empty() || term.size() > 2 || term.find_first_not_of("abcdefgh") != std::string::npos) return 0;
  const auto letter = [&](std::size_t i) {
    return i < term.size() ? static_cast<std::uint32_t>(term[i] - 'a') + 1 : 0;
  };
  return letter(0) * 9 + letter(1);
}

IndexDocument random_document(Random& random, int number) {
  IndexDocument document;
  document.terms.add("Q", std::to_string(number), 0);
  for (auto left = below(random, 60); left > 0; --left) {
    const auto term = random_term(random);
    document.terms.add({}, term, below(random, 200), key_of(term));
  }
  for (auto& value : document.values)
    if (below(random, 3) > 0) value = random_bytes(random, 1 + below(random, 90), 3);
  const bool large = below(random, 50) == 0;
  document.record = random_bytes(random, large ? below(random, 60'000) : 1 + below(random, 3'000), 256);
  return document;
}

std::vector<IndexDocument> random_documents(Random& random, int count) {
  std::vector<IndexDocument> documents;
  documents.reserve(static_cast<std::size_t>(count));
  for (int number = 0; number < count; ++number) documents.push_back(random_document(random, number));
  return documents;
}

Xapian::Document to_xapian(const IndexDocument& document) {
  Xapian::Document result;
  document.terms.for_each(
      [&](std::string_view term, std::uint32_t wdf, std::uint32_t) { result.add_term(std::string(term), wdf); });
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) result.add_value(slot, document.values[slot]);
  result.set_data(document.record);
  return result;
}

// Writes the documents in runs of `run_size`.
void write_bulk(const std::string& path, const std::vector<IndexDocument>& documents, std::size_t run_size) {
  BulkDatabase database(path);
  RunFileWriter file(path + ".runs");
  PostingRun run;
  const auto end_run = [&] {
    run.sort();
    const auto before = database.append(run);
    database.add_run(file.append(run, before));
    run.clear();
  };
  for (const auto& document : documents) {
    run.add(document);
    if (run.documents() == run_size) end_run();
  }
  if (run.documents() > 0) end_run();
  database.finish();
}

void write_one_by_one(const std::string& path, const std::vector<IndexDocument>& documents) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  for (const auto& document : documents) database.add_document(to_xapian(document));
}

void check_whole(const std::string& path) {
  std::ostringstream found;
  const auto problems = Xapian::Database::check(path, 0, &found);
  INFO(found.str());
  CHECK(problems == 0);
}

void check_same_postings(const Xapian::Database& a, const Xapian::Database& b, const std::string& term) {
  CAPTURE(term);
  CHECK(a.get_termfreq(term) == b.get_termfreq(term));
  CHECK(a.get_collection_freq(term) == b.get_collection_freq(term));
  std::map<Xapian::docid, Xapian::termcount> in_a;
  std::map<Xapian::docid, Xapian::termcount> in_b;
  for (auto i = a.postlist_begin(term); i != a.postlist_end(term); ++i) in_a[*i] = i.get_wdf();
  for (auto i = b.postlist_begin(term); i != b.postlist_end(term); ++i) in_b[*i] = i.get_wdf();
  CHECK(in_a == in_b);
}

void check_same_document(const Xapian::Database& a, const Xapian::Database& b, Xapian::docid id) {
  CAPTURE(id);
  const auto of_a = a.get_document(id);
  const auto of_b = b.get_document(id);
  CHECK(of_a.get_data() == of_b.get_data());
  CHECK(a.get_doclength(id) == b.get_doclength(id));
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) CHECK(of_a.get_value(slot) == of_b.get_value(slot));
}

void check_same(const std::string& path_a, const std::string& path_b) {
  const Xapian::Database a(path_a);
  const Xapian::Database b(path_b);
  CHECK(a.get_doccount() == b.get_doccount());
  CHECK(a.get_lastdocid() == b.get_lastdocid());
  CHECK(a.get_total_length() == b.get_total_length());
  CHECK(a.get_doclength_lower_bound() == b.get_doclength_lower_bound());
  CHECK(a.get_doclength_upper_bound() == b.get_doclength_upper_bound());
  std::set<std::string> terms;
  for (auto i = a.allterms_begin(); i != a.allterms_end(); ++i) terms.insert(*i);
  for (auto i = b.allterms_begin(); i != b.allterms_end(); ++i) terms.insert(*i);
  for (const auto& term : terms) check_same_postings(a, b, term);
  for (auto i = b.postlist_begin(""); i != b.postlist_end(""); ++i) check_same_document(a, b, *i);
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) {
    CHECK(a.get_value_freq(slot) == b.get_value_freq(slot));
    CHECK(a.get_value_lower_bound(slot) == b.get_value_lower_bound(slot));
    CHECK(a.get_value_upper_bound(slot) == b.get_value_upper_bound(slot));
  }
}

void delete_if_there(Xapian::WritableDatabase& database, Xapian::docid id) {
  try {
    database.delete_document(id);
  } catch (const Xapian::DocNotFoundError&) {
  }
}

// Lays the lists of all documents, which Xapian wants of those that it replaces.
void lay_lists(const std::string& path) {
  const Xapian::Database database(path);
  std::vector<Xapian::docid> documents(database.postlist_begin(""), database.postlist_end(""));
  drop_term_lists(path);
  TermListWriter lists(path);
  for (auto& [document, terms] : posted_terms(database, documents)) lists.add(database.get_document(document), terms);
  lists.finish();
}

// The same changes to a database by Xapian itself.
void edit(const std::string& path, unsigned seed) {
  Random random(seed);
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  const auto last = database.get_lastdocid();
  for (int change = 0; change < 200; ++change) {
    const auto id = 1 + below(random, last);
    const auto document = to_xapian(random_document(random, 10'000 + change));
    if (below(random, 3) == 0)
      database.add_document(document);
    else
      database.replace_document(id, document);
    if (below(random, 5) == 0) delete_if_there(database, 1 + below(random, last));
    if (below(random, 50) == 0) database.commit();
  }
  database.set_metadata("key", "value");
  database.commit();
}

}  // namespace

TEST_CASE("a database written whole is the one that Xapian makes of the same documents") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    Random random(seed);
    const ScratchFolder folder;
    const auto documents = random_documents(random, 700);
    write_one_by_one(folder.path("one-by-one"), documents);
    write_bulk(folder.path("bulk"), documents, 1 + below(random, 300));
    check_whole(folder.path("bulk"));
    check_same(folder.path("bulk"), folder.path("one-by-one"));
  }
}

TEST_CASE("a database written whole can be changed by Xapian as any other, once it is given the lists of its terms") {
  Random random(4);
  const ScratchFolder folder;
  const auto documents = random_documents(random, 500);
  write_one_by_one(folder.path("one-by-one"), documents);
  write_bulk(folder.path("bulk"), documents, 120);
  lay_lists(folder.path("bulk"));
  check_whole(folder.path("bulk"));  // With lists, of which Xapian compares the lengths.
  for (const char* name : {"one-by-one", "bulk"}) edit(folder.path(name), 5);
  check_whole(folder.path("bulk"));
  drop_term_lists(folder.path("bulk"));
  check_whole(folder.path("bulk"));
  check_same(folder.path("bulk"), folder.path("one-by-one"));
}

TEST_CASE("adding to a database written whole changes its leaves, and does not split them") {
  Random random(7);
  const ScratchFolder folder;
  const std::string path = folder.path("bulk");
  const auto some_words = [&] {
    IndexDocument document;
    for (int word = 0; word < 40; ++word) document.terms.add("word", std::to_string(below(random, 20'000)), 1);
    return document;
  };
  std::vector<IndexDocument> documents;
  while (documents.size() < 10'000) documents.push_back(some_words());
  write_bulk(path, documents, 5'000);
  const auto before = std::filesystem::file_size(path + "/postlist.glass");
  {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (int added = 0; added < 200; ++added) database.add_document(to_xapian(some_words()));
  }
  // A changed block is written elsewhere, so that readers go on with the old one: once all are, the file is twice as
  // large. Had all split, it would be three times as large.
  const auto after = std::filesystem::file_size(path + "/postlist.glass");
  CHECK(after > before + before * 8 / 10);
  CHECK(after < 2 * before + before / 10);
}

TEST_CASE("a database written whole merges with others") {
  Random random(6);
  const ScratchFolder folder;
  write_bulk(folder.path("a"), random_documents(random, 200), 200);
  write_bulk(folder.path("b"), random_documents(random, 100), 30);
  Xapian::Database both;
  both.add_database(Xapian::Database(folder.path("a")));
  both.add_database(Xapian::Database(folder.path("b")));
  both.compact(folder.path("both"));
  check_whole(folder.path("both"));
  CHECK(Xapian::Database(folder.path("both")).get_doccount() == 300);
}

TEST_CASE("document numbers of three bytes sort after those of two") {
  const ScratchFolder folder;
  std::vector<IndexDocument> documents(40'000);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].terms.add("everywhere", 1);
    documents[i].terms.add(i % 2 == 0 ? "even" : "odd", 3);
    documents[i].values[schema::slot::date] = "20250101";
    documents[i].record = std::to_string(i);
  }
  write_bulk(folder.path("bulk"), documents, 15'000);
  check_whole(folder.path("bulk"));
  const Xapian::Database database(folder.path("bulk"));
  CHECK(database.get_termfreq("everywhere") == 40'000);
  auto posting = database.postlist_begin("odd");
  posting.skip_to(39'999);
  CHECK(*posting == 40'000);
  CHECK(database.get_document(32'769).get_data() == "32768");
  CHECK(database.get_document(40'000).get_value(schema::slot::date) == "20250101");
}

TEST_CASE("a term that a document gives several times counts with the sum of its weights") {
  IndexDocument document;
  document.terms.add("eau", 4);
  document.terms.add("T", "eau", 1);
  document.terms.add("eau", 5);
  PostingRun run;
  run.add(document);
  run.add(document);
  run.sort();
  std::map<std::string, std::vector<std::uint32_t>> weights;
  run.for_each_term([&](std::string_view term, std::span<const PostingRun::Posting> postings) {
    for (const auto& posting : postings) weights[std::string(term)].push_back(posting.wdf);
  });
  CHECK(weights == std::map<std::string, std::vector<std::uint32_t>>{{"Teau", {1, 1}}, {"eau", {9, 9}}});
}
