#include "watch/targets/mail_message.hpp"

#include <gmime/gmime.h>

#include <memory>

#include "fsearch/error.hpp"
#include "watch/digests/digest_html.hpp"
#include "watch/digests/digest_text.hpp"

namespace fsearch {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

Owned<GMimeTextPart> text_part(const char* subtype, const std::string& text) {
  Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype(subtype));
  g_mime_text_part_set_charset(part.get(), "utf-8");
  g_mime_text_part_set_text(part.get(), text.c_str());
  g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return part;
}

Owned<GMimeMultipart> body_of(const Digest& digest) {
  Owned<GMimeMultipart> body(g_mime_multipart_new_with_subtype("alternative"));
  g_mime_multipart_set_boundary(body.get(), ("=_fsearch_" + digest.id).c_str());
  g_mime_multipart_add(body.get(), GMIME_OBJECT(text_part("plain", digest_text(digest)).get()));
  g_mime_multipart_add(body.get(), GMIME_OBJECT(text_part("html", digest_html(digest)).get()));
  return body;
}

void add_address(InternetAddressList* list, const std::string& address) {
  const Owned<InternetAddressList> parsed(internet_address_list_parse(nullptr, address.c_str()));
  if (!parsed) return;
  for (int i = 0; i < internet_address_list_length(parsed.get()); ++i)
    internet_address_set_charset(internet_address_list_get_address(parsed.get(), i), "utf-8");
  internet_address_list_append(list, parsed.get());
}

void set_headers(GMimeMessage* message, const Digest& digest, const MailAddresses& addresses) {
  add_address(g_mime_message_get_from(message), addresses.from);
  add_address(g_mime_message_get_to(message), addresses.to);
  g_mime_message_set_subject(message, digest_title(digest).c_str(), "utf-8");
  GDateTime* date = g_date_time_new_from_unix_utc(digest.now);
  g_mime_message_set_date(message, date);
  g_date_time_unref(date);
  const std::string sender = address_of(addresses.from);
  g_mime_message_set_message_id(message, (digest.id + ".fsearch" + sender.substr(sender.find('@'))).c_str());
  // Whoever is away does not answer to a machine.
  g_mime_object_set_header(GMIME_OBJECT(message), "Auto-Submitted", "auto-generated", nullptr);
}

std::string written(GMimeMessage* message) {
  GMimeFormatOptions* options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  char* text = g_mime_object_to_string(GMIME_OBJECT(message), options);
  std::string result(text);
  g_free(text);
  g_mime_format_options_free(options);
  return result;
}

}  // namespace

std::string address_of(const std::string& from) {
  g_mime_init();
  const Owned<InternetAddressList> list(internet_address_list_parse(nullptr, from.c_str()));
  if (!list || internet_address_list_length(list.get()) == 0) return {};
  InternetAddress* first = internet_address_list_get_address(list.get(), 0);
  if (!INTERNET_ADDRESS_IS_MAILBOX(first)) return {};
  const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first));
  const std::string alone = address == nullptr ? "" : address;
  return alone.find('@') == std::string::npos ? "" : alone;
}

std::string mail_message(const Digest& digest, const MailAddresses& addresses) {
  if (address_of(addresses.from).empty())
    throw Error(Error::Kind::usage, addresses.from, "is no address to send from; write from = \"veille@example.org\"");
  const Owned<GMimeMessage> message(g_mime_message_new(1));
  set_headers(message.get(), digest, addresses);
  g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(body_of(digest).get()));
  return written(message.get());
}

}  // namespace fsearch
