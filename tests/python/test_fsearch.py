"""Claims about the Python package."""

from __future__ import annotations

import _thread
import os
import pickle
import signal
import tempfile
import threading
import time
import unittest
from collections.abc import Iterator
from datetime import date

import fsearch
from three_articles import ARTICLES, small_index


class WithIndex(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.index = small_index(folder.name)
        self.addCleanup(self.index.close)


class Searching(WithIndex):
    def test_hits_are_iterated_over_and_indexed(self) -> None:
        result = self.index.search("exclusivité Azure")
        self.assertEqual([hit.id for hit in result], ["a1", "a2"])
        self.assertEqual(result[0].extra, {"paid": True})
        self.assertEqual((len(result), result.total, result.hits[1].partial), (2, 1, True))

    def test_highlights_are_slices_of_the_strings_beside_them(self) -> None:
        hit = self.index.search("exclusivité Azure")[0]
        self.assertEqual([hit.title[place] for place in hit.title_highlights], ["exclusivité", "Azure"])
        passage = hit.passages[0]
        self.assertEqual([passage.text[place] for place in passage.highlights], ["Azure", "exclusivité"])
        snippet = passage.snippet
        self.assertEqual([snippet.text[place] for place in snippet.highlights], ["Azure", "exclusivité"])

    def test_entities_are_marked_by_slices_with_their_type(self) -> None:
        passage = self.index.search("exclusivité", entities=True)[0].passages[0]
        self.assertIn(("Sam Altman", "PER"), [(passage.text[mark.place], mark.type) for mark in passage.entities])

    def test_facets_dates_and_histogram_are_pairs(self) -> None:
        result = self.index.search("Azure", facets=["source"], histogram="day", since="2025-03-15")
        self.assertEqual(result.facets, {"source": [("Le Phare", 1)]})
        self.assertEqual(result.histogram, [("2025-03-15", 1), ("2025-03-16", 1)])

    def test_records_are_rows_of_a_table(self) -> None:
        rows = self.index.search("exclusivité Azure", limit=1).to_records()
        self.assertEqual(len(rows), 1)
        self.assertEqual(rows[0]["section"], "Tech > Nuage")
        self.assertEqual({type(value) for value in rows[0].values()}, {int, str, float, bool})

    def test_an_article_is_whole_with_what_a_query_finds(self) -> None:
        article = self.index.article("a1", "Altman")
        self.assertEqual(article.text, ARTICLES[0]["text"] + "\n" if article.text.endswith("\n") else ARTICLES[0]["text"])
        self.assertEqual([article.text[place] for place in article.highlights], ["Altman"])
        self.assertEqual(article.section, ["Tech", "Nuage"])

    def test_answers_are_values_that_can_be_compared_and_kept(self) -> None:
        hit = self.index.search("grève")[0]
        self.assertEqual(pickle.loads(pickle.dumps(hit.passages[0].id)), hit.passages[0].id)
        self.assertEqual(hit.title, self.index.search("grève").hits[0].title)


class Failing(WithIndex):
    def test_an_error_has_a_class_a_code_and_a_remedy(self) -> None:
        with self.assertRaises(fsearch.NotFound) as caught:
            fsearch.open(os.path.join(self.folder, "none"))
        self.assertEqual(caught.exception.code, "not_found")
        self.assertNotEqual(caught.exception.remedy, "")
        self.assertIsInstance(caught.exception, LookupError)

    def test_an_option_that_there_is_not_is_named(self) -> None:
        with self.assertRaisesRegex(fsearch.Usage, '"limt" is no key'):
            self.index.search("Azure", limt=3)

    def test_a_date_is_taken_as_text_is_and_what_says_nothing_is_named(self) -> None:
        found = self.index.search("Azure", since=date(2020, 1, 1))
        self.assertEqual(found.total, self.index.search("Azure", since="2020-01-01").total)
        with self.assertRaises(fsearch.Usage) as caught:
            self.index.search(b"Azure")  # type: ignore[arg-type]
        self.assertIn("bytes says nothing here", str(caught.exception))

    def test_a_closed_index_says_so(self) -> None:
        self.index.close()
        self.index.close()
        for call in (lambda: self.index.search("Azure"), lambda: self.index.add([]), lambda: self.index.delete(["a1"])):
            with self.assertRaises(fsearch.Closed):
                call()

    def test_two_writers_do_not_meet(self) -> None:
        def second() -> Iterator[dict[str, str]]:
            with self.assertRaises(fsearch.Locked):
                self.index.add([{"id": "b", "text": "Encore."}])
            yield {"id": "c", "text": "Encore."}

        self.assertEqual(self.index.add(second()).indexed, 1)

    def test_strings_that_c_cannot_hold_are_refused(self) -> None:
        with self.assertRaises(ValueError):
            self.index.article("a\0b")
        self.assertEqual(self.index.search("Az\0ure \ud800").total, 0)


class Changing(WithIndex):
    def test_what_is_added_is_found_at_once_and_what_is_deleted_is_not(self) -> None:
        self.assertEqual(self.index.add([fsearch.Article(id="b", text="Une panne d’Azure.")]).indexed, 1)
        self.assertEqual(self.index.search("panne").total, 1)
        self.assertEqual(self.index.delete(["b", "none"]), 1)
        self.assertEqual(self.index.search("panne").total, 0)

    def test_what_is_no_article_is_skipped_and_named(self) -> None:
        report = self.index.add([{"id": "b"}, {"text": "Sans nom."}, {"id": "c", "text": "Bien."}])
        self.assertEqual((report.indexed, report.skipped, len(report.problems)), (1, 2, 2))

    def test_an_exception_meanwhile_leaves_the_index_as_it_was(self) -> None:
        def broken() -> Iterator[dict[str, str]]:
            yield {"id": "b", "text": "Encore."}
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            self.index.add(broken())
        self.assertEqual(len(self.index), 3)
        self.assertEqual(self.index.add([{"id": "b", "text": "Encore."}]).indexed, 1)

    def test_progress_is_told_and_its_exceptions_come_back(self) -> None:
        told: list[tuple[str, int]] = []
        self.index.add([{"id": "b", "text": "Un."}], progress=lambda phase, done, total: told.append((phase, done)))
        self.assertEqual(told[0], ("reading", 1))
        self.assertEqual(told[-1][0], "merging")

        def refuse(phase: str, done: int, total: int) -> None:
            raise ZeroDivisionError

        with self.assertRaises(ZeroDivisionError):
            self.index.add([{"id": "c", "text": "Deux."}], progress=refuse)
        self.assertEqual(len(self.index), 4)

    def test_an_index_that_is_not_there_yet_is_made_by_the_first_articles(self) -> None:
        with fsearch.open(os.path.join(self.folder, "new"), create=True) as index:
            self.assertEqual(len(index), 0)
            index.add(ARTICLES)
            self.assertEqual(index.search("grève").total, 1)


class Iterating(WithIndex):
    def test_all_articles_are_read_one_after_the_other(self) -> None:
        articles = iter(self.index)
        self.assertEqual(next(articles).id, "a1")
        self.assertEqual([article.id for article in articles], ["a2", "a3"])

    def test_what_is_read_can_be_added_elsewhere_and_is_the_same(self) -> None:
        with fsearch.open(os.path.join(self.folder, "copy"), create=True) as copy:
            copy.add(self.index)
            self.assertEqual(list(copy), list(self.index))


class Threads(WithIndex):
    def test_one_index_serves_many_threads(self) -> None:
        found: list[int] = []
        threads = [
            threading.Thread(target=lambda: found.extend(self.index.search("Azure").total for _ in range(20)))
            for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [2] * 160)

    def test_ctrl_c_stops_the_main_thread_and_the_index_goes_on(self) -> None:
        timer = threading.Timer(0.2, lambda: _thread.interrupt_main(signal.SIGINT))
        timer.start()
        with self.assertRaises(KeyboardInterrupt):
            end = time.monotonic() + 20
            while time.monotonic() < end:
                self.index.search("exclusivité Azure")
        timer.join()
        self.assertEqual(self.index.search("Azure").total, 2)


if __name__ == "__main__":
    unittest.main()
