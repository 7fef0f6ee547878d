#include "indexer/update/document_pipeline.hpp"

#include <utility>

namespace fsearch {
namespace {

constexpr std::size_t built_ahead = 32;

Xapian::Document to_xapian(const IndexDocument& document) {
  Xapian::Document result;
  document.terms.for_each(
      [&](std::string_view term, std::uint32_t wdf, std::uint32_t) { result.add_term(std::string(term), wdf); });
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) result.add_value(slot, document.values[slot]);
  result.set_data(document.record);
  return result;
}

}  // namespace

DocumentPipeline::DocumentPipeline(std::vector<IncomingArticle> articles, IndexNumbers& numbers, bool with_entities)
    : articles_(std::move(articles)),
      builder_(numbers, with_entities),
      queue_(built_ahead),
      thread_([this] { build_all(); }) {}

DocumentPipeline::~DocumentPipeline() {
  queue_.close();
  thread_.join();
}

void DocumentPipeline::build_all() noexcept {
  try {
    for (auto& incoming : articles_) {
      Built built{.id = incoming.article.id, .document = {}};
      built.document = to_xapian(builder_.build(std::move(incoming)));
      if (!queue_.push(std::move(built))) break;
    }
  } catch (...) {
    failure_ = std::current_exception();
  }
  queue_.close();
}

std::optional<DocumentPipeline::Built> DocumentPipeline::next() {
  auto built = queue_.pop();
  if (!built && failure_) std::rethrow_exception(failure_);
  return built;
}

}  // namespace fsearch
