#!/usr/bin/env python3
"""Draws what fsearch prints on a terminal as an SVG picture: docs/images/answer.svg of the README.

    tools/draw_answer.py build/release/cli/fsearch build/demo.db "exclusivité Azure" > docs/images/answer.svg

The picture follows the reader's light or dark theme. The time that the search took is left out, so that the same
articles give the same picture.
"""

import html
import re
import subprocess
import sys

LINE_HEIGHT, COLUMN_WIDTH, MARGIN = 20, 8.45, 20  # in pixels; a character of the fonts below is 0.6 em wide
STYLE = """
    text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #24292f; }
    .bold { font-weight: 700; } .dim { fill: #6e7781; } .mark { fill: #b3261e; font-weight: 700; }
    .page { fill: #fbfaf8; stroke: #d8d4cc; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6e1d8; } .dim { fill: #9a958b; } .mark { fill: #ff8a80; } .page { fill: #1d1c1a; stroke: #3a3833; }
    }"""
CLASSES = {"1": "bold", "2": "dim", "1;31": "mark", "31": "mark"}
ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


def answer(program, database, query):
    command = [program, "--db", database, "--color", "always", "--limit", "2", query]
    printed = subprocess.run(command, capture_output=True, check=True).stdout
    return re.sub(r" \([0-9,]+ ms\)", "", printed.decode()).rstrip("\n").split("\n")


def spans(line, style):
    """Returns the line as tspan elements, and the style that goes on behind it."""
    out, at = "", 0
    for escape in [*ESCAPE.finditer(line), None]:
        words = html.escape(line[at : escape.start() if escape else len(line)], quote=False)
        if words:
            out += f'<tspan class="{style}">{words}</tspan>' if style else words
        if escape:
            style, at = CLASSES.get(escape[1], ""), escape.end()
    return out, style


def picture(query, lines):
    lines = [f'$ fsearch "{query}"', "", *lines]
    columns = max(len(ESCAPE.sub("", line)) for line in lines)
    width, height = columns * COLUMN_WIDTH + 2 * MARGIN, len(lines) * LINE_HEIGHT + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" xml:lang="fr">',
        f"  <title>Réponse de fsearch à « {html.escape(query)} »</title>",
        f"  <style>{STYLE}\n  </style>",
        f'  <rect class="page" x="0.5" y="0.5" width="{width - 1:.0f}" height="{height - 1}" rx="8"/>',
    ]
    style = ""
    for number, line in enumerate(lines):
        inner, style = spans(line, style)
        if inner:
            y = MARGIN + LINE_HEIGHT * (number + 0.75)
            out.append(f'  <text x="{MARGIN}" y="{y:.0f}" xml:space="preserve">{inner}</text>')
    return "\n".join([*out, "</svg>"])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: draw_answer.py FSEARCH INDEX QUERY")
    print(picture(sys.argv[3], answer(*sys.argv[1:])))
