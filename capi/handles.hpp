/// Handles that may be closed twice, or made up, without harm: numbers that C sees as pointers, looked up in a table.
///
/// No number is given twice, and none is ever taken for an address. All functions may be called from any thread.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "capi/failure.hpp"

namespace fsearch::c {

/// What the handles of type `Handle` stand for.
template <class Handle, class Value>
class Handles {
 public:
  Handle* add(std::shared_ptr<Value> value) {
    const std::scoped_lock lock(mutex_);
    values_.emplace(++last_, std::move(value));
    // A number as a pointer that is never followed: C tells one type of handle from another by it.
    return reinterpret_cast<Handle*>(last_);  // NOLINT(performance-no-int-to-ptr)
  }

  /// Throws Stop (closed). Who holds what is returned may go on using it while another closes the handle.
  std::shared_ptr<Value> get(const Handle* handle) {
    const std::scoped_lock lock(mutex_);
    return find(handle)->second;
  }

  /// The same, and the handle is closed.
  std::shared_ptr<Value> take(const Handle* handle) {
    const std::scoped_lock lock(mutex_);
    const auto place = find(handle);
    auto value = std::move(place->second);
    values_.erase(place);
    return value;
  }

 private:
  using Values = std::unordered_map<std::uintptr_t, std::shared_ptr<Value>>;

  typename Values::iterator find(const Handle* handle) {
    const auto place = values_.find(reinterpret_cast<std::uintptr_t>(handle));
    if (place == values_.end()) throw Stop{FSEARCH_CLOSED, "this handle was closed, or never was one"};
    return place;
  }

  std::mutex mutex_;
  std::uintptr_t last_ = 0;
  Values values_;
};

}  // namespace fsearch::c
