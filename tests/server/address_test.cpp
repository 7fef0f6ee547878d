#include "server/http/address.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"

using namespace fsearch::server;

TEST_CASE("parse_address: hosts, numbers of both versions, Unix sockets; shown as they are reached") {
  for (const char* text : {"127.0.0.1:7700", "localhost:0", "[::1]:7700"})
    CHECK(shown(parse_address(text)) == "http://" + std::string(text) + "/");
  CHECK(shown(parse_address("unix:/run/x.sock")) == "unix:/run/x.sock");
  CHECK(parse_address("[::1]:80").host == "::1");
}

TEST_CASE("parse_address: what is no address is refused with examples") {
  for (const char* text :
       {"", ":", "7700", ":7700", "localhost", "localhost:", "localhost:99999", "localhost:7a", "unix:"})
    CHECK_THROWS_AS(parse_address(text), fsearch::Error);
}

TEST_CASE("answers_as: the names of this machine and those allowed, with any port and in any case; no others") {
  const Address here = parse_address("192.168.1.5:7700");
  for (const char* name :
       {"localhost", "LOCALHOST:8080", "127.0.0.1:7700", "[::1]:7700", "192.168.1.5", "presse.example:443"})
    CHECK(answers_as(name, here, {"Presse.example"}));
  for (const char* name :
       {"", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:7700", "evil.example:localhost"})
    CHECK_FALSE(answers_as(name, here, {"presse.example"}));
  CHECK(answers_as("anything", parse_address("unix:/run/x.sock"), {}));
}
