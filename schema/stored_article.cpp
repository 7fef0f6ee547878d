#include "schema/stored_article.hpp"

#include <cstdint>

namespace fsearch {
namespace data {
extern const std::string_view record_dictionary;
}
namespace {

constexpr char record_version = 3;  // Another dictionary is another version.
constexpr int compression_level = 5;
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

void write_spans(BinaryWriter& out, const std::vector<Span>& spans) {
  out.number(spans.size());
  std::uint32_t previous = 0;
  for (const Span span : spans) {
    out.number(span.begin - previous);
    out.number(span.size());
    previous = span.end;
  }
}

void write_entities(BinaryWriter& out, const std::vector<StoredEntity>& entities) {
  out.number(entities.size());
  for (const auto& entity : entities) {
    out.number(static_cast<std::uint64_t>(entity.type));
    out.string(entity.name);
    write_spans(out, entity.in_title);
    write_spans(out, entity.in_text);
  }
}

// Returns the span `gap` bytes after `previous`; an empty one where it would leave the text.
Span read_span(BinaryReader& in, std::uint64_t previous, std::uint64_t text_size) {
  const std::uint64_t gap = in.number();
  const std::uint64_t size = in.number();
  if (gap > text_size - previous || size > text_size - previous - gap) return {};
  return {static_cast<std::uint32_t>(previous + gap), static_cast<std::uint32_t>(previous + gap + size)};
}

bool read_spans(BinaryReader& in, std::uint64_t text_size, std::vector<Span>& spans) {
  std::uint32_t previous = 0;
  const auto count = in.count();
  spans.reserve(count);
  for (auto left = count; left > 0; --left) {
    const Span span = read_span(in, previous, text_size);
    if (span.size() == 0) return false;
    spans.push_back(span);
    previous = span.end;
  }
  return !in.failed();
}

bool read_entities(BinaryReader& in, StoredArticle& stored) {
  for (auto left = in.count(); left > 0; --left) {
    StoredEntity& entity = stored.entities.emplace_back();
    const auto type = in.number();
    if (type > static_cast<std::uint64_t>(EntityType::other)) return false;
    entity.type = static_cast<EntityType>(type);
    entity.name = in.string();
    if (!read_spans(in, stored.article.title.size(), entity.in_title)) return false;
    if (!read_spans(in, stored.article.text.size(), entity.in_text)) return false;
  }
  return !in.failed();
}

}  // namespace

ArticleEncoder::ArticleEncoder() : compressor_(compression_level, data::record_dictionary) {}
ArticleDecoder::ArticleDecoder() : decompressor_(data::record_dictionary) {}

std::string ArticleEncoder::encode(const StoredArticle& stored) {
  writer_.clear();
  write_article(writer_, stored.article);
  write_spans(writer_, stored.passages);
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
  if (in.failed() || !read_spans(in, stored.article.text.size(), stored.passages)) return std::nullopt;
  if (!read_entities(in, stored) || !in.at_end()) return std::nullopt;
  return stored;
}

}  // namespace fsearch
