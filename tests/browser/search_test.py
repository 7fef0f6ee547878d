"""A reader searches, narrows, turns pages, and takes everything back."""

from browser import Keys, Look, ask


class Searching(Look):
    def hits(self):
        return self.texts(".hit h2")

    def test_a_query_typed_finds_articles_with_its_words_marked(self):
        self.open("/").one("#q").send_keys("exclusivité Azure", Keys.ENTER)
        self.wait(lambda: self.all(".facets"))
        self.assertIn("Azure", self.texts(".hit mark"))
        self.assertIn("q=exclusivit", self.driver.current_url)
        self.assertEqual(self.one("#q").get_attribute("value"), "exclusivité Azure")
        self.assertEqual(self.errors(), [])

    def test_a_filter_goes_on_by_a_click_and_off_by_another(self):
        before = self.open(ask("Azure")).hits()
        self.link("Dépêche Horizon", ".facets").click()
        self.assertLess(len(self.hits()), len(before))
        self.assertEqual(set(self.texts(".hit .source")), {"Dépêche Horizon"})
        self.assertIn("Dépêche Horizon", self.texts(".chips a")[0])
        self.one(".chips a").click()
        self.assertEqual(self.hits(), before)
        self.assertEqual(self.all(".chips a"), [])

    def test_every_facet_can_be_chosen_and_taken_back_at_its_own_place(self):
        before = self.open(ask("Azure")).hits()
        for number in range(len(self.all(".facets > details"))):
            self.open(ask("Azure")).all(".facets > details")[number].find_element("css selector", "li a").click()
            self.assertTrue(self.hits(), number)
            self.one(".facets a[aria-current]").click()
            self.assertEqual(self.hits(), before, number)

    def test_pages_follow_one_another_without_an_article_twice(self):
        self.open("/?since=2020&collapse=0")
        seen = []
        while True:
            seen += [link.get_attribute("href") for link in self.all(".hit h2 a")]
            following = self.all(".pages a[rel=next]")
            if not following:
                break
            following[0].click()
        self.assertEqual(len(seen), len(set(seen)))
        self.assertGreater(len(seen), 50)

    def test_the_newest_come_first_where_the_reader_wants_it(self):
        self.open(ask("Azure"))
        self.link("Plus récents", ".sort").click()
        dates = [element.get_attribute("datetime") for element in self.all(".hit time")]
        self.assertEqual(dates, sorted(dates, reverse=True))
        self.link("Pertinence", ".sort").click()
        self.assertNotIn("sort=", self.driver.current_url)

    def test_a_correction_is_said_and_can_be_refused(self):
        self.open(ask("exclusivitté"))
        self.assertIn("exclusivité", self.one(".notices").text)
        self.link("exactement", ".notices").click()
        self.assertIn("correct=0", self.driver.current_url)
        self.assertIn("Sans correction", self.one(".chips").text)
        self.assertNotIn("Recherche corrigée", self.one("main").text)

    def test_a_partial_answer_stands_apart_and_can_be_refused(self):
        self.open(ask("exclusivité Azure"))
        self.assertTrue(self.all(".partial"))
        self.link("Ne pas les montrer", ".partial").click()
        self.assertEqual(self.all(".partial"), [])

    def test_dispatches_that_say_the_same_are_folded_under_one_and_unfold(self):
        self.open(ask("viaduc Morlaine"))
        folded = self.all(".alike")
        self.assertTrue(folded)
        folded[0].find_element("css selector", "summary").click()
        self.assertTrue(folded[0].find_element("css selector", "li a").is_displayed())
        before = len(self.hits())
        folded[0].find_element("css selector", ".off").click()
        self.assertGreater(len(self.hits()), before)

    def test_a_passage_found_leads_to_its_place_in_the_article(self):
        self.open(ask("exclusivité"))
        self.one(".place").click()
        self.assertIn("#passage-", self.driver.current_url)
        top = self.driver.execute_script("return document.querySelector(':target').getBoundingClientRect().top")
        self.assertTrue(0 <= top < 1000, top)

    def test_completion_is_offered_as_one_types_and_taken_by_the_keyboard(self):
        self.open("/").one("#q").send_keys("exclusiv")
        self.wait(lambda: self.all("[role=option]"))
        self.assertEqual(self.one("#q").get_attribute("aria-expanded"), "true")
        self.press(Keys.ARROW_DOWN, Keys.ENTER)
        self.wait(lambda: self.all(".facets"))
        self.assertIn("exclusivit", self.one("#q").get_attribute("value"))

    def test_what_was_added_is_said_and_each_addition_can_be_switched_off(self):
        self.open(ask("IA Azure"))
        self.assertIn("intelligence artificielle", self.one(".notices").text)
        self.link("Sans les sigles", ".notices").click()
        self.assertIn("acronyms=0", self.driver.current_url)
        self.assertEqual(self.all(".notices"), [])
        self.one(".chips a").click()
        self.assertIn("intelligence artificielle", self.one(".notices").text)

    def test_every_switch_that_an_address_may_have_is_shown_and_taken_back(self):
        for switch in ("correct=0", "acronyms=0", "synonyms=0", "partial=0", "date_wish=0", "collapse=0", "match=all", "strict=1"):
            self.open(ask("Azure") + "&" + switch)
            self.assertEqual(len(self.all(".chips a")), 1, switch)
            self.one(".chips a").click()
            self.assertNotIn(switch, self.driver.current_url)

    def test_nothing_found_shows_how_many_articles_each_word_has(self):
        self.open(ask("Azure zzyzzy") + "&partial=0&correct=0")
        self.assertIn("Rien n’a été trouvé", self.one(".nothing").text)
        self.assertIn("zzyzzy 0 article", " ".join(self.texts(".nothing li")))
        self.link("Azure", ".nothing").click()
        self.assertTrue(self.hits())

    def test_a_page_past_the_last_one_leads_back_to_the_first(self):
        self.open(ask("Azure") + "&page=99")
        self.assertIn("Les résultats s’arrêtent avant cette page", self.one(".nothing").text)
        self.link("Première page", ".nothing").click()
        self.assertTrue(self.hits())

    def test_who_appears_with_whom_leads_to_the_articles_that_name_both(self):
        self.open(ask("Azure"))
        self.link("Qui apparaît avec qui").click()
        cell = self.one(".together tr:nth-child(1) td:nth-child(3) a")
        expected = int(cell.text)
        cell.click()
        self.assertEqual(len(self.all(".chips a")), 2)
        self.assertTrue(self.one("h1").text.startswith(f"{expected} article"), self.one("h1").text)

    def test_the_story_of_an_article_leads_to_the_other_articles_of_its_affair(self):
        self.open("/article/pol-002-censure-barnier-depeche.txt")
        self.link("Toute l’affaire").click()
        self.assertEqual(len(self.all(".similar li")), 2)
        self.assertEqual(len(self.all(".similar [aria-current]")), 1)
        self.all(".similar li:not([aria-current]) a")[0].click()
        self.assertIn("/article/pol-003", self.driver.current_url)

    def test_the_curves_of_those_named_most_are_drawn_in_colours_that_the_list_has(self):
        self.open("/trend?q=Azure&of=person&period=month")
        keys = [element.value_of_css_property("color").replace("rgba", "rgb").replace(", 1)", ")") for element in self.all(".curves .key")]
        lines = [element.value_of_css_property("stroke") for element in self.all(".trend svg g path")]
        self.assertGreater(len(keys), 2)
        self.assertEqual(keys, lines)
        self.assertEqual(len(set(keys)), len(keys))
        self.assertEqual(self.errors(), [])
        self.link("Sam Altman", ".curves").click()
        self.assertIn("Sam Altman", self.texts(".chips a")[0])

    def test_a_curve_may_be_removed_and_a_correction_refused(self):
        self.open("/trend?q=exclusivitté&q=Azure")
        self.assertIn("Recherche corrigée", self.one(".curves").text)
        self.link("exactement", ".curves").click()
        self.assertIn("correct=0", self.driver.current_url)
        self.assertEqual(len(self.all(".curves > li")), 2)
        self.link("Retirer exclusivitté", ".curves").click()
        self.assertEqual(len(self.all(".curves > li")), 1)

    def test_searches_made_before_are_offered_again_and_forgotten_on_demand(self):
        self.open(ask("viaduc")).open("/")
        self.assertIn("viaduc", self.texts("#history a"))
        self.link("viaduc", "#history").click()
        self.assertTrue(self.hits())
        self.open("/").one("#history button").click()
        self.assertEqual(self.all("#history a"), [])
        self.assertEqual(self.open("/").all("#history a"), [])

    def test_a_reader_of_english_gets_the_page_in_english_and_may_change_it(self):
        self.open(ask("Azure") + "&lang=en")
        self.assertEqual(self.one("html").get_attribute("lang"), "en")
        self.assertIn("Newest", self.texts(".sort a"))
        self.link("Newest").click()
        self.assertEqual(self.one("html").get_attribute("lang"), "en")
        self.link("Français", ".foot").click()
        self.assertIn("Plus récents", self.texts(".sort a"))
