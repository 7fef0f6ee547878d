#include "capi/polled.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <stop_token>

namespace fsearch::c {
namespace {

/// Asks until it is told to stop, for two seconds at most.
bool is_stopped(SearchStop& stop) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
  while (std::chrono::steady_clock::now() < end)
    if (stop()) return true;
  return false;
}

TEST_CASE("a search stops by the poll of its thread, which is asked only now and then, and not during its own call") {
  struct Polled {
    int polls = 0;
    bool nested = false;
  } polled;
  const auto ask = [](void* data) {
    auto& of = *static_cast<Polled*>(data);
    SearchStop inner({});
    of.nested = of.nested || inner();
    return ++of.polls < 3 ? 0 : 1;
  };
  set_poll({ask, &polled});
  {
    SearchStop stop({});
    CHECK_FALSE(stop());
    CHECK(polled.polls == 0);
    CHECK(is_stopped(stop));
    CHECK(stop.said());
  }
  CHECK(polled.polls == 3);
  CHECK_FALSE(polled.nested);
  SearchStop later({});
  CHECK(is_stopped(later));
  set_poll({});
}

TEST_CASE("a search stops where it was interrupted, and without a poll else never") {
  std::stop_source source;
  SearchStop stop(source.get_token());
  CHECK_FALSE(stop());
  source.request_stop();
  CHECK(stop());
}

}  // namespace
}  // namespace fsearch::c
