/// The query tree and the walks its readers make over it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "searcher/parse/parse_query.hpp"
#include "searcher/query/query_fields.hpp"

namespace fsearch {
namespace {

Query parse(std::string_view text) { return parse_query(text, {"2025-03-15"}).query; }

std::vector<std::string> positive_leaves(const Query& query) {
  std::vector<std::string> texts;
  for_each_positive_leaf(query, [&](const Query& leaf) {
    texts.push_back(leaf.kind == Query::Kind::date ? to_string(leaf.dates) : leaf.text);
  });
  return texts;
}

using Texts = std::vector<std::string>;

TEST_CASE("for_each_positive_leaf: leaves come as written, without what is excluded") {
  CHECK(positive_leaves(parse("le -bon grève \"à Lyon\" date:2025 SAUF (train avion)")) ==
        Texts{"le", "grève", "à Lyon", "2025"});
  CHECK(positive_leaves(parse("-(-grève) paris")) == Texts{"paris"});
  CHECK(positive_leaves(parse("source:lemonde macron OU scholz")) == Texts{"lemonde", "macron", "scholz"});
  CHECK(positive_leaves(parse("")).empty());
}

TEST_CASE("parse_query: a leaf's span is its text, without sign, field, boost or outer punctuation") {
  const std::string text = "  +titre:grève^2, l’Élysée ? présid* =côté";
  std::vector<std::string> spans;
  for_each_positive_leaf(parse(text), [&](const Query& leaf) { spans.emplace_back(leaf.span.of(text)); });
  CHECK(spans == Texts{"grève", "l’Élysée", "présid", "côté"});
}

TEST_CASE("parse_query: the span of a phrase holds its quotes, that of a group its first and last leaf") {
  const std::string text = "(un OU « deux trois ») quatre";
  const Query query = parse(text);
  REQUIRE(query.children.size() == 2);
  CHECK(query.children[0].children[1].span.of(text) == "« deux trois »");
  CHECK(query.children[0].span.of(text) == "un OU « deux trois »");
  CHECK(query.span.of(text) == "un OU « deux trois ») quatre");
}

TEST_CASE("parse_query: a field named for a group is on the group and on each of its leaves") {
  const Query query = parse("titre:(grève auteur:dupont retraites)");
  CHECK(query.field == Field::title);
  REQUIRE(query.children.size() == 3);
  CHECK(query.children[0].field == Field::title);
  CHECK(query.children[1].field == Field::author);
  CHECK(query.children[1].occur == Occur::must);
  CHECK(query.children[2].occur == Occur::should);
}

TEST_CASE("parse_query: ET makes a bag of musts, words side by side a bag of shoulds, OU an alternative") {
  CHECK(parse("a ET b").kind == Query::Kind::bag);
  CHECK(parse("a ET b").children[0].occur == Occur::must);
  CHECK(parse("a b").children[0].occur == Occur::should);
  CHECK(parse("a OU b").kind == Query::Kind::any);
}

TEST_CASE("parse_query: a backslash's byte is in the span but not in the text") {
  const Query query = parse("a\\*b");
  CHECK(query.text == "a*b");
  CHECK(query.span == Span{0, 4});
}

TEST_CASE("parse_query: ill-formed bytes separate words") {
  CHECK(to_string(parse("gr\xFFve")) == "gr ve");
  CHECK(to_string(parse("\"gr\xFFve\"")) == "\"gr ve\"");
}

TEST_CASE("parse_query: a phrase is cut after its 64th word, with a warning") {
  std::string text = "\"0";
  for (int i = 1; i < 70; ++i) text += ' ' + std::to_string(i);
  const ParsedQuery parsed = parse_query(text + '"');
  CHECK(parsed.query.text.ends_with(" 62 63"));
  CHECK(parsed.warnings.size() == 1);
}

TEST_CASE("parse_query: without today's date, date:hier is a warning and the rest is searched") {
  const ParsedQuery parsed = parse_query("grève date:hier");
  CHECK(to_string(parsed.query) == "grève");
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0].warning.text == "date illisible : « hier »");
}

TEST_CASE("operator==: spans do not count, text and order do") {
  CHECK(parse("a   ET  b") == parse("a ET b"));
  CHECK_FALSE(parse("a ET b") == parse("b ET a"));
  CHECK_FALSE(parse("a^2") == parse("a^3"));
}

TEST_CASE("is_empty: true without leaves and where all is excluded") {
  CHECK(is_empty(parse("")));
  CHECK(is_empty(parse("? ! ()")));
  CHECK(is_empty(parse("-grève SAUF paris")));
  CHECK_FALSE(is_empty(parse("date:2025 -grève")));
}

TEST_CASE("is_filter: fields but titre, and groups of them") {
  CHECK(is_filter(parse("source:lemonde")));
  CHECK(is_filter(parse("date:2025 ET source:lemonde")));
  CHECK(is_filter(parse("date:(2024 OU 2025)")));
  CHECK_FALSE(is_filter(parse("titre:grève")));
  CHECK_FALSE(is_filter(parse("date:2025 grève")));
  CHECK_FALSE(is_filter(parse("")));
}

TEST_CASE("map_words: corrects positive words and phrases, no filter, prefix, exact form nor exclusion") {
  const auto shout = [](const Query& leaf) { return leaf.text == "paris" ? "" : leaf.text + "s"; };
  const Query query = parse("chat \"un chien\" paris titre:loup source:figaro ours* =âne -rat");
  CHECK(to_string(map_words(query, shout)) == "chats \"un chiens\" paris titre:loups source:figaro ours* =âne -rat");
}

TEST_CASE("to_string: a corrected word that looks like syntax is escaped") {
  const auto odd = [](const Query&) { return std::string("titre:x"); };
  CHECK(to_string(map_words(parse("a"), odd)) == "titre\\:x");
}

TEST_CASE("to_string: small words that would be operators where they stand are escaped there, and only there") {
  CHECK(to_string(parse("macron ou scholz and biden")) == "macron ou scholz and biden");
  for (const char* text :
       {"\"un deux\" \\or \"trois quatre\"", "grève \\and \\not train", "macron ET (\\PAS scholz)"}) {
    CAPTURE(text);
    CHECK(parse(to_string(parse(text))) == parse(text));
  }
}

TEST_CASE("to_string: exclusions inside a field and of that field read back as one") {
  CHECK(to_string(parse("lyon -paris titre:(SAUF (-grève))")) == "lyon SAUF paris SAUF titre:(-grève)");
  CHECK(parse("lyon SAUF paris SAUF titre:(-grève)") == parse("lyon -paris titre:(SAUF (-grève))"));
  CHECK(parse("lyon SAUF titre:(-grève)") == parse("lyon SAUF (-titre:grève)"));
  CHECK(parse("titre:(-grève)") == parse("-titre:grève"));
}

TEST_CASE("to_string: what stands between two bars reads back as what stands between two OU") {
  const std::string barred = to_string(parse("a|source:(b OU c -d)"));
  CHECK(barred == to_string(parse("a OU source:(b OU c -d)")));
  CHECK(to_string(parse(barred)) == barred);
}

TEST_CASE("to_string: a word corrected into two is printed as two, and reads back so") {
  const auto parted = [](const Query& leaf) {
    return leaf.text == "votebudget" ? std::string("vote OU") : std::string();
  };
  const auto printed = [&](const char* text) { return to_string(map_words(parse(text), parted)); };
  CHECK(printed("votebudget") == "vote \\OU");
  CHECK(printed("le votebudget dit") == "le vote \\OU dit");
  CHECK(printed("+votebudget dit") == "+(vote \\OU) dit");
  CHECK(printed("votebudget^2 OU titre:votebudget") == "(vote \\OU)^2 OU titre:(vote \\OU)");
  CHECK(to_string(parse("+(vote \\OU) dit")) == "+(vote \\OU) dit");
}

TEST_CASE("narrowed: a field is demanded whatever the query ends with") {
  const auto parsed = [](const std::string& query) {
    return to_string(parse_query(narrowed(query, typed_field(Field::place, "Paris"))).query);
  };
  CHECK(parsed("OpenAI") == to_string(parse_query("lieu:\"Paris\" OpenAI").query));
  CHECK(parsed("\"OpenAI").starts_with("lieu:"));
  CHECK(parsed("OpenAI SAUF").starts_with("lieu:"));
  CHECK(parsed("OpenAI OU Mistral").find("lieu:") == 0);
  CHECK(parsed("OpenAI OU Mistral").find("(OpenAI OU Mistral)") != std::string::npos);
}

}  // namespace
}  // namespace fsearch
