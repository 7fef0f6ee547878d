/// Work that may be stopped: by fsearch_interrupt(), and by the poll of the thread that called.
#pragma once
#include <fsearch.h>

#include <functional>
#include <stop_token>

namespace fsearch::c {

/// Sets what is called now and then during calls of this thread; NULL for none.
void set_poll(fsearch_poll poll, void* data);

/// Does `work`, which looks at the token now and then. Where this thread has a poll, the work is done on a thread
/// beside it, while this one polls some twenty times a second; anything but 0 asks the work to stop. Throws what `work`
/// throws.
void run_polled(std::stop_source stop, const std::function<void(std::stop_token)>& work);

}  // namespace fsearch::c
