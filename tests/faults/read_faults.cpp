#include "tests/faults/read_faults.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace fsearch::testing {
namespace {

std::function<ReadFault(std::size_t)> decision;
std::size_t count = 0;
bool deciding = false;

ReadFault fault_of_next() {
  if (!decision || deciding) return ReadFault::none;
  deciding = true;
  const ReadFault fault = decision(count++);
  deciding = false;
  return fault;
}

}  // namespace

ReadFaults::ReadFaults(std::function<ReadFault(std::size_t)> decide) {
  count = 0;
  decision = std::move(decide);
}

ReadFaults::~ReadFaults() { decision = nullptr; }

std::size_t ReadFaults::reads() const { return count; }

}  // namespace fsearch::testing

/// pread() to the linker, which finds this one before the C library's.
extern "C" __attribute__((visibility("default"))) ssize_t read_or_fail(int file, void* into, size_t size,
                                                                       off_t offset) __asm__("pread");

ssize_t read_or_fail(int file, void* into, size_t size, off_t offset) {
  using namespace fsearch::testing;
  static const auto real = reinterpret_cast<ssize_t (*)(int, void*, size_t, off_t)>(dlsym(RTLD_NEXT, "pread"));
  switch (fault_of_next()) {
    case ReadFault::error:
      errno = EIO;
      return -1;
    case ReadFault::zeros: {
      const ssize_t got = real(file, into, size, offset);
      if (got > 0) std::memset(into, 0, static_cast<size_t>(got));
      return got;
    }
    default:
      return real(file, into, size, offset);
  }
}
