#include "watch/targets/send_mail.hpp"

#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

#include "fsearch/error.hpp"
#include "watch/targets/mail_message.hpp"

namespace fsearch {
namespace {

constexpr mode_t not_secret = 0027;  // All may read it, or others than its owner write it.

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Lines end as on this computer: sendmail makes them what the mail wants.
std::string with_plain_line_ends(std::string text) {
  std::erase(text, '\r');
  return text;
}

Delivery refused(std::string reason, std::string remedy) {
  return {Delivery::State::refused, std::move(reason), std::move(remedy)};
}

/// Returns the status of the program, whose standard input is `input`; -1 where it does not start.
int run(const std::vector<std::string>& command, std::FILE* input) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, fileno(input), STDIN_FILENO);
  pid_t child = 0;
  errno = posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (errno != 0) return -1;
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Delivery send_through_sendmail(const MailSettings& mail, const std::string& to, const std::string& message) {
  const std::unique_ptr<std::FILE, CloseFile> input(std::tmpfile());
  const std::string text = with_plain_line_ends(message);
  if (!input || std::fwrite(text.data(), 1, text.size(), input.get()) != text.size() || std::fflush(input.get()) != 0)
    return refused(std::string("no temporary file: ") + std::strerror(errno), "make room in TMPDIR");
  std::rewind(input.get());
  const int status = run({mail.sendmail, "-i", "-f", address_of(mail.from), "--", to}, input.get());
  if (status == 0) return {};
  const std::string remedy = "install a mail server, or name one: [mail] smtp = \"smtps://...\"";
  if (status < 0) return refused(mail.sendmail + " does not start: " + std::strerror(errno), remedy);
  return refused(mail.sendmail + " ended with status " + std::to_string(status), remedy);
}

}  // namespace

std::string smtp_password(const MailSettings& mail) {
  if (mail.password_file.empty()) {
    const char* password = std::getenv("FSEARCH_SMTP_PASSWORD");
    return password == nullptr ? "" : password;
  }
  struct stat about {};
  std::ifstream file(mail.password_file);
  std::string password;
  if (stat(mail.password_file.c_str(), &about) != 0 || !std::getline(file, password))
    throw Error(Error::Kind::unreadable, mail.password_file, "the password cannot be read from there");
  if ((about.st_mode & not_secret) != 0)
    throw Error(Error::Kind::usage, mail.password_file,
                "others may read the password; take that from them: chmod 600 " + mail.password_file);
  while (!password.empty() && (password.back() == '\r' || password.back() == ' ')) password.pop_back();
  return password;
}

Delivery send_mail(const MailSettings& mail, const std::string& to, const std::string& message) {
  if (mail.smtp.empty()) return send_through_sendmail(mail, to, message);
  try {
    return send_smtp({mail.smtp, mail.tls, mail.user, mail.user.empty() ? "" : smtp_password(mail), mail.ca_file},
                     address_of(mail.from), to, message);
  } catch (const Error& error) {
    return refused(error.what(), "");
  }
}

}  // namespace fsearch
