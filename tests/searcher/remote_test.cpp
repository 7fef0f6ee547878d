/// Two indexes served by xapian-tcpsrv on loopback answer as one index of all their articles.
#include <doctest/doctest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <thread>

#include "fsearch/error.hpp"
#include "tests/searcher/loopback_server.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

/// Stands between a client and a server, and closes each connection after so many bytes of the server's.
class CuttingProxy {
 public:
  CuttingProxy(std::uint16_t server, std::size_t bytes) : server_(server), bytes_(bytes) {
    sockaddr_in address = loopback(0);
    listener_ = bind_loopback(address);
    port_ = ntohs(address.sin_port);
    REQUIRE(listen(listener_, 8) == 0);
    thread_ = std::thread([this] { serve(); });
  }
  ~CuttingProxy() {
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
  }

  std::string address() const { return "tcp://127.0.0.1:" + std::to_string(port_); }

 private:
  void serve() const {
    for (int client; (client = accept(listener_, nullptr, nullptr)) >= 0; close(client)) {
      const sockaddr_in address = loopback(server_);
      const int upstream = socket(AF_INET, SOCK_STREAM, 0);
      if (connect(upstream, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) pass(client, upstream);
      close(upstream);
    }
  }

  void pass(int client, int upstream) const {
    std::size_t left = bytes_;
    std::array<char, 4096> buffer{};
    while (left > 0) {
      std::array<pollfd, 2> ends = {{{client, POLLIN, 0}, {upstream, POLLIN, 0}}};
      poll(ends.data(), ends.size(), -1);
      const bool answer = (ends[1].revents & POLLIN) != 0;
      const auto got =
          read(answer ? upstream : client, buffer.data(), answer ? std::min(left, buffer.size()) : buffer.size());
      if (got <= 0) return;
      if (send(answer ? client : upstream, buffer.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) != got) return;
      if (answer) left -= static_cast<std::size_t>(got);
    }
  }

  std::uint16_t server_;
  std::size_t bytes_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

std::vector<Article> press() {
  std::vector<Article> articles;
  const std::vector<std::string> subjects = {"Le premier ministre présente la réforme des retraites",
                                             "La grève des trains continue",
                                             "Emmanuel Macron reçoit le chancelier",
                                             "Une start-up lève des fonds",
                                             "L’Organisation des Nations unies (ONU) se réunit",
                                             "Le ministre premier servi"};
  for (std::size_t i = 0; i < 48; ++i) {
    const std::string& subject = subjects[i % subjects.size()];
    std::string text = subject + " à la date numéro " + std::to_string(i) + ".\n";
    for (std::size_t more = 0; more < i % 7; ++more) text += "La région débat encore de la mesure.\n";
    articles.push_back(news("p" + std::to_string(i), subject, text, "2024-0" + std::to_string(1 + i % 9),
                            i % 3 == 0 ? "Le Phare" : "La Vigie"));
  }
  return articles;
}

/// An answer without what depends on how articles of equal score are numbered.
std::map<std::string, std::string> essence(const SearchResult& result) {
  std::map<std::string, std::string> hits;
  for (const Hit& hit : result.hits) {
    std::string& text = hits[hit.article.id];
    text = std::to_string(hit.score) + hit.article.title;
    for (const Span& span : hit.title_highlights) text += " t" + std::to_string(span.begin);
    for (const PassageHit& passage : hit.passages) {
      text += "\n" + passage.id + " " + passage.text;
      for (const Span& span : passage.highlights)
        text += " " + std::to_string(span.begin) + "-" + std::to_string(span.end);
    }
  }
  return hits;
}

std::string text_of(const Facet& facet) {
  std::string text = facet.field;
  for (const auto& [value, count] : facet.counts) text += " " + value + ":" + std::to_string(count);
  return text;
}

TEST_CASE("remote: two served indexes answer as one index of all their articles") {
  std::vector<Article> articles = press();
  const SmallNewspaper whole(articles);
  const SmallNewspaper left({articles.begin(), articles.begin() + 20});
  const SmallNewspaper right({articles.begin() + 20, articles.end()});
  const LoopbackServer first(left.database);
  const LoopbackServer second(right.database);
  Searcher local({whole.database});
  Searcher remote({first.address(), second.address()});
  CHECK(remote.size() == articles.size());
  for (const char* query :
       {"ministre", "\"premier ministre\"", "+start-up", "minitsre", "ONU", "réfor*", "=présente", "titre:grève",
        "source:\"le phare\" date:2024-04", "macron PRES/3 chancelier", "région SAUF grève"}) {
    CAPTURE(std::string(query));
    SearchRequest request = everything(query);
    request.passages = 2;
    request.correct_spelling = true;
    request.facets = {FacetField::source, FacetField::year, FacetField::month, FacetField::person, FacetField::org};
    const SearchResult expected = local.search(request);
    const SearchResult found = remote.search(request);
    CHECK_FALSE(expected.hits.empty());
    CHECK(essence(found) == essence(expected));
    CHECK(found.total == expected.total);
    CHECK(found.interpreted == expected.interpreted);
    CHECK(found.corrected == expected.corrected);
    REQUIRE(found.facets.size() == expected.facets.size());
    for (std::size_t i = 0; i < found.facets.size(); ++i)
      CHECK(text_of(found.facets[i]) == text_of(expected.facets[i]));
  }
}

TEST_CASE("remote: completions and similar articles come from served indexes, too") {
  std::vector<Article> articles = press();
  const SmallNewspaper whole(articles);
  const LoopbackServer server(whole.database);
  Searcher local({whole.database});
  Searcher remote({server.address()});
  const auto expected = local.suggest("emmanuel m", 5);
  const auto found = remote.suggest("emmanuel m", 5);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].text == expected[i].text);
  CHECK(ids_of(remote.similar("p0", everything(""))) == ids_of(local.similar("p0", everything(""))));
}

TEST_CASE(
    "remote: entities filter, are marked, listed and counted; of many articles from a sample, which the answer says") {
  std::vector<Article> articles;
  articles.reserve(400);
  for (int i = 0; i < 400; ++i)
    articles.push_back(news("n" + std::to_string(i), "Rencontre",
                            i % 4 == 0 ? "Sam Altman dirige OpenAI." : "Rencontre chez OpenAI."));
  const SmallNewspaper whole(articles);
  const LoopbackServer server(whole.database);
  Searcher remote({server.address()});
  SearchRequest request = everything("personne:altman");
  request.facets = {FacetField::person};
  const SearchResult few = remote.search(request);
  CHECK(few.warnings.empty());
  CHECK(few.facets_exact);
  CHECK(few.facets.at(0).counts == decltype(Facet::counts){{"Sam Altman", 100}});
  CHECK(few.hits.at(0).score > 0);
  request.query = "rencontre";
  const SearchResult many = remote.search(request);
  CHECK_FALSE(many.facets_exact);
  CHECK(many.facets.at(0).counts.at(0).second > 60);
  CHECK(many.facets.at(0).counts.at(0).second < 150);
  CHECK(remote.entities({}).size() == 2);
  CHECK(remote.entities({std::nullopt, "altman", 10}).at(0).articles == 100);
}

TEST_CASE("remote: a connection cut after any number of bytes is an Error with its reason, or an answer") {
  const SmallNewspaper whole(press());
  const LoopbackServer server(whole.database);
  const std::size_t expected = Searcher({server.address()}).search(everything("ministre")).total;
  int failures = 0;
  for (const std::size_t bytes : {0U, 1U, 30U, 60U, 100U, 200U, 400U, 800U, 1600U, 3200U, 6400U, 12800U}) {
    CAPTURE(bytes);
    const CuttingProxy proxy(server.port(), bytes);
    try {
      Searcher searcher({proxy.address()});
      const std::size_t total = searcher.search(everything("ministre")).total;
      CHECK(total == expected);
    } catch (const Error& error) {
      ++failures;
      CHECK(error.path() == proxy.address());
      CHECK_FALSE(error.detail().empty());
    }
  }
  CHECK(failures >= 6);
}

TEST_CASE("remote: a searcher answers again once a server that went away is back") {
  const SmallNewspaper whole(press());
  auto server = std::make_unique<LoopbackServer>(whole.database);
  const std::uint16_t port = server->port();
  Searcher searcher({server->address()});
  const std::size_t expected = searcher.search(everything("ministre")).total;
  server.reset();
  CHECK_THROWS_AS(searcher.search(everything("ministre")), Error);
  server = std::make_unique<LoopbackServer>(whole.database, port);
  CHECK(searcher.search(everything("ministre")).total == expected);
  server.reset();
  server = std::make_unique<LoopbackServer>(whole.database, port);  // Away and back between two searches.
  CHECK(searcher.search(everything("ministre")).total == expected);
}

TEST_CASE("remote: where nobody serves the error names the address, and a wrong address its form") {
  const std::string nobody = "tcp://127.0.0.1:" + std::to_string(free_port());
  try {
    Searcher searcher({nobody});
    FAIL("opened");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::not_found);
    CHECK(error.path() == nobody);
  }
  for (const char* wrong : {"tcp://", "tcp://host", "tcp://host:", "tcp://host:x", "tcp://:7701", "tcp://host:99999"}) {
    CAPTURE(wrong);
    CHECK_THROWS_WITH_AS(Searcher({wrong}), doctest::Contains("tcp://HOST:PORT"), Error);
  }
}

}  // namespace
}  // namespace fsearch::testing
