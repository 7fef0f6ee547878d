/// How exceptions become statuses, and their words what fsearch_message() returns.
#pragma once
#include <fsearch.h>

#include <string>

namespace fsearch::c {

/// Ends a call with a status that fsearch::Error has no kind for.
struct Stop {
  fsearch_status status;
  const char* message;
};

/// Forgets the failure of the call before on this thread.
void forget_failure() noexcept;

/// Returns the status of the exception being handled, and keeps its words for this thread. Requires: one is.
fsearch_status note_failure() noexcept;

const char* last_message() noexcept;
const char* last_remedy() noexcept;

/// Throws Error (usage) where an argument is missing.
void require_argument(const void* argument, const char* name);

/// Returns a copy for C, to be freed by fsearch_free(). Throws std::bad_alloc.
char* given_away(const std::string& text);

/// Does the work of a call. Nothing that it throws goes on.
template <class Work>
fsearch_status guarded(const Work& work) noexcept {
  forget_failure();
  try {
    work();
    return FSEARCH_OK;
  } catch (...) {
    return note_failure();
  }
}

/// The same for a call that answers: `work` returns the text.
template <class Work>
fsearch_status answered(char** answer, const Work& work) noexcept {
  if (answer != nullptr) *answer = nullptr;
  return guarded([&] {
    require_argument(answer, "answer");
    *answer = given_away(work());
  });
}

}  // namespace fsearch::c
