#include "schema/stored_article.hpp"

#include <cstdint>

namespace fsearch {
namespace {

constexpr char record_version = 1;
constexpr int compression_level = 3;
constexpr std::size_t most_bytes = std::size_t{1} << 30U;  // Larger is damage: no article is.

void write_article(BinaryWriter& out, const Article& article) {
  for (const auto* field : {&article.id, &article.title, &article.date, &article.source, &article.author,
                            &article.url, &article.language, &article.extra, &article.text})
    out.string(*field);
  out.number(article.section.size());
  for (const auto& section : article.section) out.string(section);
}

void read_article(BinaryReader& in, Article& article) {
  for (auto* field : {&article.id, &article.title, &article.date, &article.source, &article.author,
                      &article.url, &article.language, &article.extra, &article.text})
    *field = in.string();
  for (auto left = in.count(); left > 0 && !in.failed(); --left) article.section.emplace_back(in.string());
}

void write_passages(BinaryWriter& out, const std::vector<Span>& passages) {
  out.number(passages.size());
  std::uint32_t previous = 0;
  for (const Span span : passages) {
    out.number(span.begin - previous);
    out.number(span.size());
    previous = span.end;
  }
}

void write_entities(BinaryWriter& out, const std::vector<StoredEntity>& entities) {
  out.number(entities.size());
  for (const auto& entity : entities) {
    out.number(entity.span.begin);
    out.number(entity.span.size());
    out.string(entity.id);
  }
}

// Returns the span `gap` bytes after `previous`; an empty one where it would leave the text.
Span read_span(BinaryReader& in, std::uint64_t previous, std::uint64_t text_size) {
  const std::uint64_t gap = in.number();
  const std::uint64_t size = in.number();
  if (gap > text_size - previous || size > text_size - previous - gap) return {};
  return {static_cast<std::uint32_t>(previous + gap), static_cast<std::uint32_t>(previous + gap + size)};
}

bool read_passages(BinaryReader& in, StoredArticle& stored) {
  std::uint32_t previous = 0;
  for (auto left = in.count(); left > 0; --left) {
    const Span span = read_span(in, previous, stored.article.text.size());
    if (span.size() == 0) return false;
    stored.passages.push_back(span);
    previous = span.end;
  }
  return !in.failed();
}

bool read_entities(BinaryReader& in, StoredArticle& stored) {
  for (auto left = in.count(); left > 0; --left) {
    const Span span = read_span(in, 0, stored.article.text.size());
    if (span.size() == 0) return false;
    stored.entities.push_back({span, std::string(in.string())});
  }
  return !in.failed();
}

}  // namespace

ArticleEncoder::ArticleEncoder() : compressor_(compression_level) {}

std::string ArticleEncoder::encode(const StoredArticle& stored) {
  writer_.clear();
  write_article(writer_, stored.article);
  write_passages(writer_, stored.passages);
  write_entities(writer_, stored.entities);
  return std::string(1, record_version) + compressor_.compress(writer_.bytes());
}

std::optional<StoredArticle> ArticleDecoder::decode(std::string_view record) {
  if (record.empty() || record.front() != record_version) return std::nullopt;
  const auto bytes = decompressor_.decompress(record.substr(1), most_bytes);
  if (!bytes) return std::nullopt;
  BinaryReader in(*bytes);
  StoredArticle stored;
  read_article(in, stored.article);
  if (in.failed() || !read_passages(in, stored) || !read_entities(in, stored) || !in.at_end())
    return std::nullopt;
  return stored;
}

}  // namespace fsearch
