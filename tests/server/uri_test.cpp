#include "server/http/uri.hpp"

#include <doctest/doctest.h>

using namespace fsearch::server;

TEST_CASE("percent_decoded: pairs of digits become bytes, all else stays") {
  CHECK(percent_decoded("l%C3%A0") == "là");
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("%4") == "%4");
  CHECK(percent_decoded("%zz%41") == "%zzA");
  CHECK(percent_decoded("%00") == std::string(1, '\0'));
}

TEST_CASE("percent_encoded: whatever the bytes, decoding gives them back") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(percent_decoded(percent_encoded(all)) == all);
  CHECK(percent_encoded("a/b?c#d&e f") == "a%2Fb%3Fc%23d%26e%20f");
}

TEST_CASE("read_parameters: pairs in order, plus signs as spaces, names without a value") {
  CHECK(read_parameters("q=gr%C3%A8ve+SNCF&person=a&person=b&x&&=y") ==
        Parameters{{"q", "grève SNCF"}, {"person", "a"}, {"person", "b"}, {"x", ""}, {"", "y"}});
  CHECK(read_parameters("").empty());
}

TEST_CASE("set_target: an id may hold a slash, a question mark and a number sign, encoded") {
  Request request;
  set_target("/article/a%2Fb%3Fc%23d?q=x#y", request);
  CHECK(request.path == "/article/a/b?c#d");
  CHECK(request.parameters == Parameters{{"q", "x"}});
}
