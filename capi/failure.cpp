#include "capi/failure.hpp"

#include <array>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <new>
#include <string_view>

#include "fsearch/error.hpp"

namespace fsearch::c {
namespace {

constexpr std::array<const char*, 13> names = {"ok",          "not_found", "unreadable", "not_writable", "locked",
                                               "mismatch",    "corrupt",   "usage",      "internal",     "no_memory",
                                               "interrupted", "end",       "closed"};

/// The last failure of a thread. `fixed` stands in where there was no memory for `message`.
struct Failure {
  std::string message, remedy;
  const char* fixed = nullptr;
};

Failure& failure() noexcept {
  static thread_local Failure of_this_thread;
  return of_this_thread;
}

fsearch_status status_of(Error::Kind kind) {
  switch (kind) {
    case Error::Kind::not_found:
      return FSEARCH_NOT_FOUND;
    case Error::Kind::unreadable:
      return FSEARCH_UNREADABLE;
    case Error::Kind::not_writable:
      return FSEARCH_NOT_WRITABLE;
    case Error::Kind::locked:
      return FSEARCH_LOCKED;
    case Error::Kind::mismatch:
      return FSEARCH_MISMATCH;
    case Error::Kind::corrupt:
      return FSEARCH_CORRUPT;
    case Error::Kind::usage:
      return FSEARCH_USAGE;
    case Error::Kind::interrupted:
      return FSEARCH_INTERRUPTED;
    default:
      return FSEARCH_INTERNAL;
  }
}

/// Errors tell what happened, "; ", the remedy.
fsearch_status keep(fsearch_status status, std::string_view message) {
  Failure& kept = failure();
  kept.message = message;
  if (const auto mark = message.rfind("; "); mark != std::string_view::npos) kept.remedy = message.substr(mark + 2);
  return status;
}

fsearch_status keep_current() {
  try {
    throw;
  } catch (const Stop& stop) {
    return keep(stop.status, stop.message);
  } catch (const Error& error) {
    return keep(status_of(error.kind()), error.what());
  } catch (const std::filesystem::filesystem_error& error) {
    return keep(FSEARCH_NOT_WRITABLE,
                error.path1().string() + ": " + error.code().message() + "; check the free space and the permissions");
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return keep(FSEARCH_INTERNAL, error.what());
  } catch (...) {
    return keep(FSEARCH_INTERNAL, "failed for a reason that fsearch does not know");
  }
}

}  // namespace

void forget_failure() noexcept {
  Failure& kept = failure();
  kept.message.clear();
  kept.remedy.clear();
  kept.fixed = nullptr;
}

fsearch_status note_failure() noexcept {
  try {
    return keep_current();
  } catch (...) {
    failure().fixed = "out of memory";
    return FSEARCH_NO_MEMORY;
  }
}

const char* last_message() noexcept { return failure().fixed != nullptr ? failure().fixed : failure().message.c_str(); }

const char* last_remedy() noexcept { return failure().remedy.c_str(); }

void require_argument(const void* argument, const char* name) {
  if (argument == nullptr) throw Error(Error::Kind::usage, "", std::string("\"") + name + "\" may not be NULL");
}

char* given_away(const std::string& text) {
  auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

}  // namespace fsearch::c

using namespace fsearch::c;

const char* fsearch_version(void) { return FSEARCH_VERSION; }

const char* fsearch_name(int status) {
  return status >= 0 && status < static_cast<int>(names.size()) ? names[static_cast<std::size_t>(status)] : "unknown";
}

const char* fsearch_message(void) { return last_message(); }
const char* fsearch_remedy(void) { return last_remedy(); }
void fsearch_free(char* answer) { std::free(answer); }
