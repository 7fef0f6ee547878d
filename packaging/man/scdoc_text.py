"""Markdown as our documents write it, as scdoc reads it: headings, paragraphs, lists, tables, code."""

import re


def escaped(text: str) -> str:
    """Returns the text as scdoc prints it, letter for letter."""
    return re.sub(r"([\\*_#\[\]|`~<>-])", r"\\\1", text)


def section(document: str, title: str | None) -> str:
    """Returns what stands below a heading of the second level; without a title, what stands before the first of them."""
    parts = re.split(r"(?m)^## (.*)\n", document)
    if title is None:
        return re.sub(r"^# .*\n", "", parts[0])
    return parts[parts.index(title) + 1]


INLINE = re.compile(r"(`+)(.+?)\1|\[([^\]]*)\]\([^)]*\)|\*\*(.+?)\*\*|(?<!\w)\*([^*]+?)\*(?!\w)")


def plain(text: str) -> str:
    """Returns the text without its marks."""
    return INLINE.sub(lambda match: next(part for part in match.groups()[1:] if part is not None), text)


def inline(text: str) -> str:
    """Returns a line with its marks as scdoc has them: code and strong are bold, emphasis is underlined."""
    result, end = "", 0
    for match in INLINE.finditer(text):
        result += escaped(text[end : match.start()])
        _, code, link, strong, emphasis = match.groups()
        if code is not None:
            result += _marked("*", code.strip())
        elif link is not None:
            result += escaped(plain(link))
        else:
            result += _marked("*", plain(strong)) if strong is not None else _marked("_", plain(emphasis))
        end = match.end()
    return result + escaped(text[end:])


def _marked(mark: str, text: str) -> str:
    return f"{mark}{escaped(text)}{mark}" if text else ""


def cells(row: str) -> list[str]:
    """Returns the cells of a row; a bar in code is no border."""
    hidden = re.sub(r"(`+)(.+?)\1", lambda match: match.group(0).replace("|", "\0"), row.strip().strip("|"))
    return [cell.replace("\\\0", "|").replace("\0", "|").strip() for cell in hidden.split("|")]


def table(rows: list[str]) -> str:
    """Returns a table as a list of what stands in the first column, with the others below it."""
    head = cells(rows[0])
    text = ""
    for row in rows[2:]:
        first, *others = cells(row)
        others = [other for other in others if other]
        named = [f"{plain(name)}: {other}" if name and len(others) > 1 else other for name, other in zip(head[1:], others)]
        text += f"{inline(first) or '…'}\n"
        text += "".join(f"\t{inline(other)}\n\n" for other in named) or "\n"
    return text


def from_markdown(document: str, lower: int = 0) -> str:
    """Returns the document for scdoc. Headings of the second level are sections, `lower` by so many."""
    blocks: list[str] = []
    lines = re.sub(r"^# .*\n", "", document).splitlines()
    at = 0
    while at < len(lines):
        line = lines[at]
        start = at
        if line.startswith("```"):
            at = next(i for i in range(at + 1, len(lines)) if lines[i].startswith("```")) + 1
            blocks.append("```\n" + "\n".join(lines[start + 1 : at - 1]) + "\n```\n\n")
        elif line.startswith("#"):
            level, _, title = line.partition(" ")
            deep = len(level) - 1 + lower
            blocks.append(f"# {plain(title).upper()}\n\n" if deep < 2 else f"## {plain(title)}\n\n")
            at += 1
        elif line.startswith("|"):
            while at < len(lines) and lines[at].startswith("|"):
                at += 1
            blocks.append(table(lines[start:at]))
        elif not line.strip():
            at += 1
        else:
            at += 1
            while at < len(lines) and lines[at].strip() and not re.match(r"[-|#]|```|\d+\. ", lines[at]):
                at += 1
            item = re.match(r"(- |\d+\. )?", line)
            text = " ".join(part.strip() for part in [line[item.end() :], *lines[start + 1 : at]])  # type: ignore[union-attr]
            blocks.append(("- " if line[:2] == "- " or line[0].isdigit() and item.group() else "") + inline(text) + "\n\n")  # type: ignore[union-attr]
    return "".join(blocks)
