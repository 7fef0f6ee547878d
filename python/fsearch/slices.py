"""Places in texts: fsearch counts bytes of UTF-8, Python counts characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def slices(text: str, spans: Iterable[Sequence[int]]) -> list[slice]:
    """Returns the slices of `text` that these spans of its bytes, in order, are.

    >>> [("L’été à Évry"[place]) for place in slices("L’été à Évry", [[4, 9], [13, 18]])]
    ['été', 'Évry']
    """
    if text.isascii():
        return [slice(span[0], span[1]) for span in spans]
    encoded = text.encode("utf-8", "surrogatepass")
    places = []
    byte = character = 0
    for span in spans:
        if span[0] < byte:
            byte = character = 0
        start = character + len(encoded[byte : span[0]].decode("utf-8", "ignore"))
        character = start + len(encoded[span[0] : span[1]].decode("utf-8", "ignore"))
        byte = span[1]
        places.append(slice(start, character))
    return places
