#include "cli/commands/suggest_command.hpp"

#include <doctest/doctest.h>

using fsearch::render_suggestions;
using fsearch::render_suggestions_json;
using fsearch::Suggestion;

TEST_CASE("render_suggestions: a row each, nothing that could command a terminal") {
  CHECK(render_suggestions({{"élection", Suggestion::Kind::word, 12}, {"Un\ntitre\x1b[2J", Suggestion::Kind::title, 1}}) ==
        "élection\tword\t12\nUn titre␛[2J\ttitle\t1\n");
  CHECK(render_suggestions({}).empty());
}

TEST_CASE("render_suggestions_json: names and order of the contract") {
  CHECK(render_suggestions_json("mac", {{"Macron", Suggestion::Kind::name, 3}}) ==
        "{\"prefix\":\"mac\",\"suggestions\":[{\"text\":\"Macron\",\"kind\":\"name\",\"articles\":3}]}\n");
  CHECK(render_suggestions_json("x", {}) == "{\"prefix\":\"x\",\"suggestions\":[]}\n");
}
