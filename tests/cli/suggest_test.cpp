#include "cli/commands/suggest_command.hpp"

#include <doctest/doctest.h>

using fsearch::render_suggestions;
using fsearch::Suggestion;

TEST_CASE("render_suggestions: a row each, nothing that could command a terminal") {
  CHECK(render_suggestions(
            {{"élection", Suggestion::Kind::word, 12}, {"Un\ntitre\x1b[2J", Suggestion::Kind::title, 1}}) ==
        "élection\tword\t12\nUn titre␛[2J\ttitle\t1\n");
  CHECK(render_suggestions({}).empty());
}
