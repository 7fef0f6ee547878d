"""One article: its matches, its names, its like, its citation."""

from urllib.parse import quote

from browser import Look

ARTICLE = "/article/tech-010-six-ans-alliance-enquete.txt?q=" + quote("exclusivité Azure")


class Article(Look):
    def now(self):
        return [mark.get_attribute("id") for mark in self.all("mark.now")]

    def test_next_and_previous_go_from_match_to_match_and_round(self):
        self.open(ARTICLE)
        marks = len(self.all(".whole mark"))
        self.assertGreater(marks, 5)
        following, previous = self.all(".matches button")[1], self.all(".matches button")[0]
        following.click()
        following.click()
        self.assertEqual(self.now(), ["match-2"])
        self.assertEqual(self.one(".matches output").text, f"2 / {marks}")
        top = self.driver.execute_script("return document.querySelector('.now').getBoundingClientRect().top")
        self.assertTrue(0 < top < 1000)
        previous.click()
        previous.click()
        self.assertEqual(self.now(), [f"match-{marks}"])
        self.press("n")
        self.assertEqual(self.now(), ["match-1"])
        self.press("p")
        self.assertEqual(self.now(), [f"match-{marks}"])

    def test_its_names_and_its_like_are_links_that_find_articles(self):
        self.open(ARTICLE).link("Sam Altman", ".facets").click()
        self.assertIn("Sam Altman", self.one(".chips").text)
        self.assertTrue(self.all(".hit"))
        self.open(ARTICLE).one(".similar a").click()
        self.assertTrue(self.one(".whole h1").text)

    def test_a_citation_is_copied_as_text(self):
        self.driver.execute_cdp_cmd(
            "Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
        )
        self.open(ARTICLE).one(".cite .plain-button").click()
        self.wait(lambda: self.one(".cite .plain-button").text == "Copié")
        copied = self.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0])")
        self.assertEqual(copied, self.one(".cite .quote").get_attribute("textContent"))
        self.assertIn("Le Courrier du Soir, 8 novembre 2025", copied)

    def test_bibtex_and_ris_are_there_to_copy_and_to_save(self):
        self.open(ARTICLE)
        for summary in self.all(".cite details:not([open]) summary"):
            summary.click()
        bibtex, ris = self.texts(".cite .quote")[1:]
        self.assertIn("author = {Claire Vasseur and Tomasz Wiśniewski}", bibtex)
        self.assertIn("TY  - NEWS", ris)
        self.assertIn("format=bibtex", self.link("BibTeX", ".cite .exports").get_attribute("href"))

    def test_back_leads_to_the_results(self):
        self.open(ARTICLE).link("Résultats").click()
        self.assertTrue(self.all(".hit"))

    def test_an_article_that_is_gone_has_a_page_that_says_so(self):
        self.open("/article/none")
        self.assertIn("Aucun article n’a cet identifiant", self.one("main").text)


class WithoutScript(Look):
    settings = {"script": False}

    def test_every_match_has_a_link_that_leads_to_it(self):
        self.open(ARTICLE)
        marks = [mark.get_attribute("id") for mark in self.all(".whole mark")]
        links = [link.get_attribute("href").split("#")[1] for link in self.all(".matches a")]
        self.assertEqual(links, marks)
        self.all(".matches a")[-1].click()
        self.assertTrue(self.driver.current_url.endswith("#" + marks[-1]))
