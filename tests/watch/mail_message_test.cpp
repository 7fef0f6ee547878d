#include "watch/targets/mail_message.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "fsearch/error.hpp"
#include "indexer/readers/mail_reader.hpp"
#include "tests/indexer/scratch_folder.hpp"
#include "tests/watch/watched_newspaper.hpp"
#include "watch/targets/send_mail.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

Digest sample() {
  NewsItem item;
  item.article = news("a", "", "Le Monde");
  item.article.title = "L’été à Nîmes, « ça » recommence";
  return {"0123456789abcdef", first_day, {{"Été — œuvres", "été", {item}, {}, 0}}};
}

const MailAddresses addresses{"Veille d’ici <veille@example.org>", "anna@example.net"};

}  // namespace

TEST_CASE("mail: a reader of mail finds the title, the sender, the day and the id") {
  std::vector<Problem> problems;
  const auto read = read_mail(mail_message(sample(), addresses), "m", problems);
  REQUIRE(read.size() == 1);
  CHECK(problems.empty());
  const Article& article = read.front().article;
  CHECK(article.title == "Veille : 1 article — Été — œuvres");
  CHECK(article.author == "Veille d’ici");
  CHECK(article.id == "0123456789abcdef.fsearch@example.org");
  CHECK(article.date.starts_with("2023-11-14T22:13:20"));
}

TEST_CASE("mail: the message is of 7 bits and short lines that end in CR LF") {
  const std::string message = mail_message(sample(), addresses);
  for (std::size_t begin = 0; begin < message.size();) {
    const std::size_t end = message.find('\n', begin);
    REQUIRE(end != std::string::npos);
    CHECK(end - begin < 998);
    CHECK(message[end - 1] == '\r');
    begin = end + 1;
  }
  for (const char byte : message) REQUIRE(static_cast<unsigned char>(byte) < 0x80);
  for (const char* part : {"multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8",
                           "Subject: Veille : 1 article =?UTF-8?B?", "To: anna@example.net\r\n",
                           "Auto-Submitted: auto-generated\r\n", "\r\n* L=E2=80=99=C3=A9t=C3=A9 =C3=A0 N=C3=AEmes,"})
    CHECK_MESSAGE(message.find(part) != std::string::npos, part);
}

TEST_CASE("mail: the same digest is the same message, so that who gets it twice can tell") {
  CHECK(mail_message(sample(), addresses) == mail_message(sample(), addresses));
}

TEST_CASE("mail: a sender without an address is refused") {
  CHECK(address_of("veille@example.org") == "veille@example.org");
  CHECK(address_of("Veille").empty());
  CHECK_THROWS_AS(mail_message(sample(), {"Veille", "anna@example.net"}), Error);
}

TEST_CASE("smtp_password: comes from a file that not all may read, else from the environment") {
  const ScratchFolder folder;
  MailSettings mail;
  mail.password_file = folder.write("secret", "geheim\r\nsecond line\n");
  chmod(mail.password_file.c_str(), 0644);
  CHECK_THROWS_WITH_AS(smtp_password(mail), doctest::Contains("chmod 600"), Error);
  for (const mode_t rights : {0600U, 0640U, 0400U}) {
    chmod(mail.password_file.c_str(), rights);
    CHECK(smtp_password(mail) == "geheim");
  }
  mail.password_file = folder.path("none");
  CHECK_THROWS_AS(smtp_password(mail), Error);
  mail.password_file.clear();
  setenv("FSEARCH_SMTP_PASSWORD", "of the environment", 1);
  CHECK(smtp_password(mail) == "of the environment");
  unsetenv("FSEARCH_SMTP_PASSWORD");
  CHECK(smtp_password(mail).empty());
}

TEST_CASE("sendmail: takes the message with the line ends of this computer; what it refuses was not sent") {
  const ScratchFolder folder;
  MailSettings mail;
  mail.from = addresses.from;
  mail.sendmail = folder.write(
      "sendmail", "#!/bin/sh\necho \"$@\" > " + folder.path("arguments") + "\ncat > " + folder.path("mail"));
  chmod(mail.sendmail.c_str(), 0700);
  CHECK(send_mail(mail, "anna@example.net", "A: b\r\n\r\nText\r\n").state == Delivery::State::accepted);
  CHECK(folder.read("mail") == "A: b\n\nText\n");
  CHECK(folder.read("arguments") == "-i -f veille@example.org -- anna@example.net\n");
  mail.sendmail = "/bin/false";
  CHECK(send_mail(mail, "anna@example.net", "A: b\r\n").state == Delivery::State::refused);
  mail.sendmail = folder.path("none");
  CHECK(send_mail(mail, "anna@example.net", "A: b\r\n").reason.find("does not start") != std::string::npos);
}
