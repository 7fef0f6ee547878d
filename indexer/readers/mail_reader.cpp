#include "indexer/readers/mail_reader.hpp"

#include <gmime/gmime.h>

#include <memory>
#include <optional>
#include <utility>

#include "indexer/page/html_reader.hpp"
#include "indexer/readers/encoding.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_messages = 250'000;  // Of a mailbox: they are held together.

struct Unref {
  template <class Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

struct Free {
  void operator()(void* memory) const { g_free(memory); }
};
using OwnedText = std::unique_ptr<char, Free>;

// What says no encoding, or a wrong one, GMime hands over as it is.
std::string string_of(const char* text) {
  if (text == nullptr) return "";
  auto decoded = decode(text);
  return decoded ? std::move(decoded->text) : "";
}

// The parts of a message that can be read.
struct Bodies {
  std::string html, plain;
};

void add_part(GMimeObject*, GMimeObject* part, gpointer bodies) {
  if (!GMIME_IS_TEXT_PART(part)) return;
  const char* disposition = g_mime_object_get_disposition(part);
  if (disposition != nullptr && string_of(disposition) == "attachment") return;
  const OwnedText text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
  auto& [html, plain] = *static_cast<Bodies*>(bodies);
  const bool is_html = g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html") != 0;
  (is_html ? html : plain) += string_of(text.get());
}

Bodies bodies_of(GMimeMessage* message) {
  Bodies bodies;
  g_mime_message_foreach(message, add_part, &bodies);
  return bodies;
}

std::string sender_of(GMimeMessage* message) {
  InternetAddressList* from = g_mime_message_get_from(message);
  if (from == nullptr || internet_address_list_length(from) == 0) return "";
  InternetAddress* first = internet_address_list_get_address(from, 0);
  std::string name = string_of(internet_address_get_name(first));
  if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(first))
    name = string_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
  return name;
}

std::string date_of(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return "";
  const OwnedText text(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"));
  return normalise_date(string_of(text.get())).value_or("");  // Year 8859 is a slip of the sender's.
}

// The lines of a plain text, without the quoted mails and the signature that follow "-- ".
std::string text_of_plain(const std::string& plain, std::vector<DroppedText>& dropped) {
  std::string text;
  bool signature = false;
  for (const auto line : split_lines(plain)) {
    signature = signature || line == "--";
    if (line.empty()) continue;
    if (signature || line.starts_with('>'))
      dropped.push_back({std::string(line), signature ? "signature" : "quoted mail"});
    else
      text.append(line) += '\n';
  }
  return text;
}

void set_text(const Bodies& bodies, Extraction& extraction) {
  std::vector<Problem> ignored;
  auto page = bodies.html.empty() ? std::nullopt : read_html_article(bodies.html, "mail", ignored);
  if (page && !page->article.text.empty()) {
    extraction.article.text = std::move(page->article.text);
    extraction.dropped = std::move(page->dropped);
  } else {
    extraction.article.text = text_of_plain(bodies.plain, extraction.dropped);
  }
}

Extraction read_message(GMimeMessage* message) {
  Extraction extraction;
  Article& article = extraction.article;
  extraction.reader = "mail";
  extraction.encoding = "utf-8";  // What GMime makes of each part.
  article.id = string_of(g_mime_message_get_message_id(message));
  article.title = trimmed(string_of(g_mime_message_get_subject(message)));
  article.author = article.source = sender_of(message);
  article.date = date_of(message);
  set_text(bodies_of(message), extraction);
  return extraction;
}

}  // namespace

std::vector<Extraction> read_mail(std::string_view bytes, const std::string& key, std::vector<Problem>& problems) {
  g_mime_init();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const bool mailbox = bytes.starts_with("From ");
  g_mime_parser_set_format(parser.get(), mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  std::vector<Extraction> extractions;
  std::size_t number = 0;
  do {
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) break;
    auto extraction = read_message(message.get());
    Article& article = extraction.article;
    ++number;
    if (article.id.empty()) article.id = mailbox ? key + ":" + std::to_string(number) : key;
    if (article.title.empty() && article.text.empty())
      problems.push_back({key, 0, "message " + std::to_string(number) + ": neither subject nor text", "", true});
    else
      extractions.push_back(std::move(extraction));
    if (number == most_messages) {
      problems.push_back({key, 0, "more than 250,000 messages: those after them are not read", "split it", true});
      break;
    }
  } while (mailbox && g_mime_parser_eos(parser.get()) == 0);
  if (number == 0) problems.push_back({key, 0, "not a mail", "", true});
  return extractions;
}

}  // namespace fsearch
