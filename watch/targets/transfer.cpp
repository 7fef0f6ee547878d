#include "watch/targets/transfer.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr long connect_seconds = 20;
constexpr long mail_seconds = 120;
constexpr long webhook_seconds = 60;

struct Cleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Cleanup>;
using List = std::unique_ptr<curl_slist, Cleanup>;

/// What is handed over, and how far that has come.
struct Upload {
  std::string_view rest;
  bool done = false;  // The other side may have all of it.
};

std::size_t read_upload(char* buffer, std::size_t size, std::size_t count, void* given) {
  auto& upload = *static_cast<Upload*>(given);
  const std::size_t taken = std::min(size * count, upload.rest.size());
  std::memcpy(buffer, upload.rest.data(), taken);
  upload.rest.remove_prefix(taken);
  upload.done = upload.rest.empty();
  return taken;
}

std::size_t drop_answer(char*, std::size_t size, std::size_t count, void*) { return size * count; }

Handle open_transfer(const std::string& url, const char* protocols, long seconds, char* error) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  Handle handle(ready == CURLE_OK ? curl_easy_init() : nullptr);
  if (!handle) throw Error(Error::Kind::internal, url, "libcurl does not start");
  CURL* curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop_answer);
  return handle;
}

Delivery outcome_of(CURL* curl, CURLcode code, const char* told, const Upload& upload, const std::string& remedy) {
  long answer = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
  const bool answered = code == CURLE_OK || (upload.done && answer >= 400);
  if (code == CURLE_OK && answer >= 200 && answer < 300) return {};
  const bool lost = !answered && upload.done;
  std::string reason = *told != '\0' ? told : code != CURLE_OK ? curl_easy_strerror(code) : "";
  if (answer >= 300) reason += (reason.empty() ? "" : "; ") + ("the answer was " + std::to_string(answer));
  return {lost ? Delivery::State::unknown : Delivery::State::refused, std::move(reason), remedy};
}

}  // namespace

Delivery send_smtp(const SmtpServer& server, const std::string& from, const std::string& to,
                   const std::string& message) {
  std::array<char, CURL_ERROR_SIZE> error{};
  const Handle handle = open_transfer(server.url, "smtp,smtps", mail_seconds, error.data());
  CURL* curl = handle.get();
  Upload upload{message};
  const List recipients(curl_slist_append(nullptr, to.c_str()));
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(server.tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  if (!server.ca_file.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, server.ca_file.c_str());
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_upload);
  curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
  const CURLcode code = curl_easy_perform(curl);
  return outcome_of(curl, code, error.data(), upload, "check [mail] in the list, and the server");
}

Delivery post_json(const std::string& url, const std::string& json, const std::string& key) {
  std::array<char, CURL_ERROR_SIZE> error{};
  const Handle handle = open_transfer(url, "http,https", webhook_seconds, error.data());
  CURL* curl = handle.get();
  Upload upload{json};
  List headers(curl_slist_append(nullptr, "Content-Type: application/json; charset=utf-8"));
  curl_slist_append(headers.get(), ("Idempotency-Key: " + key).c_str());
  curl_slist_append(headers.get(), "Expect:");  // No question before it whether the body may come.
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "fsearch");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_upload);
  curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
  const CURLcode code = curl_easy_perform(curl);
  return outcome_of(curl, code, error.data(), upload, "check the address and who answers there");
}

}  // namespace fsearch
