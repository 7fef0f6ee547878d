"""What fsearch answers, as plain values. Places in texts are slices: `hit.title[hit.title_highlights[0]]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from fsearch.slices import slices


class Mark(NamedTuple):
    """Where an entity is named: its slice, and its type ("PER", "ORG", "LOC", "MISC")."""

    place: slice
    type: str


@dataclass(slots=True)
class Snippet:
    """What a reader is shown of a passage. `highlights` are slices of `text`."""

    text: str
    highlights: list[slice]
    cut_before: bool
    cut_after: bool


@dataclass(slots=True)
class Passage:
    """A passage of an article. `highlights` and `entities` are places in `text`."""

    id: str
    text: str
    score: float
    highlights: list[slice]
    snippet: Snippet
    entities: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Article:
    """A whole article. What is unknown is empty. `highlights` are there where a query was given."""

    id: str = ""
    title: str = ""
    text: str = ""
    date: str = ""
    source: str = ""
    section: list[str] = field(default_factory=list)
    author: str = ""
    url: str = ""
    lang: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    title_highlights: list[slice] = field(default_factory=list)
    highlights: list[slice] = field(default_factory=list)
    indexed: str = ""


@dataclass(slots=True)
class Hit:
    """An article that was found, without its text. `raw` is its JSON, whole."""

    id: str
    rank: int
    score: float
    title: str
    url: str
    source: str
    section: list[str]
    author: str
    date: str
    title_highlights: list[slice]
    entities: list[str]
    duplicates: int
    duplicate_ids: list[str]
    partial: bool
    title_entities: list[Mark]
    explanation: dict[str, Any]
    extra: dict[str, Any]
    indexed: str
    raw: Mapping[str, Any] = field(repr=False)
    _passages: list[Passage] | None = field(default=None, repr=False, compare=False)

    @property
    def passages(self) -> list[Passage]:
        """The passages that answer best. They are made when they are first read: most hits are only listed."""
        if self._passages is None:
            self._passages = [_passage(passage) for passage in self.raw["passages"]]
        return self._passages

    def to_record(self) -> dict[str, Any]:
        """Returns a flat dictionary, a row of a table: lists joined, the first snippet as text."""
        passages = self.raw["passages"]
        snippet = passages[0]["snippet"]["text"] if passages else ""
        return {
            "rank": self.rank, "id": self.id, "title": self.title, "source": self.source, "date": self.date,
            "score": self.score, "url": self.url, "author": self.author, "section": " > ".join(self.section),
            "snippet": snippet, "partial": self.partial, "duplicates": self.duplicates,
        }  # fmt: skip


@dataclass(slots=True)
class SearchResult:
    """The answer to a search: iterate over it for its hits. `raw` is the JSON of the command line, whole."""

    query: str
    interpreted: str
    corrected: str | None
    warnings: list[str]
    total: int
    total_exact: bool
    total_partial: int
    took_ms: float
    hits: list[Hit]
    facets: dict[str, list[tuple[str, int]]]
    histogram: list[tuple[str, int]]
    added: list[dict[str, str]]
    suggestions: list[dict[str, Any]]
    complete: bool
    raw: Mapping[str, Any] = field(repr=False)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, place: int) -> Hit:
        return self.hits[place]

    def to_records(self) -> list[dict[str, Any]]:
        """Returns a dictionary for each hit: `pandas.DataFrame(result.to_records())` is a table."""
        return [hit.to_record() for hit in self.hits]


@dataclass(slots=True)
class Suggestion:
    """A completion: `kind` is "word", "name", "phrase" or "title"."""

    text: str
    kind: str
    articles: int


@dataclass(slots=True)
class Entity:
    """Someone or something that articles name: `articles` counts them, for one article its mentions."""

    id: str
    name: str
    type: str
    articles: int


@dataclass(slots=True)
class Report:
    """What became of articles that were added. `problems` says what was wrong with those skipped."""

    read: int
    indexed: int
    replaced: int
    unchanged: int
    skipped: int
    seconds: float
    problems: list[dict[str, Any]]
    raw: Mapping[str, Any] = field(repr=False)


def _marks(text: str, marks: list[list[Any]]) -> list[Mark]:
    return [Mark(place, mark[2]) for place, mark in zip(slices(text, marks), marks)]


def _passage(json: Mapping[str, Any]) -> Passage:
    snippet = json["snippet"]
    return Passage(
        json["id"], json["text"], json["score"], slices(json["text"], json["highlights"]),
        Snippet(snippet["text"], slices(snippet["text"], snippet["highlights"]), *snippet["cut"]),
        _marks(json["text"], json.get("entities", [])),
    )  # fmt: skip


def _hit(json: Mapping[str, Any]) -> Hit:
    title = json["title"]
    return Hit(
        json["id"], json["rank"], json["score"], title, json["url"], json["source"], json["section"], json["author"],
        json["date"], slices(title, json["title_highlights"]), json["entities"], json["duplicates"],
        json.get("duplicate_ids", []), json.get("partial", False), _marks(title, json.get("title_entities", [])),
        json.get("explanation", {}), json.get("extra", {}), json["indexed"], json,
    )  # fmt: skip


def _counts(pairs: list[list[Any]]) -> list[tuple[str, int]]:
    return [(value, count) for value, count in pairs]


def search_result(json: Mapping[str, Any]) -> SearchResult:
    """Returns the answer that this JSON is."""
    return SearchResult(
        json["query"], json["interpreted"], json["corrected"], json["warnings"], json["total"],
        json.get("total_exact", True), json["total_partial"], json["took_ms"], [_hit(hit) for hit in json["hits"]],
        {name: _counts(counts) for name, counts in json["facets"].items()}, _counts(json.get("histogram", [])),
        json["added"], json["suggestions"], json.get("complete", True), json,
    )  # fmt: skip


KNOWN = ("id", "title", "text", "date", "source", "section", "author", "url", "lang")


def whole_article(json: Mapping[str, Any]) -> Article:
    """Returns the article of fsearch_article(), whose other fields are under "extra"."""
    known = {name: json[name] for name in KNOWN}
    return Article(
        **known, extra=json.get("extra", {}), title_highlights=slices(json["title"], json.get("title_highlights", [])),
        highlights=slices(json["text"], json.get("highlights", [])), indexed=json["indexed"],
    )  # fmt: skip


def exported_article(json: Mapping[str, Any]) -> Article:
    """Returns the article of fsearch_articles_next(), where empty fields are left out and others stand beside."""
    known = {name: json[name] for name in KNOWN if name in json}
    if isinstance(known.get("section"), str):
        known["section"] = [known["section"]]
    return Article(**known, extra={name: value for name, value in json.items() if name not in KNOWN})
