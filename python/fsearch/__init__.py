"""Full-text search for French news.

    import fsearch

    with fsearch.open("presse", create=True) as index:
        index.add([{"id": "a1", "title": "La fin de l’exclusivité", "text": "Azure perd l’exclusivité d’OpenAI."}])
        for hit in index.search("exclusivité Azure", limit=5):
            print(hit.title, [hit.title[place] for place in hit.title_highlights])

Index has everything else. Errors are exceptions of the class Error, with a `code` and a `remedy`.
"""

from fsearch.answers import (
    Article,
    Entity,
    Hit,
    Mark,
    Passage,
    Report,
    SearchResult,
    Snippet,
    Suggestion,
)
from fsearch.errors import (
    Closed,
    Corrupt,
    Error,
    Interrupted,
    Locked,
    Mismatch,
    NotFound,
    NotWritable,
    Usage,
)
from fsearch.index import Index
from fsearch.index import Index as open
from fsearch.native import version

__version__ = version()

__all__ = [
    "Article", "Closed", "Corrupt", "Entity", "Error", "Hit", "Index", "Interrupted", "Locked", "Mark", "Mismatch",
    "NotFound", "NotWritable", "Passage", "Report", "SearchResult", "Snippet", "Suggestion", "Usage", "open",
]  # fmt: skip
