/// Builds documents on a thread of its own, a few ahead of whoever writes them. Private to the indexer.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/build/document_builder.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/update/blocking_queue.hpp"

namespace fsearch {

/// Calls: next* take_delta. Destroying it before the last next() gives up what is left.
class DocumentPipeline {
 public:
  /// Requires: `numbers` outlives it.
  DocumentPipeline(std::vector<IncomingArticle> articles, IndexNumbers& numbers, bool with_entities);
  ~DocumentPipeline();
  DocumentPipeline(const DocumentPipeline&) = delete;
  DocumentPipeline& operator=(const DocumentPipeline&) = delete;

  struct Built {
    std::string id;
    Xapian::Document document;
  };

  /// Returns the document of the next article; nothing after the last. Throws what made its building fail.
  std::optional<Built> next();

  /// Returns what all articles add to the corpus-wide tables. Requires: next() has returned nothing.
  CorpusDelta take_delta() { return builder_.take_delta(); }

 private:
  void build_all() noexcept;

  std::vector<IncomingArticle> articles_;
  DocumentBuilder builder_;
  BlockingQueue<Built> queue_;
  std::exception_ptr failure_;  // Set before the queue is closed, read after.
  std::thread thread_;          // Last: it uses all the others.
};

}  // namespace fsearch
