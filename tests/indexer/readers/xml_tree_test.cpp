#include "indexer/markup/xml_tree.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("xml::parse: tags keep their prefix, attributes and texts their characters") {
  const auto [tree, error] = xml::parse(R"(<a xmlns:m="urn:m"><m:b c="1 &amp; 2">x<![CDATA[<y>]]></m:b></a>)");
  CHECK(error == "");
  const auto b = xml::descendant(tree, 0, "m:b");
  REQUIRE(b != 0);
  CHECK(tree[b].attribute("c") == "1 & 2");
  CHECK(xml::raw_text(tree, b) == "x<y>");
  CHECK(xml::child(tree, 0, "m:b") == 0);
}

TEST_CASE("xml::parse: HTML's characters and stray ampersands are text") {
  const auto [tree, error] = xml::parse("<a>l&rsquo;&eacute;t&eacute; &lt;b&gt; R&D & co &amp;</a>");
  CHECK(xml::raw_text(tree, 1) == "l’été <b> R&D & co &");
}

TEST_CASE("xml::parse: entities that a document defines are not expanded") {
  std::string bomb = "<!DOCTYPE a [<!ENTITY x0 \"boum\">";
  for (int i = 1; i < 20; ++i) {
    const std::string before = "&x" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY x" + std::to_string(i) + " \"" + before + before + before + before + "\">";
  }
  const auto document = xml::parse(bomb + "]><a>&x19;</a>");
  CHECK(xml::raw_text(document.tree, 0).size() < 1000);
}

TEST_CASE("xml::parse: elements nested 10,000 deep are read like others") {
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "<a>";
  CHECK(html::text_of(xml::parse(deep + "x</a>").tree, 0) == "x");
}

TEST_CASE("xml::inner_markup: what is below a node, as HTML") {
  const auto [tree, error] = xml::parse("<c><p>Il fait <b>beau</b> &lt;</p><br/></c>");
  CHECK(xml::inner_markup(tree, 1) == "<p>Il fait <b>beau</b> &lt;</p><br></br>");
}
