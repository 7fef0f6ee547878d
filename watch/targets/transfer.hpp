/// libcurl, as far as it is needed here: mail to a server, JSON to a webhook. The only header of the project that leads
/// to it.
#pragma once
#include <string>

namespace fsearch {

/// What became of a digest.
struct Delivery {
  enum class State {
    accepted,  ///< The target has it.
    refused,   ///< It has not.
    unknown,   ///< The connection broke when it may have had it.
  };
  State state = State::accepted;
  std::string reason;  ///< Why it was not accepted,
  std::string remedy;  ///< and what one can do.
};

/// Where mail goes, and as whom.
struct SmtpServer {
  std::string url;   ///< "smtps://HOST", or "smtp://HOST:PORT" for STARTTLS.
  bool tls = true;   ///< Refuse a server that does not offer it.
  std::string user;  ///< Empty for none.
  std::string password;
  std::string ca_file;  ///< Empty for the system's.
};

/// Hands over a message of CR LF lines. Waits two minutes at most.
Delivery send_smtp(const SmtpServer& server, const std::string& from, const std::string& to,
                   const std::string& message);

/// Posts JSON to an address; accepted is what is answered with 200 to 299. `key` goes along as Idempotency-Key: the
/// same for the same digest. Redirections are not followed. Waits a minute at most.
Delivery post_json(const std::string& url, const std::string& json, const std::string& key);

}  // namespace fsearch
