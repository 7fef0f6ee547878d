"""Calls of the C library: strings in, JSON out, a status as an exception."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

from fsearch._native import ffi, lib
from fsearch.errors import CLASSES, Error

Progress = Callable[[str, int, int], object]


def version() -> str:
    """Returns the version of the library, as "0.2.0"."""
    return str(ffi.string(lib.fsearch_version()).decode())


def text(value: str) -> bytes:
    """Returns the string for C. A lone surrogate, which UTF-8 does not know, becomes "?"."""
    encoded = value.encode("utf-8", "replace")
    if b"\0" in encoded:
        raise ValueError("a string for fsearch holds no NUL")
    return encoded


def check(status: int) -> None:
    """Raises the exception of a status; nothing where all went well."""
    if status == lib.FSEARCH_OK:
        return
    code = ffi.string(lib.fsearch_name(status)).decode()
    message = ffi.string(lib.fsearch_message()).decode("utf-8", "replace")
    remedy = ffi.string(lib.fsearch_remedy()).decode("utf-8", "replace")
    raise CLASSES.get(code, Error)(message, code, remedy)


def taken(answer: Any) -> str:
    """Returns the text that C gave, and frees it."""
    try:
        return str(ffi.string(answer[0]).decode("utf-8", "replace"))
    finally:
        lib.fsearch_free(answer[0])


def ask(function: Any, *arguments: Any) -> Any:
    """Calls a function whose last argument is the place for an answer, and returns the JSON that it gives."""
    watch()
    answer = ffi.new("char **")
    WATCH.check(function(*arguments, answer))
    return json.loads(taken(answer))


class Listener:
    """What C calls back during one call. An exception there stops the call, and is raised again after it."""

    def __init__(self, progress: Progress | None = None) -> None:
        self.progress = progress
        self.failure: BaseException | None = None
        self.handle = ffi.new_handle(self)

    def check(self, status: int) -> None:
        for listener in (self, WATCH):
            failure, listener.failure = listener.failure, None
            if failure is not None:
                raise failure
        check(status)


# That of the main thread, which alone is told of signals.
WATCH = Listener()


def watch() -> None:
    """Lets Ctrl-C end what the main thread calls next."""
    if WATCH.progress is None and threading.current_thread() is threading.main_thread():
        WATCH.progress = lambda phase, done, total: None
        check(lib.fsearch_set_poll(lib.fsearch_python_poll, WATCH.handle))


def _failed(kind: object, failure: BaseException, traceback: object) -> int:
    # The frame of the callback knows whom it was for.
    frame = getattr(traceback, "tb_frame", None)
    data = frame.f_locals.get("data") if frame is not None else None
    if data:
        ffi.from_handle(data).failure = failure
    return 1


@ffi.def_extern(error=1, onerror=_failed)  # type: ignore[misc]
def fsearch_python_poll(data: Any) -> int:
    """Nothing but a moment in which Python raises KeyboardInterrupt."""
    return 0


@ffi.def_extern(error=1, onerror=_failed)  # type: ignore[misc]
def fsearch_python_progress(phase: Any, done: int, total: int, data: Any) -> int:
    progress = ffi.from_handle(data).progress
    if progress is not None:
        progress(ffi.string(phase).decode(), done, total)
    return 0
