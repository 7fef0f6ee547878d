"""Places in texts: fsearch counts bytes of UTF-8, Python counts characters."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def slices(text: str, spans: Collection[Sequence[int]]) -> list[slice]:
    """Returns the slices of `text` that these spans of its bytes, in order, are.

    >>> [("L’été à Évry"[place]) for place in slices("L’été à Évry", [[4, 9], [13, 18]])]
    ['été', 'Évry']
    """
    if not spans:
        return []
    if text.isascii():
        return [slice(span[0], span[1]) for span in spans]
    encoded = text.encode("utf-8", "surrogatepass")
    places = []
    byte = character = 0
    for span in spans:
        begin, end = span[0], span[1]
        if begin < byte:
            byte = character = 0
        start = character + len(encoded[byte:begin].decode("utf-8", "ignore"))
        character = start + len(encoded[begin:end].decode("utf-8", "ignore"))
        byte = end
        places.append(slice(start, character))
    return places
