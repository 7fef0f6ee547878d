#include "indexer/article/article_checksum.hpp"

#include "store/records/binary.hpp"
#include "store/records/hash.hpp"

namespace fsearch {

std::string article_checksum(const Article& article) {
  BinaryWriter fields;
  for (const auto* field : {&article.id, &article.title, &article.date, &article.source, &article.author, &article.url,
                            &article.language, &article.extra, &article.text})
    fields.string(*field);
  for (const auto& section : article.section) fields.string(section);
  return hash128_hex(fields.bytes());
}

}  // namespace fsearch
