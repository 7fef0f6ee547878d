"""An index of three articles."""

import pathlib

import fsearch

ARTICLES = [
    {
        "id": "a1", "title": "La fin de l’exclusivité d’Azure", "date": "2025-03-15", "source": "Le Phare", "paid": True,
        "text": "Azure perd l’exclusivité d’OpenAI, que dirige Sam Altman.", "section": ["Tech", "Nuage"],
    },
    {"id": "a2", "title": "Azure grandit", "text": "Azure grandit sans OpenAI. Sam Altman attend.", "date": "2025-03-16"},
    {"id": "a3", "title": "La grève", "text": "La grève des trains continue.", "author": "Jeanne Martin"},
]  # fmt: skip


def small_index(folder: str) -> fsearch.Index:
    index = fsearch.open(pathlib.Path(folder) / "db", create=True)
    index.add(ARTICLES)
    return index
