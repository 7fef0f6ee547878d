/// A list of queries and their answers as one HTML file, to send and to print. It asks nothing of the network.
#pragma once
#include <string>
#include <vector>

#include "cli/render/render_batch.hpp"

namespace fsearch {

/// Memory: the whole page, as its table of counts comes first.
class BatchPage final : public BatchReport {
 public:
  std::string add(const ListedQuery& query, const SearchResult& result) override;
  std::string foot() override;

 private:
  std::string counts_, answers_;
  std::size_t queries_ = 0;
};

}  // namespace fsearch
