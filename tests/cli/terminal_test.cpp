#include "cli/console/terminal.hpp"

#include <doctest/doctest.h>

using fsearch::Terminal;
using fsearch::use_colour;

TEST_CASE("use_colour: auto colours terminals only") {
  CHECK(use_colour("auto", {.is_terminal = true, .no_color = "", .term = "xterm"}));
  CHECK_FALSE(use_colour("auto", {.is_terminal = false, .no_color = "", .term = "xterm"}));
  CHECK_FALSE(use_colour("auto", {.is_terminal = true, .no_color = "", .term = "dumb"}));
}

TEST_CASE("use_colour: NO_COLOR holds for auto, an explicit choice is stronger") {
  const Terminal quiet{.is_terminal = true, .no_color = "1", .term = "xterm"};
  CHECK_FALSE(use_colour("auto", quiet));
  CHECK(use_colour("always", quiet));
  CHECK_FALSE(use_colour("never", {.is_terminal = true, .no_color = "", .term = "xterm"}));
}
