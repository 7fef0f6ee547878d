/// Whatever is typed gives a query that prints, reads back as itself, and stays within bounds.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/parse/parse_query.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 104> pieces{" ",
                                                   " ",
                                                   " ",
                                                   "a",
                                                   "le",
                                                   "Macron",
                                                   "ÉTÉ",
                                                   "grève",
                                                   "S.N.C.F.",
                                                   "C++",
                                                   "10:30",
                                                   "2024",
                                                   "\"",
                                                   "«",
                                                   "»",
                                                   "“",
                                                   "”",
                                                   "„",
                                                   "‹",
                                                   "›",
                                                   "'",
                                                   "’",
                                                   "(",
                                                   ")",
                                                   "-",
                                                   "+",
                                                   "−",
                                                   "–",
                                                   "=",
                                                   "*",
                                                   "^2",
                                                   "^0.5",
                                                   "~3",
                                                   "^",
                                                   "~",
                                                   "\\",
                                                   " ET ",
                                                   " OU ",
                                                   " SAUF ",
                                                   " AND ",
                                                   " OR ",
                                                   " NOT ",
                                                   " && ",
                                                   " || ",
                                                   " PRES/5 ",
                                                   " NEAR ",
                                                   " PRÈS ",
                                                   "ET",
                                                   "titre:",
                                                   "source:",
                                                   "date:",
                                                   "date:2024..",
                                                   "date:>2024-05",
                                                   "lieu:",
                                                   "entité:",
                                                   "foo:",
                                                   ":",
                                                   ",",
                                                   ".",
                                                   "...",
                                                   "…",
                                                   "?",
                                                   "!",
                                                   "[",
                                                   "]",
                                                   "/",
                                                   "%",
                                                   "#",
                                                   "\xC2\xA0",
                                                   "\u200B",
                                                   "\xFF",
                                                   "\xE2\x82",
                                                   "-il ",
                                                   "(e)",
                                                   "|",
                                                   " | ",
                                                   "||",
                                                   "&",
                                                   " & ",
                                                   "!",
                                                   " and ",
                                                   " not ",
                                                   " or ",
                                                   " ou ",
                                                   " PAS ",
                                                   "w/5 ",
                                                   " NEAR5 ",
                                                   "adj2 ",
                                                   " AVANT/3 ",
                                                   "AUMOINS/2 ",
                                                   "atleast3",
                                                   "mot>2",
                                                   ">=3",
                                                   "OR",
                                                   "since:2024",
                                                   "site:",
                                                   "TITRE=",
                                                   "inurl:",
                                                   "-12 ",
                                                   "-2024 ",
                                                   "12 %",
                                                   "/F20/",
                                                   "Jo*",
                                                   "h?e"};

std::string random_query(std::mt19937& random) {
  std::string text;
  for (auto size = random() % 14 + 1; size > 0; --size) text += pieces[random() % pieces.size()];
  return text;
}

std::string random_bytes(std::mt19937& random) {
  std::string text(random() % 40, '\0');
  for (char& c : text) c = static_cast<char>(random());
  return text;
}

std::size_t depth(const Query& query) {
  std::size_t deepest = 0;
  for (const Query& child : query.children) deepest = std::max(deepest, depth(child));
  return deepest + 1;
}

std::size_t leaves(const Query& query) {
  if (query.is_leaf()) return query.kind == Query::Kind::nothing ? 0 : 1;
  std::size_t count = 0;
  for (const Query& child : query.children) count += leaves(child);
  return count;
}

bool is_well_formed(const std::string& text) {
  for (std::uint32_t at = 0; at < text.size();)
    if (next_code_point(text, at) < 0) return false;
  return true;
}

bool is_required_phrase(const Query& query) { return query.kind == Query::Kind::phrase && query.occur == Occur::must; }

/// The shape that query.hpp promises of a parsed tree.
void check_shape(const Query& query, std::string_view text) {
  CHECK(query.span.begin <= query.span.end);
  CHECK(query.span.end <= text.size());
  CHECK((query.boost >= 0.01 && query.boost <= 100));
  if (query.is_leaf()) CHECK(query.children.empty());
  if (query.is_leaf() && query.kind != Query::Kind::date) CHECK(!query.text.empty());
  if (query.kind == Query::Kind::any || query.kind == Query::Kind::near) CHECK(query.children.size() >= 2);
  if (query.kind == Query::Kind::bag && query.children.size() < 2)
    CHECK((query.children.size() == 1 &&
           (query.children[0].occur == Occur::must_not || is_required_phrase(query.children[0]))));
  const auto excluded = [](const Query& child) { return child.occur == Occur::must_not; };
  CHECK(std::is_partitioned(query.children.rbegin(), query.children.rend(), excluded));
  for (const Query& child : query.children) check_shape(child, text);
}

void check_query(const std::string& text) {
  CAPTURE(text);
  const ParsedQuery parsed = parse_query(text, {"2025-03-15"});
  const std::string printed = to_string(parsed.query);
  CAPTURE(printed);
  CHECK(is_well_formed(printed));
  const Query again = parse_query(printed, {"2025-03-15"}).query;
  CHECK(again == parsed.query);
  CHECK(to_string(again) == printed);
  if (parsed.query.kind != Query::Kind::nothing) check_shape(parsed.query, text);
  for (const QueryWarning& warning : parsed.warnings) CHECK(warning.span.end <= text.size());
}

TEST_CASE("parse_query: 20,000 random queries print, read back the same and keep the shape of a query") {
  std::mt19937 random(20250315);
  for (int i = 0; i < 20'000; ++i) check_query(random_query(random));
}

TEST_CASE("parse_query: 5,000 strings of random bytes print as UTF-8 and read back the same") {
  std::mt19937 random(42);
  for (int i = 0; i < 5'000; ++i) check_query(random_bytes(random));
}

TEST_CASE("parse_query: each mark repeated a hundred thousand times stays within 64 levels and 256 leaves") {
  std::vector<std::string_view> repeated(pieces.begin(), pieces.end());
  for (const std::string_view two :
       {"=AUMOINS/2 ", "AUMOINS/2 titre:", "+AUMOINS/2 -", "titre:=", "(AUMOINS/2 ", "-titre:("})
    repeated.push_back(two);
  for (const std::string_view piece : repeated) {
    CAPTURE(piece);
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += piece;
    const ParsedQuery parsed = parse_query(text);
    CHECK(depth(parsed.query) <= 2 * 64 + 2);
    CHECK(leaves(parsed.query) <= 256);
    CHECK(parsed.warnings.size() < 10);
  }
}

TEST_CASE("parse_query: parentheses nested beyond 64 levels are dropped with a warning, their content kept") {
  const std::string text = std::string(5'000, '(') + "grève" + std::string(5'000, ')');
  const ParsedQuery parsed = parse_query(text);
  CHECK(to_string(parsed.query) == "grève");
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0].span == Span{64, 65});
}

TEST_CASE("parse_query: of 300 words the first 256 are kept and the 257th is where the warning points") {
  std::string text;
  for (int i = 100; i < 400; ++i) text += std::to_string(i) + ' ';
  const ParsedQuery parsed = parse_query(text);
  CHECK(leaves(parsed.query) == 256);
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0].span.of(text) == "356");
}

}  // namespace
}  // namespace fsearch
