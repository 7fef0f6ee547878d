"""What mypy checks: a program that uses everything as its types say."""

from __future__ import annotations

import fsearch


def titles(path: str) -> list[str]:
    with fsearch.open(path) as index:
        result: fsearch.SearchResult = index.search("Azure", limit=3, facets=["source"])
        counts: list[tuple[str, int]] = result.facets["source"]
        article: fsearch.Article = index.article(result[0].id, query="Azure")
        marked: list[str] = [article.text[place] for place in article.highlights]
        report: fsearch.Report = index.add([article, {"id": "b", "text": "Encore."}])
        return [hit.title for hit in result] + marked + [name for name, _ in counts] + [str(report.indexed)]
