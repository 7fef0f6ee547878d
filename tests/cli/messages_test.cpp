#include "cli/console/messages.hpp"

#include <doctest/doctest.h>

using fsearch::printable;

TEST_CASE("printable: what could forge a line or command a terminal becomes a sign, the rest stays") {
  CHECK(printable("a\nfsearch: b") == "a␊fsearch: b");
  CHECK(printable("\033[31mrouge\007") == "␛[31mrouge␇");
  CHECK(printable("été 🎉 « œ »") == "été 🎉 « œ »");
  CHECK(printable("\xff") == "\xEF\xBF\xBD");
  CHECK(printable("").empty());
}
