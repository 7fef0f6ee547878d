"""Writes the C of the module fsearch._native from fsearch.h: write_native.py HEADER OUTPUT"""

import re
import sys

import cffi

# What C calls back: one function for each kind, told apart by the number that goes with it.
CALLBACKS = """
extern "Python" int fsearch_python_poll(void *data);
extern "Python" int fsearch_python_progress(const char *phase, uint64_t done, uint64_t total, void *data);
"""


def declarations(header: str) -> str:
    """Returns the header as cffi reads it: without comments, conditions and attributes."""
    text = re.sub(r"//.*", "", header)
    text = text.replace('extern "C" {', "").replace("FSEARCH_API", "")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    text = "\n".join(lines)
    return text[: text.rindex("}", 0, text.rindex("}") + 1)] if text.count("{") < text.count("}") else text


def main() -> None:
    header, output = sys.argv[1:]
    with open(header, encoding="utf-8") as file:
        text = file.read()
    ffi = cffi.FFI()
    ffi.cdef(declarations(text) + CALLBACKS)
    ffi.set_source("fsearch._native", "#include <fsearch.h>")
    ffi.emit_c_code(output)


main()
