/// Writes one line of JSON as it goes, without a tree of values: each search has its answer written. Private to json/.
#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fsearch {

/// Keys are those of the contract, and written as they are. Values are written as nlohmann's library writes them:
/// never fails, ill-formed UTF-8 becomes U+FFFD.
class LineWriter {
 public:
  /// Writes the object whose fields `write_fields` writes.
  template <std::invocable Write>
  void object(const Write& write_fields) {
    open('{');
    write_fields();
    line_ += '}';
  }

  /// Writes the array of what `write_item` writes of each item.
  template <class Items, class Write>
  void array(const Items& items, const Write& write_item) {
    open('[');
    for (const auto& item : items) write_item(item);
    line_ += ']';
  }

  /// Writes an array of these values.
  template <class... Values>
  void tuple(const Values&... values) {
    open('[');
    (value(values), ...);
    line_ += ']';
  }

  /// Begins a field: its value is written next.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool flag) { write_plain(flag ? "true" : "false"); }
  void value(std::unsigned_integral auto number) { write_number(number); }
  void value(const std::vector<std::string>& texts);
  void null() { write_plain("null"); }

  /// Writes what is JSON already.
  void json(std::string_view value) { write_plain(value); }

  template <class Value>
  void field(std::string_view name, const Value& what) {
    key(name);
    value(what);
  }

  std::string take() { return std::move(line_); }

 private:
  void separate();
  void open(char bracket);
  void write_plain(std::string_view value);
  void write_number(std::size_t number);

  std::string line_;
};

}  // namespace fsearch
