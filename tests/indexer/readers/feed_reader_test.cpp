#include "indexer/readers/feed_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

Read read(std::string_view feed) {
  Read read;
  for (auto& extraction : read_feed(feed, "f.xml", read.problems))
    read.articles.push_back(std::move(extraction.article));
  return read;
}

constexpr std::string_view rss = R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Phare de Valmont</title><language>fr-fr</language>
<item>
  <title><![CDATA[La crue a d&eacute;pass&eacute; les quais]]></title>
  <link>https://example.org/crue</link><guid isPermaLink="false">crue-1</guid>
  <pubDate>Sat, 15 Mar 2025 10:12:00 +0100</pubDate>
  <dc:creator>Jeanne Dupuis</dc:creator><category>Météo</category><category>Région</category>
  <description>Un résumé.</description>
  <content:encoded><![CDATA[<p>La rivière monte.</p><p>Lire aussi</p><p>Elle&nbsp;descend &amp; s’en va.</p>]]></content:encoded>
</item>
<item><title>Sans clé</title><description>&lt;p&gt;Le mot&eacute;.&lt;/p&gt;</description></item>
<item><pubDate>hier</pubDate></item>
</channel></rss>)";

}  // namespace

TEST_CASE("read_feed: an author is named once, and is not taken for another whose name holds his") {
  const auto read_author = [](const std::string& names) {
    return read("<rss><channel><item><title>T</title><description>Il pleut.</description>" + names +
                "</item></channel></rss>")
        .articles.at(0)
        .author;
  };
  CHECK(read_author("<author>Luc Roy</author><author>Luc Roy</author>") == "Luc Roy");
  CHECK(read_author("<author>Jean Martin Dupont</author><author>Jean Martin</author>") ==
        "Jean Martin Dupont, Jean Martin");
}

TEST_CASE("read_feed: RSS gives one article for each item, its content out of HTML") {
  const auto [articles, problems] = read(rss);
  REQUIRE(articles.size() == 2);
  const Article expected{.id = "crue-1",
                         .title = "La crue a dépassé les quais",
                         .text = "La rivière monte.\nElle\u00A0descend & s’en va.\n",
                         .date = "2025-03-15T10:12:00+01:00",
                         .source = "Le Phare de Valmont",
                         .author = "Jeanne Dupuis",
                         .url = "https://example.org/crue",
                         .language = "fr",
                         .section = {"Météo", "Région"},
                         .extra = ""};
  CHECK(articles[0] == expected);
  CHECK(articles[1].id == "f.xml:2");
  CHECK(articles[1].text == "Le moté.\n");
}

TEST_CASE("read_feed: an item without title and text is a problem, as is a date that is none") {
  const auto problems = read(rss).problems;
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].reason == "item 3: unreadable date: hier");
  CHECK(problems[1].reason == "item 3: neither title nor text");
}

TEST_CASE("read_feed: Atom's link, author and XHTML content") {
  const auto [articles, problems] = read(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
    <title>Le Phare</title><entry><title type="html">L&amp;#39;été</title><id>tag:example.org,2025:1</id>
    <link rel="self" href="https://example.org/1.atom"/><link rel="alternate" href="https://example.org/1"/>
    <author><name>Luc Morel</name></author><author><name>Ana Dupré</name></author>
    <published>2025-06-21T08:00:00Z</published><category term="meteo" label="Météo"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il fait <b>beau</b>.</p><p>1 &lt; 2</p></div></content>
    </entry></feed>)");
  CHECK(problems.empty());
  REQUIRE(articles.size() == 1);
  const Article expected{.id = "tag:example.org,2025:1",
                         .title = "L'été",
                         .text = "Il fait beau.\n1 < 2\n",
                         .date = "2025-06-21T08:00:00Z",
                         .source = "Le Phare",
                         .author = "Luc Morel, Ana Dupré",
                         .url = "https://example.org/1",
                         .language = "fr",
                         .section = {"Météo"},
                         .extra = ""};
  CHECK(articles[0] == expected);
}

TEST_CASE("read_feed: RDF has its items beside the channel") {
  const auto [articles, problems] = read(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Phare</title></channel>
    <item rdf:about="https://example.org/1"><title>Pluie</title><link>https://example.org/1</link>
    <dc:date>2025-03-15</dc:date></item></rdf:RDF>)");
  CHECK(problems.empty());
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].id == "https://example.org/1");
  CHECK(articles[0].source == "Le Phare");
  CHECK(articles[0].date == "2025-03-15");
}

TEST_CASE("read_feed: a guid that is a mere number is one of its site: two feeds may have the same") {
  const auto id = [](const std::string& channel) {
    return read("<rss><channel>" + channel +
                "<item><title>Pluie</title><guid isPermaLink='false'>77</guid></item></channel></rss>")
        .articles[0]
        .id;
  };
  CHECK(id("<link>https://example.org/actu</link>") == "example.org/77");
  CHECK(id("") == "77");
}

TEST_CASE("read_feed: a feed cut short gives its whole items and a problem that names the damage") {
  const auto [articles, problems] = read(rss.substr(0, rss.find("<item><title>Sans") + 20));
  REQUIRE_FALSE(articles.empty());
  CHECK(articles[0].id == "crue-1");
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.back().reason.find("damaged XML") == 0);
  CHECK(problems.back().reason.find('\n') == std::string::npos);
}
