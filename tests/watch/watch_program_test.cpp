/// fsearch watch, end to end: a mail server with TLS, a webhook that fails first, kill -9 at any moment.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

constexpr const char* certificate =
    "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost "
    "-keyout key.pem -out cert.pem 2>/dev/null";

/// Processes that listen, ended with the test.
class Listeners {
 public:
  explicit Listeners(const Workspace& here) : here_(here) {
    REQUIRE(here_.run(certificate).status == 0);
    here_.run("mkdir mails; umask 077; echo geheim > secret");
  }
  ~Listeners() { here_.run("kill $(cat pids 2>/dev/null) 2>/dev/null"); }
  Listeners(const Listeners&) = delete;
  Listeners& operator=(const Listeners&) = delete;

  /// Starts one; returns its port.
  std::string start(const std::string& name, const std::string& arguments) const {
    const auto outcome =
        here_.run(std::string(LISTENERS) + " " + name + " " + name + ".port " + arguments + " >" + name +
                  ".log 2>&1 & echo $! >> pids\n"
                  "for i in $(seq 200); do [ -s " +
                  name + ".port ] && break; sleep .05; done; cat " + name + ".port");
    REQUIRE_MESSAGE(outcome.status == 0, here_.read(name + ".log"));
    return outcome.out;
  }

 private:
  const Workspace& here_;
};

std::string mail_settings(const std::string& url) {
  return "[mail]\nfrom = \"Veille <veille@example.org>\"\nsmtp = \"" + url +
         "\"\nuser = \"veille\"\npassword_file = \"secret\"\nca_file = \"cert.pem\"\n";
}

std::string watch(const std::string& name, const std::string& query, const std::string& targets) {
  return "[[watch]]\nname = \"" + name + "\"\nquery = \"" + query + "\"\n" + targets + "\n";
}

std::string article(const std::string& id, const std::string& text) {
  return R"({"id":")" + id + R"(","title":"Titre )" + id + R"(","text":")" + text + "\"}\n";
}

/// The index, and a first run that only remembers.
void begin(const Workspace& here, const std::string& list) {
  here.write("veille.toml", list);
  index_lines(here, article("old", "La grève dure."));
  REQUIRE(here.run("fsearch watch --db db veille.toml").status == 1);
}

std::string mail(const Workspace& here, int number) { return here.read("mails/" + std::to_string(number) + ".eml"); }

}  // namespace

TEST_CASE("watch: mail goes through STARTTLS and through TLS, with a password, once") {
  for (const std::string security : {"starttls", "tls"}) {
    const Workspace here;
    const Listeners listeners(here);
    const std::string port = listeners.start("smtp", "mails cert.pem key.pem " + security);
    const std::string url = (security == "tls" ? "smtps://localhost:" : "smtp://localhost:") + port;
    begin(here, mail_settings(url) + watch("Grève", "grève", "mail = [\"anna@example.net\", \"luc@example.net\"]"));
    index_lines(here, article("a", "Une grève commence."));
    const auto outcome = here.run("fsearch watch --db db veille.toml");
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(contains(outcome.err, "1 query, 1 new article, 2 told"));
    CHECK(contains(mail(here, 1), "X-From: veille@example.org"));
    CHECK(contains(mail(here, 1), "X-To: anna@example.net"));
    CHECK(contains(mail(here, 2), "X-To: luc@example.net"));
    CHECK(contains(mail(here, 1), "* Titre a"));
    CHECK(here.run("fsearch watch --db db veille.toml").status == 1);
    CHECK(mail(here, 3).empty());
  }
}

TEST_CASE("watch: no mail leaves without TLS, nor to a server that nobody vouches for, nor with a wrong password") {
  const Workspace here;
  const Listeners listeners(here);
  const std::string plain = listeners.start("smtp", "mails cert.pem key.pem plain");
  const std::string targets = "mail = \"anna@example.net\"\njsonl = \"told.jsonl\"";
  begin(here, mail_settings("smtp://localhost:" + plain) + watch("Grève", "grève", targets));
  index_lines(here, article("a", "Une grève commence."));
  const auto refused = here.run("fsearch watch --db db veille.toml");
  CHECK(refused.status == 2);
  CHECK(contains(refused.err, "mail anna@example.net: was not told"));
  CHECK_FALSE(contains(refused.err, "geheim"));
  CHECK(contains(here.read("told.jsonl"), "\"id\":\"a\""));  // The others are told.

  here.run("rm smtp.port");
  const std::string secure = listeners.start("smtp", "mails cert.pem key.pem starttls");
  std::string settings = mail_settings("smtp://localhost:" + secure);
  const std::string watched = watch("Grève", "grève", targets);
  here.write("veille.toml", settings.substr(0, settings.find("ca_file")) + watched);
  CHECK(here.run("fsearch watch --db db veille.toml").status == 2);
  here.write("veille.toml", settings + watched);
  here.run("umask 077; echo wrong > secret");
  CHECK(here.run("fsearch watch --db db veille.toml").status == 2);
  here.run("chmod 644 secret");
  CHECK(contains(here.run("fsearch watch --db db veille.toml").err, "chmod 600"));
  CHECK(mail(here, 1).empty());
  here.run("chmod 600 secret; echo geheim > secret");
  CHECK(here.run("fsearch watch --db db veille.toml").status == 0);
  CHECK(contains(mail(here, 1), "* Titre a"));
  CHECK(here.run("grep -c . told.jsonl").out == "1\n");
}

TEST_CASE("watch: a mailbox that the server does not know fails alone") {
  const Workspace here;
  const Listeners listeners(here);
  const std::string port = listeners.start("smtp", "mails cert.pem key.pem starttls");
  begin(here, mail_settings("smtp://localhost:" + port) +
                  watch("Grève", "grève", "mail = [\"nobody@example.net\", \"luc@example.net\"]"));
  index_lines(here, article("a", "Une grève commence."));
  const auto outcome = here.run("fsearch watch --db db veille.toml");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "mail nobody@example.net: was not told"));
  CHECK(contains(outcome.err, "the answer was 550"));
  CHECK(contains(mail(here, 1), "X-To: luc@example.net"));
}

TEST_CASE("watch: a webhook that fails is told the next time, all at once, and once") {
  const Workspace here;
  const Listeners listeners(here);
  const std::string port = listeners.start("webhook", "hook.tsv 2");
  begin(here, watch("Grève", "grève", "webhook = \"http://127.0.0.1:" + port + "/veille\""));
  for (const std::string id : {"a", "b"}) {
    index_lines(here, article(id, "Une grève commence, dit " + id + "."));
    const auto outcome = here.run("fsearch watch --db db veille.toml");
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err, "503"));
  }
  CHECK(here.run("fsearch watch --db db veille.toml").status == 0);
  CHECK(here.run("fsearch watch --db db veille.toml").status == 1);
  const std::string told = here.read("hook.tsv");
  const auto json = nlohmann::json::parse(told.substr(told.find('\t')));
  CHECK(told.starts_with(json["digest"].get<std::string>()));
  CHECK(json["watches"][0]["items"].size() == 2);
  CHECK(std::count(told.begin(), told.end(), '\n') == 1);
}

TEST_CASE("watch --dry-run: shows what would be told, and changes nothing") {
  const Workspace here;
  begin(here, watch("Grève", "grève", "jsonl = \"told.jsonl\""));
  index_lines(here, article("a", "Une grève commence."));
  for (int i = 0; i < 2; ++i) {
    const auto outcome = here.run("fsearch watch --dry-run --db db veille.toml");
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "/told.jsonl\nVeille : 1 article — Grève"));
  }
  CHECK(here.read("told.jsonl").empty());
  CHECK(here.run("fsearch watch --db db veille.toml && grep -c . told.jsonl").out == "1\n");
}

TEST_CASE("watch: a list is the same, whichever folder it is named from") {
  const Workspace here;
  begin(here, watch("Grève", "grève", "atom = \"f.xml\""));
  index_lines(here, article("a", "Une grève commence."));
  CHECK(here.run("fsearch watch --db db veille.toml").status == 0);
  index_lines(here, article("b", "Une autre grève commence."));
  CHECK(here.run("mkdir sub && cd sub && fsearch watch --db ../db \"$PWD/../veille.toml\"").status == 0);
  for (const char* title : {"<title>Titre a</title>", "<title>Titre b</title>"})
    CHECK(contains(here.read("f.xml"), title));
}

TEST_CASE("watch: a query that is wrong is named with its line, and the others are looked at") {
  const Workspace here;
  index_lines(here, article("a", "Une grève commence."));
  here.write("veille.toml", "[[watch]]\nname = \"x\"\n" + watch("Grève", "grève", "jsonl = \"told.jsonl\""));
  const auto outcome = here.run("fsearch watch --from-start --db db veille.toml");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "veille.toml:1: a watched query without a query"));
  CHECK(contains(here.read("told.jsonl"), "\"id\":\"a\""));
}

TEST_CASE("watch: killed at any moment, it loses nothing, and tells the same digest again at most") {
  const Workspace here;
  const Listeners listeners(here);
  const std::string smtp = listeners.start("smtp", "mails cert.pem key.pem starttls");
  const std::string hook = listeners.start("webhook", "hook.tsv 3");
  const std::string targets =
      "mail = \"anna@example.net\"\natom = \"f.xml\"\njsonl = \"told.jsonl\"\nwebhook = \"http://127.0.0.1:" + hook +
      "/\"";
  begin(here, mail_settings("smtp://localhost:" + smtp) + watch("Q", "grève", targets));
  std::mt19937 random(11);
  std::set<std::string> expected;
  for (int round = 0; round < 25; ++round) {
    const std::string id = "n" + std::to_string(round);
    expected.insert(id);
    index_lines(here, article(id, "La grève, jour " + std::to_string(round) + ", vue de " + id + "."));
    if (round == 12) here.run("fsearch export --db db > all.jsonl && fsearch index --rebuild --db db all.jsonl");
    const std::string moment = "0.0" + std::to_string(10 + random() % 90);
    here.run("timeout -s KILL " + moment + " " FSEARCH_PROGRAM " watch --db db veille.toml");
  }
  for (int last = 0; last < 5; ++last) here.run("fsearch watch --db db veille.toml");
  CHECK(here.run("fsearch watch --db db veille.toml").status == 1);

  std::multiset<std::string> in_file;
  std::istringstream lines(here.read("told.jsonl"));
  for (std::string line; std::getline(lines, line);) in_file.insert(nlohmann::json::parse(line)["id"]);
  CHECK(in_file == std::multiset<std::string>(expected.begin(), expected.end()));

  std::map<std::string, std::string> by_key;  // What came twice is the same, under the same key.
  std::istringstream posts(here.read("hook.tsv"));
  for (std::string line; std::getline(posts, line);) by_key[line.substr(0, line.find('\t'))] = line;
  std::multiset<std::string> posted;
  for (const auto& [key, line] : by_key) {
    const auto json = nlohmann::json::parse(line.substr(line.find('\t')));
    for (const auto& item : json["watches"][0]["items"]) posted.insert(item["id"]);
  }
  CHECK(posted == std::multiset<std::string>(expected.begin(), expected.end()));

  std::map<std::string, std::string> by_message;
  for (int number = 1; !mail(here, number).empty(); ++number) {
    const std::string text = mail(here, number);
    const std::size_t id = text.find("Message-Id: ");
    REQUIRE(id != std::string::npos);
    by_message[text.substr(id, text.find('\n', id) - id)] = text;
  }
  std::multiset<std::string> mailed;
  for (const auto& [id, text] : by_message)
    for (const std::string& one : expected)
      if (contains(text, "* Titre " + one + "\r\n")) mailed.insert(one);
  CHECK(mailed == std::multiset<std::string>(expected.begin(), expected.end()));
  for (const std::string& one : expected) CHECK(contains(here.read("f.xml"), "<title>Titre " + one + "</title>"));
}
