/// The best articles for a sum of terms are those that Xapian finds for the terms' OR.
#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "searcher/index/bm25.hpp"
#include "searcher/index/term_sums.hpp"

namespace fsearch::testing {
namespace {

std::string word(std::size_t number) { return "w" + std::to_string(number); }

/// Articles of words that are the rarer the higher their number.
Xapian::WritableDatabase random_database(std::size_t articles, std::minstd_rand& random) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < articles; ++i) {
    Xapian::Document document;
    for (std::size_t w = 0; w < 40; ++w)
      if (random() % (w + 1) == 0)
        document.add_term(word(w), static_cast<Xapian::termcount>(4 + random() % 3 * random() % 20));
    database.add_document(document);
  }
  database.delete_document(1 + static_cast<Xapian::docid>(random() % articles));
  return database;
}

std::vector<WeightedTerm> random_terms(std::minstd_rand& random) {
  std::vector<WeightedTerm> terms;
  for (std::size_t i = 1 + random() % 12; i > 0; --i)
    terms.push_back({word(random() % 45), static_cast<double>(random() % 4) / 3});
  return terms;
}

Xapian::MSet by_xapian(const Xapian::Database& database, const std::vector<WeightedTerm>& terms, std::size_t wanted) {
  std::vector<Xapian::Query> words;
  words.reserve(terms.size());
  for (const WeightedTerm& term : terms) words.emplace_back(term.factor, Xapian::Query(term.term));
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
  enquire.set_weighting_scheme(bm25::scheme());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire.get_mset(0, static_cast<Xapian::doccount>(wanted), database.get_doccount());
}

TEST_CASE("term_sums: the best are those of the OR of the terms, with the same weights, whatever is skipped") {
  std::minstd_rand random(5);
  const Xapian::WritableDatabase database = random_database(3000, random);
  TermSums sums(database);
  int told = 0;
  for (int round = 0; round < 200; ++round) {
    const std::vector<WeightedTerm> terms = random_terms(random);
    const std::size_t wanted = 1 + random() % 60;
    const TermSums::Found found = sums.best(terms, wanted);
    const Xapian::MSet expected = by_xapian(database, terms, wanted);
    std::map<Xapian::docid, double> weights;
    for (auto it = expected.begin(); it != expected.end(); ++it) weights[*it] = it.get_weight();
    REQUIRE(found.best.size() == expected.size());
    for (std::size_t i = 0; i < found.best.size(); ++i) {
      CHECK(found.best[i].second ==
            doctest::Approx(expected[static_cast<Xapian::doccount>(i)].get_weight()).epsilon(1e-4));
      const auto known = weights.find(found.best[i].first);  // Equals may stand on either side of the last place.
      if (known != weights.end()) CHECK(found.best[i].second == doctest::Approx(known->second).epsilon(1e-4));
    }
    if (found.articles) CHECK(*found.articles == sums.count(terms).articles);
    told += found.articles ? 1 : 0;
  }
  CHECK(told > 0);
}

TEST_CASE("term_sums: a term that only finds adds nothing, yet its articles are found last") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const char* term : {"accent", "other", "twin"}) {
    Xapian::Document document;
    document.add_term(term, 4);
    database.add_document(document);
  }
  const TermSums::Found found = TermSums(database).best({{"twin", 0}, {"accent", 1}, {"nowhere", 1}}, 10);
  REQUIRE(found.best.size() == 2);
  CHECK(found.best[0].first == 1);
  CHECK(found.best[1].first == 3);
  CHECK(found.best[1].second == doctest::Approx(0));
  CHECK(found.articles == 2);
}

/// The same articles with what they have of some terms under one name.
Xapian::WritableDatabase with_one_name(const Xapian::Database& database, const WeightedTerm& terms) {
  Xapian::WritableDatabase merged("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    Xapian::Document document;
    const Xapian::Document before = database.get_document(id);
    for (auto term = before.termlist_begin(); term != before.termlist_end(); ++term) {
      const bool alike = *term == terms.term || std::ranges::count(terms.alike, *term) > 0;
      document.add_term(alike ? "together" : *term, term.get_wdf());
    }
    merged.add_document(document);
  }
  return merged;
}

TEST_CASE("term_sums: terms that count as one weigh as one word would that stands in their places") {
  std::minstd_rand random(11);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 800; ++i) {
    Xapian::Document some;
    for (std::size_t w = 20; w < 30; ++w)
      if (random() % 12 == 0) some.add_term(word(w), 4);
    some.add_term(word(1), static_cast<Xapian::termcount>(1 + random() % 9));
    database.add_document(some);
  }
  const WeightedTerm rare{word(20), 0.5, {word(21), word(22), "nowhere"}};
  const Xapian::WritableDatabase merged = with_one_name(database, rare);
  for (const std::vector<WeightedTerm>& beside : {std::vector<WeightedTerm>{}, {{word(1), 0.2}}, {{word(25), 3}}}) {
    std::vector<WeightedTerm> terms = beside;
    terms.push_back(rare);
    std::vector<WeightedTerm> expected = beside;
    expected.push_back({"together", 0.5});
    const TermSums::Found found = TermSums(database).best(terms, 30);
    REQUIRE(found.best.size() == 30);
    CHECK(found.best == TermSums(merged).best(expected, 30).best);
    CHECK(TermSums(database).holders(terms) == TermSums(merged).holders(expected));
    CHECK(TermSums(database).count(terms).articles == TermSums(merged).count(expected).articles);
  }
}

TEST_CASE("term_sums: an estimate of a total lies between the longest list and all articles") {
  std::minstd_rand random(9);
  const Xapian::WritableDatabase database = random_database(500, random);
  std::vector<WeightedTerm> terms;
  for (std::size_t i = 0; i < 1000; ++i) terms.push_back({word(3 + i % 2), 1});
  const TermSums::Count estimate = TermSums(database).count(terms);
  CHECK_FALSE(estimate.exact);
  CHECK(estimate.articles >= database.get_termfreq(word(3)));
  CHECK(estimate.articles <= database.get_doccount());
}

TEST_CASE("term_sums: where the lists are short their articles are counted, each once") {
  std::minstd_rand random(10);
  const Xapian::WritableDatabase database = random_database(500, random);
  for (int round = 0; round < 50; ++round) {
    const std::vector<WeightedTerm> terms = random_terms(random);
    const TermSums::Count count = TermSums(database).count(terms);
    CHECK(count.exact);
    CHECK(count.articles == by_xapian(database, terms, 1).get_matches_estimated());
  }
}

}  // namespace
}  // namespace fsearch::testing
