#include "indexer/press/press_xml_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

struct Read {
  std::vector<Extraction> extractions;
  std::vector<Problem> problems;
};

Read read(std::string_view document) {
  Read read;
  read.extractions = read_press_xml(document, "d.xml", read.problems);
  return read;
}

constexpr std::string_view newsml = R"(<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:example.org:20250315:crue" version="1" xml:lang="fr">
<itemMeta><provider><name>Agence du Phare</name></provider><versionCreated>2025-03-15T10:30:00+01:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2025-03-15T10:12:00+01:00</contentCreated><headline>La crue dépasse les quais</headline>
<by>Jeanne Dupuis</by><subject type="cpnat:abstract"><name>Météo</name></subject><subject><name>Région</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>La rivière monte.</p><p>Elle <em>descend</em>.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="vide"/></itemSet></newsMessage>)";

}  // namespace

TEST_CASE("read_press_xml: a NewsML-G2 item with its headline, dates, subjects and paragraphs") {
  const auto [extractions, problems] = read(newsml);
  REQUIRE(extractions.size() == 1);
  const Article expected{.id = "urn:newsml:example.org:20250315:crue",
                         .title = "La crue dépasse les quais",
                         .text = "La rivière monte.\nElle descend.\n",
                         .date = "2025-03-15T10:12:00+01:00",
                         .source = "Agence du Phare",
                         .author = "Jeanne Dupuis",
                         .url = "",
                         .language = "fr",
                         .section = {"Météo", "Région"},
                         .extra = ""};
  CHECK(extractions[0].article == expected);
  CHECK(extractions[0].reader == "newsml");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason == "an item has neither title nor text");
}

TEST_CASE("read_press_xml: a NITF document") {
  const auto [extractions, problems] = read(
      R"(<nitf><head><title>crue</title><docdata><doc-id id-string="n1" regsrc="Phare"/><date.issue norm="20250315T101200"/>
      </docdata></head><body><body.head><hedline><hl1>La crue dépasse les quais</hl1></hedline>
      <byline>Par <person>Jeanne Dupuis</person></byline></body.head><body.content><p>La rivière monte.</p></body.content>
      </body></nitf>)");
  CHECK(problems.empty());
  REQUIRE(extractions.size() == 1);
  const Article& article = extractions[0].article;
  CHECK(article.id == "n1");
  CHECK(article.title == "La crue dépasse les quais");
  CHECK(article.author == "Jeanne Dupuis");
  CHECK(article.date.starts_with("2025-03-15"));
  CHECK(article.source == "Phare");
  CHECK(article.text == "La rivière monte.\n");
}

TEST_CASE("read_press_xml: what is cut short is read as far as it goes, and named") {
  const auto [extractions, problems] = read(newsml.substr(0, newsml.find("<p>Elle")));
  REQUIRE(extractions.size() == 1);
  CHECK(extractions[0].article.text == "La rivière monte.\n");
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.back().reason.find("damaged XML") == 0);
}
