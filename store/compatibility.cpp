#include "store/compatibility.hpp"

#include "fsearch/error.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {

std::string incompatibility(const Xapian::Database& database, const std::string& analyzer) {
  const std::string version = database.get_metadata(std::string(schema::metadata::schema));
  if (version != schema::schema_version)
    return "made with schema " + (version.empty() ? "unknown" : version) + ", this fsearch uses schema " +
           std::string(schema::schema_version);
  const std::string made_with = database.get_metadata(std::string(schema::metadata::analyzer));
  return made_with == analyzer ? "" : "made with the analyzer " + made_with + ", this fsearch uses " + analyzer;
}

void require_compatible(const std::string& path, const Xapian::Database& database, const std::string& analyzer) {
  const std::string difference = incompatibility(database, analyzer);
  if (difference.empty()) return;
  throw Error(Error::Kind::mismatch, path,
              difference + "; make the index again with: fsearch index --rebuild --db " + path + " PATH");
}

}  // namespace fsearch
