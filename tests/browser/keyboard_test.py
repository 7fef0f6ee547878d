"""Everything is reached without a mouse."""

from browser import Keys, Look, ask


class Keyboard(Look):
    def test_a_walk_with_tab_reaches_every_link_and_field_in_the_order_of_the_page(self):
        self.open(ask("Azure") + "&source=D%C3%A9p%C3%AAche+Horizon")
        self.driver.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
        expected = self.driver.execute_script(
            "return [...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.type !== 'hidden'"
            " && e.getAttribute('tabindex') !== '-1' && e.getClientRects().length && !e.closest('details:not([open]) > :not(summary)')).length"
        )
        seen = []
        for _ in range(expected):
            self.press(Keys.TAB)
            at = self.driver.execute_script(
                "const e = document.activeElement; if (e === document.body) return null;"
                "return [[...document.querySelectorAll('*')].indexOf(e), getComputedStyle(e).outlineStyle"
                " + getComputedStyle(e.querySelector('.room') ?? e).stroke]"
            )
            seen.append(at)
        self.assertNotIn(None, seen)
        order = [at[0] for at in seen]
        self.assertEqual(order, sorted(set(order)))
        self.assertEqual([at for at in seen if at[1] == "nonenone"], [], "the focus is not seen")

    def test_slash_goes_to_the_field_and_j_and_k_go_from_result_to_result(self):
        self.open(ask("Azure"))
        titles = self.all(".hit h2 a")
        self.press("j")
        self.assertEqual(self.focused(), titles[0])
        self.press("j")
        self.assertEqual(self.focused(), titles[1])
        self.press("k")
        self.assertEqual(self.focused(), titles[0])
        self.press("/")
        self.assertEqual(self.focused(), self.one("#q"))

    def test_the_question_mark_shows_the_operators_and_escape_closes_them(self):
        self.open(ask("Azure")).press("j", "?")
        self.wait(lambda: self.all("dialog[open] dt"))
        self.assertIn("PRES/5", self.one("dialog").text)
        self.press(Keys.ESCAPE)
        self.wait(lambda: not self.all("dialog"))
        self.assertEqual(self.focused(), self.all(".hit h2 a")[0])

    def test_a_question_mark_that_is_typed_stays_one(self):
        self.open("/").one("#q").send_keys("pourquoi ?/jk")
        self.assertEqual(self.one("#q").get_attribute("value"), "pourquoi ?/jk")
        self.assertEqual(self.all("dialog"), [])

    def test_the_histogram_is_one_stop_and_its_arrows_go_from_bar_to_bar(self):
        self.open(ask("Azure"))
        bars = self.all(".time svg a")
        self.assertEqual(len(self.all(".time svg a[tabindex='0']")), 1)
        self.driver.execute_script("arguments[0].focus()", bars[0])
        self.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        self.assertEqual(self.focused(), bars[2])
        period = bars[2].get_attribute("data-period")
        self.press(Keys.ENTER)
        self.wait(lambda: f"since={period}&until={period}" in self.driver.current_url)

    def test_shift_and_arrows_choose_a_period(self):
        self.open(ask("Azure"))
        bars = self.all(".time svg a")
        first, last = (bars[i].get_attribute("data-period") for i in (0, 2))
        self.driver.execute_script("arguments[0].focus()", bars[0])
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT).key_up(Keys.SHIFT).perform()
        self.assertEqual(len(self.all(".time a.chosen")), 3)
        self.press(Keys.ENTER)
        self.wait(lambda: f"since={first}&until={last}" in self.driver.current_url)

    def test_dragging_over_the_histogram_chooses_a_period(self):
        self.open(ask("Azure"))
        bars = self.all(".time svg a")
        first, last = (bars[i].get_attribute("data-period") for i in (0, len(bars) - 1))
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).click_and_hold(bars[0]).move_to_element(bars[1]).move_to_element(bars[-1]).release().perform()
        self.wait(lambda: f"since={first}&until={last}" in self.driver.current_url)
