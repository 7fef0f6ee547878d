/// A search as the address of its page has it: "/?q=Azure&source=Le+Monde&page=2". The address is all there
/// is.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "fsearch/search.hpp"
#include "server/http/message.hpp"
#include "server/parts/words.hpp"

namespace fsearch::server {

class PageRequest {
 public:
  /// Reads what it knows, and leaves the rest out.
  explicit PageRequest(const Parameters& parameters, std::string_view accept_language = "");

  /// Returns what a request for a page asks; its address is the one of that page.
  static PageRequest of(const Request& request);

  const Words& words() const { return words_; }

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

  /// Returns a search that asks nothing yet, in the same language.
  PageRequest anew() const;

  /// Returns the same at another page of the site: "/together".
  PageRequest at(const std::string& path) const;

  /// Returns "/?q=Azure&source=Le%20Monde".
  std::string address() const;

  /// Returns the address of an article's page, where what this search finds is marked; without marks where not
  /// `marked`.
  std::string article(std::string_view id, bool marked = true) const;

  /// Returns what a form must send besides its own fields for the rest to stay, as markup; the query only where
  /// `with_query`.
  std::string hidden_fields(bool with_query = false) const;

  /// Returns the address of the API that answers the same as "json", "csv", "atom"...
  std::string api_address(std::string_view format) const;

  /// Returns the address of the API that takes `parameters`, and what narrows this search or changes how it is read.
  PageRequest at_api(const std::string& path, const Parameters& parameters) const;

  /// Returns what is searched: persons, organisations and places become fields of the query.
  SearchRequest search() const;

  /// Returns what is marked in an article found: the query, else the names that filter.
  std::string marks() const;

  /// Returns `query`, one that was made of this search, as a reader typed it: without those fields.
  std::string typed_part(const std::string& query) const;

 private:
  std::string fields() const;

  std::string path_ = "/";
  Parameters parts_;
  Words words_;
};

}  // namespace fsearch::server
