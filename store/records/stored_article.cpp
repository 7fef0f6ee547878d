#include "store/records/stored_article.hpp"

#include <cstdint>

#include "store/records/hash.hpp"

namespace fsearch {
namespace data {
extern const std::string_view record_dictionary;
}
namespace {

constexpr char record_version = 7;  // Another dictionary is another version.
constexpr int compression_level = 5;
constexpr std::size_t head_size = 1 + sizeof(std::uint32_t);  // The version and the checksum.
constexpr std::size_t most_bytes = std::size_t{1} << 30U;     // Larger is damage: no article is.

// Xapian keeps no checksum: a bit that flips on the disk would give another text.
std::string checksum_of(std::string_view content) {
  auto rest = static_cast<std::uint32_t>(hash64(content));
  std::string bytes;
  for (std::size_t i = 0; i < sizeof rest; ++i, rest >>= 8U) bytes += static_cast<char>(rest & 255U);
  return bytes;
}

void write_article(BinaryWriter& out, const Article& article) {
  for (const auto* field : {&article.id, &article.title, &article.date, &article.source, &article.author, &article.url,
                            &article.language, &article.extra, &article.text})
    out.string(*field);
  out.number(article.section.size());
  for (const auto& section : article.section) out.string(section);
}

void read_article(BinaryReader& in, Article& article) {
  for (auto* field : {&article.id, &article.title, &article.date, &article.source, &article.author, &article.url,
                      &article.language, &article.extra, &article.text})
    *field = in.string();
  for (auto left = in.count(); left > 0 && !in.failed(); --left) article.section.emplace_back(in.string());
}

void write_spans(BinaryWriter& out, std::span<const Span> spans) {
  out.number(spans.size());
  std::uint32_t previous = 0;
  for (const Span span : spans) {
    out.number(span.begin - previous);
    out.number(span.size());
    previous = span.end;
  }
}

// The kind stands in the number of the size.
void write_passages(BinaryWriter& out, std::span<const Passage> passages) {
  out.number(passages.size());
  std::uint32_t previous = 0;
  for (const auto& [span, kind] : passages) {
    out.number(span.begin - previous);
    out.number(span.size() * passage_kinds + static_cast<std::uint64_t>(kind));
    previous = span.end;
  }
}

constexpr std::uint64_t entity_types = 4;

// What the place numbered `place` of an entity writes, its places in the title first; empty beyond the last.
std::string_view written_at(const Article& article, const StoredEntity& entity, std::size_t place) {
  const std::size_t in_title = entity.in_title.size();
  if (place < in_title) return entity.in_title[place].of(article.title);
  return place < entity.mentions() ? entity.in_text[place - in_title].of(article.text) : std::string_view();
}

// Returns 1 + the first place that writes the name in full, 0 where none does.
std::size_t place_of_name(const Article& article, const StoredEntity& entity) {
  for (std::size_t place = 0; place < entity.mentions(); ++place)
    if (written_at(article, entity, place) == entity.name) return place + 1;
  return 0;
}

// Most names stand in the article as they are: told by their place they cost one byte, and no time to compress.
void write_entity(BinaryWriter& out, const Article& article, const StoredEntity& entity) {
  const std::size_t place = place_of_name(article, entity);
  out.number(static_cast<std::uint64_t>(entity.type) + entity_types * place);
  write_spans(out, entity.in_title);
  write_spans(out, entity.in_text);
  if (place == 0) out.string(entity.name);
}

// Returns the span of so many bytes `gap` after `previous`; an empty one where it would leave the text.
Span span_after(std::uint64_t previous, std::uint64_t gap, std::uint64_t size, std::uint64_t text_size) {
  if (gap > text_size - previous || size > text_size - previous - gap) return {};
  return {static_cast<std::uint32_t>(previous + gap), static_cast<std::uint32_t>(previous + gap + size)};
}

bool read_spans(BinaryReader& in, std::uint64_t text_size, std::vector<Span>& spans) {
  std::uint32_t previous = 0;
  const auto count = in.count();
  spans.reserve(count);
  for (auto left = count; left > 0; --left) {
    const std::uint64_t gap = in.number();
    const Span span = span_after(previous, gap, in.number(), text_size);
    if (span.size() == 0) return false;
    spans.push_back(span);
    previous = span.end;
  }
  return !in.failed();
}

bool read_passages(BinaryReader& in, std::uint64_t text_size, std::vector<Passage>& passages) {
  std::uint32_t previous = 0;
  const auto count = in.count();
  passages.reserve(count);
  for (auto left = count; left > 0; --left) {
    const std::uint64_t gap = in.number();
    const std::uint64_t size_and_kind = in.number();
    const Span span = span_after(previous, gap, size_and_kind / passage_kinds, text_size);
    if (span.size() == 0) return false;
    passages.push_back({span, static_cast<PassageKind>(size_and_kind % passage_kinds)});
    previous = span.end;
  }
  return !in.failed();
}

bool read_entity(BinaryReader& in, const Article& article, StoredEntity& entity) {
  const auto head = in.number();
  const auto place = head / entity_types;
  entity.type = static_cast<EntityType>(head % entity_types);
  if (!read_spans(in, article.title.size(), entity.in_title)) return false;
  if (!read_spans(in, article.text.size(), entity.in_text)) return false;
  if (place > entity.mentions()) return false;
  entity.name = place == 0 ? in.string() : written_at(article, entity, place - 1);
  return true;
}

bool read_entities(BinaryReader& in, StoredArticle& stored) {
  for (auto left = in.count(); left > 0; --left)
    if (!read_entity(in, stored.article, stored.entities.emplace_back())) return false;
  return !in.failed();
}

}  // namespace

ArticleEncoder::ArticleEncoder() : compressor_(compression_level, data::record_dictionary) {}
ArticleDecoder::ArticleDecoder() : decompressor_(data::record_dictionary) {}

std::string encode_spans(const Article& article, std::span<const Passage> passages,
                         std::span<const StoredEntity* const> entities) {
  BinaryWriter out;
  write_passages(out, passages);
  out.number(entities.size());
  for (const StoredEntity* entity : entities) write_entity(out, article, *entity);
  return out.bytes();
}

std::string ArticleEncoder::encode(const StoredArticle& stored) {
  std::vector<const StoredEntity*> entities;
  for (const auto& entity : stored.entities) entities.push_back(&entity);
  return encode(stored.article, encode_spans(stored.article, stored.passages, entities));
}

// Spans stand outside of the frame: they hardly get smaller in it, and take as long as much more text.
std::string ArticleEncoder::encode(const Article& article, std::string_view spans) {
  text_.clear();
  write_article(text_, article);
  BinaryWriter head;
  head.string(spans);
  const std::string content = head.bytes() + compressor_.compress(text_.bytes());
  return record_version + checksum_of(content) + content;
}

bool is_whole_record(std::string_view record) {
  return record.size() >= head_size && record.front() == record_version &&
         record.substr(1, head_size - 1) == checksum_of(record.substr(head_size));
}

std::optional<std::string> ArticleDecoder::decode_date(std::string_view record) {
  if (!is_whole_record(record)) return std::nullopt;
  BinaryReader parts(record.substr(head_size));
  parts.string();  // The spans.
  const auto text = decompressor_.decompress(parts.rest(), most_bytes);
  if (!text) return std::nullopt;
  BinaryReader in(*text);
  in.string();  // The id, and the title: see write_article().
  in.string();
  std::string date(in.string());
  return in.failed() ? std::nullopt : std::optional(std::move(date));
}

std::optional<StoredArticle> ArticleDecoder::decode(std::string_view record) {
  if (!is_whole_record(record)) return std::nullopt;
  BinaryReader parts(record.substr(head_size));
  BinaryReader spans(parts.string());
  const auto text = decompressor_.decompress(parts.rest(), most_bytes);
  if (!text) return std::nullopt;
  BinaryReader in(*text);
  StoredArticle stored;
  read_article(in, stored.article);
  if (in.failed() || !in.at_end()) return std::nullopt;
  if (!read_passages(spans, stored.article.text.size(), stored.passages)) return std::nullopt;
  if (!read_entities(spans, stored) || !spans.at_end()) return std::nullopt;
  return stored;
}

}  // namespace fsearch
