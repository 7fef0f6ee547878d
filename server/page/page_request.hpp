/// A search as the address of its page has it: "/?q=Azure&source=Le+Monde&page=2". The address is all there
/// is.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "fsearch/search.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

class PageRequest {
 public:
  /// Reads what it knows, and leaves the rest out.
  explicit PageRequest(const Parameters& parameters);

  std::string query() const { return value("q"); }
  std::size_t page() const;  ///< From 1.
  bool asks() const;         ///< A query or a filter is there.
  const Parameters& parts() const { return parts_; }
  std::string value(std::string_view name) const;  ///< Empty where it is missing.
  bool has(std::string_view name, std::string_view value) const;

  /// Returns the same search, changed; on its first page. An empty value removes the part.
  PageRequest with(const std::string& name, const std::string& value) const;
  PageRequest with_another(const std::string& name, const std::string& value) const;
  PageRequest without(const std::string& name, const std::string& value) const;
  PageRequest on_page(std::size_t page) const;

  /// Returns "/?q=Azure&source=Le%20Monde".
  std::string address() const;

  /// Returns what is searched: persons, organisations and places become fields of the query.
  SearchRequest search() const;

  /// Returns what is marked in an article found: the query, else the names that filter.
  std::string marks() const;

  /// Returns `query`, one that was made of this search, as a reader typed it: without those fields.
  std::string typed_part(const std::string& query) const;

 private:
  std::string fields() const;

  Parameters parts_;
};

}  // namespace fsearch::server
