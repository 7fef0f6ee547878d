#include "fsearch/input_format.hpp"

#include <doctest/doctest.h>

using namespace fsearch;
using F = InputFormat;

TEST_CASE("detect_format: the content decides, whatever the name") {
  CHECK(detect_format("<!DOCTYPE html><html>", "a.txt") == F::html);
  CHECK(detect_format("\xEF\xBB\xBF <!-- x --> <html lang='fr'>", "a") == F::html);
  CHECK(detect_format("<?xml version='1.0'?>\n<rss version='2.0'>", "a.html") == F::feed);
  CHECK(detect_format("<feed xmlns='x'>", "a.xml") == F::feed);
  CHECK(detect_format("{\"id\":\"1\"}\n{\"id\":\"2\"}", "a.txt") == F::json_lines);
  CHECK(detect_format("[\n {\"id\":\"1\"}]", "a") == F::json);
  CHECK(detect_format("{\n \"id\":\"1\"\n}", "a.json") == F::json);
  CHECK(detect_format("<?xml version='1.0'?><newsItem guid='x'>", "a.xml") == F::press_xml);
  CHECK(detect_format("From: a@example.org\nSubject: Pluie\n\nIl pleut.", "a") == F::mail);
  CHECK(detect_format("From a@example.org Sat Mar 15\nFrom: a\nTo: b\n", "a.txt") == F::mail);
  CHECK(detect_format("Titre: Pluie\nDate: 2025\nSource: Le Phare\n\nIl pleut.", "a.txt") == F::text);
  CHECK(detect_format("WARC/1.0\r\nWARC-Type: warcinfo", "a.gz") == F::warc);
  CHECK(detect_format("Date;Titre;Texte\n1;2;3", "a.txt") == F::csv);
  CHECK(detect_format("{\"articles\":[{\"title\":\"a}\"},{\"x\":{}}\n,{\"title\":\"b\"}]}", "a.json") == F::json);
  CHECK(detect_format("\xEF\xBB\xBFTY  - NEWS\r\nTI  - Pluie\r\n", "a.txt") == F::ris);
  CHECK(detect_format("**** *source_Le_Phare *date_2025\nIl pleut.", "a") == F::iramuteq);
}

TEST_CASE("detect_format: other text is text, unless its name tells more") {
  CHECK(detect_format("Il pleut.", "a.md") == F::markdown);
  CHECK(detect_format("", "a.txt") == F::text);
  CHECK(detect_format("[1] Une note, { et }", "a.txt") == F::text);
  CHECK(detect_format("col1,col2\n1,2", "a.csv") == F::csv);
  CHECK(detect_format("{bad\n", "a.jsonl.gz") == F::json_lines);
  CHECK(detect_format("[[[[", "a.json") == F::json);
}

TEST_CASE("detect_format: a declaration or a comment that nothing closes ends the search for an element") {
  for (const char* text :
       {"<!", "<!--", "<?xml version='1.0'", "<!doctype ht", "<!-- x --><!ELEMENT", "<!-- <html> --"})
    CHECK(detect_format(text, "a.txt") == F::text);
}

TEST_CASE("detect_format: what is no text has no format") {
  CHECK(detect_format(std::string_view("\x89PNG\r\n\0\0\0\r", 10), "a.txt") == F::automatic);
}

TEST_CASE("format_named: each name is that of one format") {
  for (const auto& name : format_names()) CHECK(format_name(format_named(name)) == name);
  CHECK(format_named("docx") == F::automatic);
}

TEST_CASE("is_text_name: the extension before the compression's") {
  CHECK(is_text_name("a.txt.gz"));
  CHECK(is_text_name("LISEZMOI"));
  CHECK_FALSE(is_text_name("a.css"));
}
