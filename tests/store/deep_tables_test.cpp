/// Tables of three levels, as every large index has them: leaves, branches, and a root above both.
#include <doctest/doctest.h>
#include <xapian.h>

#include <sstream>
#include <string>
#include <vector>

#include "store/glass/output_file.hpp"
#include "store/glass/packing.hpp"
#include "store/glass/postlist_writer.hpp"
#include "store/glass/version_file.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch::glass;

namespace {

constexpr DocId documents = 5000;

/// Long, and alike up to its end, so that a branch has room for few.
std::string term_of(DocId document) {
  const std::string number = std::to_string(document);
  return std::string(200, 'x') + std::string(5 - number.size(), '0') + number;
}

/// Four fill a leaf.
std::string record_of(DocId document) { return std::string(1900, 'r') + std::to_string(document); }

TableRoot write_postings(const std::string& path) {
  PostlistWriter postlist(path);
  postlist.lengths(std::vector<std::uint32_t>(documents, 1));
  for (DocId document = 1; document <= documents; ++document) {
    postlist.begin_term(term_of(document), 1, 1);
    postlist.posting(document, 1);
    postlist.end_term();
  }
  return postlist.finish();
}

TableRoot write_records(const std::string& path) {
  TableWriter records(path);
  for (DocId document = 1; document <= documents; ++document) {
    std::string key;
    append_sortable(key, document);
    records.add(key, record_of(document));
  }
  return records.finish();
}

}  // namespace

TEST_CASE("glass: tables of three levels are whole to Xapian, which finds each of their entries") {
  const fsearch::testing::ScratchFolder folder;
  const std::string path = folder.path("");
  const TableRoots roots{write_postings(path + "postlist.glass"), write_records(path + "docdata.glass")};
  CHECK(roots.postlist.level == 2);
  CHECK(roots.docdata.level == 2);
  write_version_file(path, roots, {documents, documents, 1, 1, 1});
  OutputFile(path + "termlist.glass").sync();
  std::ostringstream said;
  const auto problems = Xapian::Database::check(path, 0, &said);
  INFO(said.str());
  CHECK(problems == 0);
  const Xapian::Database database(path);
  std::size_t found = 0;
  for (DocId document = 1; document <= documents; ++document)
    if (*database.postlist_begin(term_of(document)) == document &&
        database.get_document(document).get_data() == record_of(document))
      ++found;
  CHECK(found == documents);
}
