"""One index, or several searched as one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import TracebackType
from typing import Any, Union

from fsearch._native import ffi, lib
from fsearch.answers import (
    KNOWN,
    Article,
    Entity,
    Report,
    SearchResult,
    Suggestion,
    exported_article,
    search_result,
    whole_article,
)
from fsearch.errors import Usage
from fsearch.native import Listener, Progress, ask, check, taken, text, watch

Path = Union[str, "os.PathLike[str]"]


def _plain(value: object) -> str:
    """Returns dates as text. Raises Usage for what an answer or a request cannot say."""
    if isinstance(value, date):
        return value.isoformat()
    kind = type(value).__name__
    raise Usage(f"{kind} says nothing here: {value!r}", "usage", "give text, a number, a date or a list")


def _json(value: object) -> bytes:
    return text(json.dumps(value, ensure_ascii=False, default=_plain))


def _request(given: Mapping[str, Any]) -> bytes:
    """Returns the request without what was not given."""
    return _json({name: value for name, value in given.items() if value is not None})


def _article(article: Article | Mapping[str, Any]) -> bytes:
    if not isinstance(article, Article):
        return _json(dict(article))
    fields = {name: getattr(article, name) for name in KNOWN}
    return _json({**article.extra, **{name: value for name, value in fields.items() if value}})


class Index:
    """An index, open until close() or the end of a `with`. Threads may share it: their searches run at once.

    Articles that another process commits are seen after refresh(); those added here, at once.
    """

    def __init__(self, *paths: Path, create: bool = False) -> None:
        """Opens the index at `paths`; `create` lets there be none yet. Raises NotFound, Mismatch, Corrupt."""
        self.paths = [os.fspath(path) for path in paths]
        self._handle: Any = None
        self._closed = False
        self._new = create and len(self.paths) == 1 and not os.path.lexists(os.path.join(self.paths[0], "current"))
        if not self._new:
            self._open()

    def _open(self) -> Any:
        if self._handle is not None or self._closed:
            return self._handle if self._handle is not None else ffi.NULL
        index = ffi.new("fsearch_index **")
        paths = [ffi.new("char[]", text(path)) for path in self.paths]
        check(lib.fsearch_open_all(ffi.new("char *[]", paths), len(paths), index))
        self._handle = index[0]
        return self._handle

    def close(self) -> None:
        """Closes the index. Searches that run in other threads finish; later ones raise Closed."""
        handle, self._handle, self._closed = self._handle, None, True
        if handle is not None:
            check(lib.fsearch_close(handle))

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"fsearch.open({', '.join(map(repr, self.paths))})"

    def __len__(self) -> int:
        """Returns the number of articles."""
        return 0 if self._new else sum(self._info(path)["articles"] for path in self.paths)

    def _info(self, path: str) -> Any:
        return ask(lib.fsearch_info, text(path))

    def _path(self) -> bytes:
        if self._closed:
            check(lib.FSEARCH_CLOSED)
        if len(self.paths) != 1:
            raise Usage("several indexes are searched as one, but written one by one", "usage", "open the one alone")
        return text(self.paths[0])

    def _ask(self, function: Any, *arguments: Any) -> Any:
        return ask(function, self._open(), *arguments)

    def search(
        self, query: str, *, limit: int | None = None, offset: int | None = None, passages: int | None = None,
        sort: str | None = None, since: str | date | None = None, until: str | date | None = None,
        source: str | None = None, section: str | None = None, facets: Sequence[str] | None = None,
        facet_limit: int | None = None,
        histogram: str | None = None, match: str | None = None, strict: bool | None = None,
        timeout: float | None = None, **options: Any,
    ) -> SearchResult:  # fmt: skip
        """Returns the articles that answer `query`, and what is told of them.

        What is left out is as on the command line; docs/command-line.md describes each option, and names the others,
        which are taken, too. Raises Usage where one makes no sense.

        >>> result = index.search("exclusivité Azure", limit=1)
        >>> for hit in result:
        ...     print(hit.id, [hit.title[place] for place in hit.title_highlights])
        a1 ['exclusivité', 'Azure']
        """
        given = dict(query=query, limit=limit, offset=offset, passages=passages, sort=sort, since=since, until=until,
                     source=source, section=section, facets=None if facets is None else list(facets),
                     facet_limit=facet_limit, histogram=histogram, match=match, strict=strict, timeout=timeout,
                     **options)  # fmt: skip
        return search_result(self._ask(lib.fsearch_search, _request(given)))

    def similar(self, id: str, **options: Any) -> SearchResult:
        """Returns the articles most like the one of this id; options as for search(). Raises NotFound.

        >>> [hit.id for hit in index.similar("a1", partial=True)]
        ['a2']
        """
        return search_result(self._ask(lib.fsearch_similar, text(id), _request(options)))

    def suggest(self, typed: str, limit: int = 10) -> list[Suggestion]:
        """Returns completions of what was typed.

        >>> index.suggest("Sam Alt")[0]
        Suggestion(text='Sam Altman', kind='phrase', articles=2)
        """
        answer = self._ask(lib.fsearch_suggest, text(typed), limit)
        return [Suggestion(item["text"], item["kind"], item["articles"]) for item in answer["suggestions"]]

    def entities(self, query: str | None = None, *, type: str | None = None, limit: int | None = None) -> list[Entity]:
        """Returns who and what most articles name, or most of those that `query` finds.

        `type` is "person", "org", "place", "other" or "all".

        >>> [entity.name for entity in index.entities("Azure", type="person")]
        ['Sam Altman']
        """
        answer = self._ask(lib.fsearch_entities, _request({"query": query, "type": type, "limit": limit}))
        return [Entity(item["id"], item["name"], item["type"], item["articles"]) for item in answer["entities"]]

    def entities_of(self, id: str) -> list[Entity]:
        """Returns who and what one article names, the most named first. Raises NotFound.

        >>> sorted(entity.name for entity in index.entities_of("a2"))
        ['OpenAI', 'Sam Altman']
        """
        answer = self._ask(lib.fsearch_entities_of, text(id))
        return [Entity(item["id"], item["name"], item["type"], item["count"]) for item in answer["entities"]]

    def article(self, id: str, query: str | None = None) -> Article:
        """Returns the whole article of this id, with the places of what `query` finds. Raises NotFound.

        >>> article = index.article("a2", "Altman")
        >>> [article.text[place] for place in article.highlights]
        ['Altman']
        """
        return whole_article(
            self._ask(lib.fsearch_article, text(id), ffi.NULL if query is None else text(query))
        )

    def __iter__(self) -> Iterator[Article]:
        """Reads all articles, one after the other, as they are now. Takes no memory for those read.

        >>> [article.id for article in index]
        ['a1', 'a2', 'a3']
        """
        for path in self.paths:
            articles = ffi.new("fsearch_articles **")
            check(lib.fsearch_articles_open(text(path), articles))
            try:
                answer = ffi.new("char **")
                while (status := lib.fsearch_articles_next(articles[0], answer)) != lib.FSEARCH_END:
                    check(status)
                    yield exported_article(json.loads(taken(answer)))
            finally:
                lib.fsearch_articles_close(articles[0])

    def add(
        self, articles: Iterable[Article | Mapping[str, Any]], *, rebuild: bool = False, jobs: int | None = None,
        entities: bool | None = None, timezone: str | None = None, progress: Progress | None = None,
    ) -> Report:  # fmt: skip
        """Makes articles searchable, all at once, and returns what became of them.

        An article is a dictionary with the keys of docs/formats.md (it needs "text" or "title", and "id" or "url"), or an
        Article. One that is no article is skipped, and named in the report. `rebuild` forgets what the index held.
        `progress` is called with the phase, and how many of how many are done (0: unknown). What raises an exception
        meanwhile, KeyboardInterrupt included, leaves the index as it was. Raises Locked, NotWritable, Mismatch, Corrupt.

        >>> index.add([{"id": "a1", "text": "Une autre version."}, {"title": ""}]).skipped
        1
        """
        options = {"rebuild": rebuild, "jobs": jobs, "entities": entities, "timezone": timezone}
        batch = ffi.new("fsearch_batch **")
        check(lib.fsearch_begin(self._path(), _request(options), batch))
        watch()
        listener = Listener(progress)
        try:
            check(lib.fsearch_set_progress(batch[0], lib.fsearch_python_progress, listener.handle))
            for article in articles:
                status = lib.fsearch_add(batch[0], _article(article))
                if status != lib.FSEARCH_USAGE:
                    listener.check(status)
            report = ffi.new("char **")
            listener.check(lib.fsearch_commit(batch[0], report))
        finally:
            lib.fsearch_abort(batch[0])
        self._new = False
        self.refresh()
        told = json.loads(taken(report))
        return Report(told["read"], told["indexed"], told["replaced"], told["unchanged"], told["skipped"],
                      told["seconds"], told["problems"], told)  # fmt: skip

    def delete(self, ids: Iterable[str]) -> int:
        """Removes the articles of these ids, all at once; returns how many there were.

        >>> index.delete(["a3", "none"])
        1
        """
        removed: int = ask(lib.fsearch_delete, self._path(), _json(list(ids)))["removed"]
        self.refresh()
        return removed

    def info(self) -> dict[str, Any]:
        """Returns what the index holds: articles, dates, sizes, versions."""
        information: dict[str, Any] = ask(lib.fsearch_info, self._path())
        return information

    def refresh(self) -> None:
        """Lets searches that follow see what was committed meanwhile, by this process or another."""
        if self._handle is not None:
            check(lib.fsearch_refresh(self._handle))

    def interrupt(self) -> None:
        """Makes the searches that run in other threads raise Interrupted."""
        if self._handle is not None:
            check(lib.fsearch_interrupt(self._handle))
