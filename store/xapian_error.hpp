/// Turns what Xapian throws into Error, so that no caller meets a Xapian exception.
#pragma once
#include <xapian.h>

#include <string>
#include <utility>

#include "fsearch/error.hpp"

namespace fsearch {

/// Returns what Xapian says was wrong, and the reason that the system gave.
std::string reason_of(const Xapian::Error& error);

/// Returns the Error that says the same of the index at `path`, with a remedy.
Error translated(const std::string& path, const Xapian::Error& error);

/// Returns work(), or throws the translation of what it threw.
template <class Work>
auto with_xapian(const std::string& path, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw translated(path, error);
  }
}

}  // namespace fsearch
