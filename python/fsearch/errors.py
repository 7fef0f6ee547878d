"""What goes wrong, as exceptions: each has a `code`, that of the C library, and a `remedy`."""

from __future__ import annotations


class Error(Exception):
    """Something that fsearch could not do. `str(error)` says what, where, and what to do.

    `code` is the name of the status in fsearch.h ("not_found", "locked"); `remedy` is the part of the message that
    says what can be done, and may be empty.
    """

    def __init__(self, message: str, code: str = "internal", remedy: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy


class NotFound(Error, LookupError):
    """There is no such index, or no such article."""


class NotWritable(Error):
    """A folder may not be written to, or a disk is full."""


class Locked(Error):
    """Another process is writing to the index."""


class Mismatch(Error):
    """The index was made by another version of fsearch, and has to be built again."""


class Corrupt(Error):
    """The index is damaged."""


class Usage(Error, ValueError):
    """What was asked makes no sense: the message says what is expected."""


class Interrupted(Error):
    """The call was stopped by Index.interrupt()."""


class Closed(Error):
    """The index was closed."""


CLASSES: dict[str, type[Error]] = {
    "not_found": NotFound,
    "not_writable": NotWritable,
    "locked": Locked,
    "mismatch": Mismatch,
    "corrupt": Corrupt,
    "usage": Usage,
    "interrupted": Interrupted,
    "closed": Closed,
}
