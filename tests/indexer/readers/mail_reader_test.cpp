#include "indexer/readers/mail_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

struct Read {
  std::vector<Extraction> extractions;
  std::vector<Problem> problems;
};

Read read(std::string_view bytes) {
  Read read;
  read.extractions = read_mail(bytes, "m.eml", read.problems);
  return read;
}

constexpr std::string_view letter =
    "From: =?UTF-8?Q?Le_Phare_de_Valmont_=E2=80=93_la_lettre?= <lettre@example.org>\n"
    "Subject: =?ISO-8859-1?Q?La_crue_a_d=E9pass=E9_les_quais?=\n"
    "Date: Sat, 15 Mar 2025 10:12:00 +0100\n"
    "Message-ID: <crue-1@example.org>\n"
    "MIME-Version: 1.0\n"
    "Content-Type: multipart/alternative; boundary=\"b\"\n\n"
    "--b\nContent-Type: text/plain; charset=utf-8\n\nVersion sans image.\n"
    "--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
    "<html><body><p>La rivi=E8re monte depuis hier soir, et les pompiers ont barr=E9 les deux =\n"
    "rives avant le lever du jour.</p><p>Partagez</p></body></html>\n--b--\n";

}  // namespace

TEST_CASE("read_mail: subject, sender, date and HTML part of a message") {
  const auto [extractions, problems] = read(letter);
  CHECK(problems.empty());
  REQUIRE(extractions.size() == 1);
  const Article& article = extractions[0].article;
  CHECK(article.id == "crue-1@example.org");
  CHECK(article.title == "La crue a dépassé les quais");
  CHECK(article.source == "Le Phare de Valmont – la lettre");
  CHECK(article.date == "2025-03-15T10:12:00+01:00");
  CHECK(article.text ==
        "La rivière monte depuis hier soir, et les pompiers ont barré les deux rives avant le lever du "
        "jour.\n");
  CHECK(extractions[0].dropped == std::vector<DroppedText>{{"Partagez", "furniture"}});
}

TEST_CASE("read_mail: a mailbox gives each message, plain text without signature and quotes") {
  const auto [extractions, problems] = read(
      "From a@example.org Sat Mar 15 10:12:00 2025\nFrom: a@example.org\nSubject: Un\n\nIl pleut.\n> Il "
      "pleut ?\n\n"
      "From b@example.org Sat Mar 15 10:13:00 2025\nFrom: b@example.org\nSubject: Deux\n\nIl vente.\n\n-- "
      "\nAna\n");
  CHECK(problems.empty());
  REQUIRE(extractions.size() == 2);
  CHECK(extractions[0].article.id == "m.eml:1");
  CHECK(extractions[0].article.text == "Il pleut.\n");
  CHECK(extractions[1].article.title == "Deux");
  CHECK(extractions[1].article.text == "Il vente.\n");
  CHECK(extractions[1].dropped.back() == DroppedText{"Ana", "signature"});
}

TEST_CASE("read_mail: a message cut short is read as far as it goes; nothing is a problem") {
  const auto cut = read(letter.substr(0, letter.find("rives avant")));
  REQUIRE(cut.extractions.size() == 1);
  CHECK(cut.extractions[0].article.title == "La crue a dépassé les quais");
  CHECK(read("").problems.size() == 1);
}

TEST_CASE("read_mail: bytes of no declared encoding are decoded as a text file's are") {
  const auto [extractions, problems] = read("From: a@example.org\nSubject: Pluie\n\nIl a plu tout l'\xE9t\xE9.\n");
  REQUIRE(extractions.size() == 1);
  CHECK(extractions[0].article.text == "Il a plu tout l'été.\n");
}

TEST_CASE("read_mail: a line that a mailbox marks, for it begins with From, is a line of the text") {
  const std::string mark = "From a@example.org Sat Mar 15 10:12:00 2025\n";
  const std::string head = "From: a@example.org\nSubject: Un\n";
  const std::string text = ">From Paris, il voit la mer.\n>>From Rome, non.\n> Il cite.\n>From\n";
  const auto [extractions, problems] = read(mark + head + "\n" + text);
  REQUIRE(extractions.size() == 1);
  CHECK(extractions[0].article.text == "From Paris, il voit la mer.\n");
  CHECK(extractions[0].dropped.size() == 3);
  CHECK(extractions[0].dropped.front() == DroppedText{">From Rome, non.", "quoted mail"});
  CHECK(read(head + "\n" + text).extractions[0].dropped.size() == 4);  // A mail of its own has no such marks.
}
