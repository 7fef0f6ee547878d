#include "analyzers/entities/name_table.hpp"

#include <doctest/doctest.h>

#include <string>

#include "analyzers/entities/cues.hpp"
#include "analyzers/words/embedded_data.hpp"

using fsearch::find_name;
using fsearch::kinds_of_name;
using fsearch::NameKind;
using fsearch::NameKinds;
using fsearch::search_names;

TEST_CASE("find_name: Saint-Denis is a commune, by its letters alone") {
  CHECK(find_name("saintdenis").any(NameKind::large_commune | NameKind::commune | NameKind::town));
}

TEST_CASE("find_name: an unknown name has no flags") {
  CHECK(find_name("zzyzzyq").empty());
  CHECK(find_name("").empty());
}

TEST_CASE("find_name: a plural is known by its singular") { CHECK(find_name("voitures").has(NameKind::word)); }

TEST_CASE("search_names: says whether a longer name begins so") {
  CHECK(search_names("organisationmondiale").begins_longer);
  CHECK_FALSE(search_names("zzyzzyq").begins_longer);
}

TEST_CASE("names: every row of the table is found in both ways, and the table is in order") {
  std::string_view table = fsearch::data::entity_names;
  std::string previous;
  std::size_t rows = 0;
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(line.size() + 1);
    if (line[0] == '#') continue;
    const std::string key(line.substr(0, line.find(' ')));
    REQUIRE(previous < key);
    if (rows++ % 101 == 0) REQUIRE(kinds_of_name(key) == NameKinds(line.substr(key.size() + 1)));
    const NameKinds flags(line.substr(key.size() + 1));
    REQUIRE(find_name(key) == flags);
    previous = key;
  }
  CHECK(rows > 100000);
}

TEST_CASE("cues_of: president is a title, Rue a place’s head, and an unknown word nothing") {
  CHECK(fsearch::cues_of("president").has(fsearch::Cue::title));
  CHECK(fsearch::cues_of("rue").has(fsearch::Cue::place_head));
  CHECK_FALSE(fsearch::cues_of("zzyzzyq").any(fsearch::Cue::title | fsearch::Cue::place_head));
}
