"""Writes the manual pages from what exists: the program's --help and docs/. write_pages.py PROGRAM DOCS VERSION FOLDER

A page for the program (1), one for each subcommand (1), the query language (7) and the formats it reads (5). scdoc turns
what scdoc_text.py makes of them into pages.
"""

import pathlib
import re
import subprocess
import sys

from scdoc_text import escaped, from_markdown, section

# The parts of docs/command-line.md that describe a subcommand.
DESCRIBED = {
    "search": ["Searching"], "show": ["Showing an article"], "similar": ["Similar articles"], "suggest": ["Completion"],
    "batch": ["A list of queries"], "trend": ["Trends"], "quotes": ["Quotes"], "stories": ["Stories"], "watch": ["News watch"],
    "serve": ["Serving"], "index": ["Indexing"], "extract": ["Indexing"], "info": ["Indexing"],
    "delete": ["Keeping an index"], "compact": ["Keeping an index"], "check": ["Keeping an index"],
    "export": ["Keeping an index"], "eval": ["Evaluating"], "analyze": ["Analyzing"], "entities": ["Entities"],
}  # fmt: skip


COLUMN = 34  # Where descriptions begin.


class Help:
    """What --help says: a sentence, the usage, options with their descriptions, and what follows them."""

    def __init__(self, program: str, *subcommand: str) -> None:
        lines = subprocess.run([program, *subcommand, "--help"], capture_output=True, text=True, check=True).stdout
        self.about, usage, *rest = lines.splitlines()
        self.usage = usage.removeprefix("Usage: ")
        self.groups: dict[str, list[list[str]]] = {}
        self.footer: list[str] = []
        group: list[list[str]] = []
        for before, line in zip(["", *rest], rest):
            if re.fullmatch(r"\w+:", line) and not self.footer:
                group = self.groups.setdefault(line[:-1], [])
            elif self.footer or (line and not before and not line.startswith("  ")):
                self.footer.append(line)
            elif line.startswith(" " * COLUMN):
                group[-1].append(line.strip())
            elif line:
                named = len(line) > COLUMN and line[COLUMN - 1] == " "
                group.append([line[:COLUMN].strip(), line[COLUMN:]] if named else [line.strip()])

    def entries(self, group: str) -> str:
        text = ""
        for name, *about in self.groups.get(group, []):
            text += f"*{escaped(name)}*\n\t{escaped(' '.join(about))}\n\n"
        return text


def page(name: str, number: int, about: str, body: str) -> str:
    return f'{name}({number}) "fsearch {VERSION}" "fsearch"\n\n# NAME\n\n{name} - {escaped(about)}\n\n{body}'


def options_of(help_text: Help) -> str:
    text = ""
    for group, title in (("Positionals", "ARGUMENTS"), ("Options", "OPTIONS")):
        if entries := help_text.entries(group):
            text += f"# {title}\n\n{entries}"
    if any(line.strip() for line in help_text.footer):
        text += "# NOTES\n\n```\n" + "\n".join(help_text.footer).strip("\n") + "\n```\n\n"
    return text


def see_also(*names: str) -> str:
    return "# SEE ALSO\n\n" + ", ".join(f"*{escaped(name)}*({number})" for name, number in map(split_name, names)) + "\n"


def split_name(name: str) -> tuple[str, str]:
    head, _, number = name.partition(".")
    return head, number


def synopsis(usage: str) -> str:
    program, *rest = usage.split(" ", 1)
    return f"# SYNOPSIS\n\n*{escaped(program)}* {escaped(' '.join(rest))}\n\n"


def write(name: str, number: int, text: str) -> None:
    result = subprocess.run(["scdoc"], input=text.encode(), capture_output=True, check=False)
    if result.returncode != 0:
        sys.exit(f"{name}({number}): {result.stderr.decode()}")
    folder = FOLDER / f"man{number}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.{number}").write_bytes(result.stdout)


def main() -> None:
    whole = Help(PROGRAM)
    names = [name for name, *_ in whole.groups["Subcommands"]]
    manual = (DOCS / "command-line.md").read_text(encoding="utf-8")
    body = synopsis(whole.usage) + "# DESCRIPTION\n\n" + from_markdown(section(manual, None))
    commands = "# SUBCOMMANDS\n\n" + "".join(
        f"*{escaped('fsearch-' + name)}*(1)\n\t{escaped(' '.join(about))}\n\n"
        for name, *about in whole.groups["Subcommands"]
    )
    also = see_also("fsearch-query.7", "fsearch-formats.5", *(f"fsearch-{name}.1" for name in names))
    write("fsearch", 1, page("fsearch", 1, whole.about, body + commands + options_of(whole) + also))
    for name in names:
        told = Help(PROGRAM, name)
        described = "".join(from_markdown(section(manual, title), lower=1) for title in DESCRIBED.get(name, []))
        body = synopsis(told.usage) + options_of(told)
        body += f"# DESCRIPTION\n\n{described}" if described else ""
        write(f"fsearch-{name}", 1, page(f"fsearch-{name}", 1, told.about, body + see_also("fsearch.1", "fsearch-query.7")))
    for name, number, about, document in (
        ("fsearch-query", 7, "the query language of fsearch", "query-language.md"),
        ("fsearch-formats", 5, "the files that fsearch reads", "formats.md"),
    ):
        text = (DOCS / document).read_text(encoding="utf-8")
        intro = "# DESCRIPTION\n\n" + from_markdown(text)
        write(name, number, page(name, number, about, intro + "\n" + see_also("fsearch.1", "fsearch-search.1")))


if __name__ == "__main__":
    PROGRAM, VERSION, FOLDER = sys.argv[1], sys.argv[3], pathlib.Path(sys.argv[4])
    DOCS = pathlib.Path(sys.argv[2])
    main()
