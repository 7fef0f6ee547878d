#include "wording/html.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("escaped: markup becomes text, ill-formed UTF-8 U+FFFD, control characters spaces") {
  CHECK(escaped("<b a=\"x\" c='y'>&") == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;");
  CHECK(escaped("a\xFFz") == "a\uFFFDz");
  CHECK(escaped("a\uFFFEz\uFFFFé\uFFFD") == "a\uFFFDz\uFFFDé\uFFFD");
  CHECK(escaped(std::string("a\0\x1b\nb", 5)) == "a  \nb");
}

TEST_CASE("marked: spans within <mark>, hostile text escaped inside and out") {
  Html html;
  html.marked("<i> Azure & co", {{4, 9}});
  CHECK(html.take() == "&lt;i&gt; <mark>Azure</mark> &amp; co");
}

TEST_CASE("marked: spans that are none of the text's are left out") {
  Html html;
  html.marked("abc", {{0, 2}, {1, 3}, {2, 99}, {2, 2}});
  CHECK(html.take() == "<mark>ab</mark>c");
}

TEST_CASE("is_web_address: http and https only") {
  for (const char* url : {"http://a.example", "HTTPS://a.example/x"}) CHECK(is_web_address(url));
  for (const char* url :
       {"javascript:alert(1)", "data:text/html,x", " https://a", "//a.example", "https://", "file:///etc", ""})
    CHECK_FALSE(is_web_address(url));
}

TEST_CASE("site_name: the host that a browser would ask") {
  CHECK(site_name("https://www.example.org/une?x") == "example.org");
  CHECK(site_name("https://lemonde.fr@evil.example/") == "evil.example");
}
