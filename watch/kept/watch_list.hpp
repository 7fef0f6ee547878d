/// The file of saved queries: what is watched, who is told and how (docs/watch.md).
#pragma once
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/problem.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

/// Who is told, and how.
struct Target {
  enum class Kind { mail, atom, jsonl, webhook };
  Kind kind = Kind::mail;
  std::string address;  ///< Of mail; the path of a file; the address of a webhook.

  auto operator<=>(const Target&) const = default;
};

/// Returns "mail anna@example.org", by which a target is known from one run to the next.
std::string to_string(const Target& target);

struct WatchedQuery {
  std::string name;  ///< No two of a list have the same.
  SearchRequest request;
  std::vector<Target> targets;  ///< At least one.
};

/// How mail goes out.
struct MailSettings {
  std::string from;
  std::string smtp;           ///< "smtps://HOST" or "smtp://HOST:PORT"; empty for sendmail.
  bool tls = true;            ///< Only through TLS; smtp:// then demands STARTTLS.
  std::string user;           ///< Empty where the server asks for none.
  std::string password_file;  ///< Empty where FSEARCH_SMTP_PASSWORD has it.
  std::string ca_file;        ///< Whose certificates are believed; empty for the system's.
  std::string sendmail = "/usr/sbin/sendmail";
};

struct WatchList {
  MailSettings mail;
  std::vector<WatchedQuery> queries;  ///< In the order of the file.
  std::vector<Problem> problems;      ///< Queries left out, keys that are not known.
};

/// Returns the list that `toml` describes; `path` is for messages, and paths within are as seen from its folder. Throws
/// Error (usage) where it is no TOML, naming the line.
WatchList read_watch_list(std::string_view toml, const std::string& path);

}  // namespace fsearch
