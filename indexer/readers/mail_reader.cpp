#include "indexer/readers/mail_reader.hpp"

#include <gmime/gmime.h>

#include <algorithm>
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
  bool in_mailbox = false;
};

// A mailbox parts its messages by lines that begin with "From ", and so has one more ">" before any other that would.
std::string without_mailbox_marks(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    text.remove_prefix(line.size());
    const auto marks = line.find_first_not_of('>');
    if (marks != 0 && marks != std::string_view::npos && line.substr(marks).starts_with("From ")) line.remove_prefix(1);
    plain += line;
  }
  return plain;
}

void add_part(GMimeObject*, GMimeObject* part, gpointer bodies) {
  if (!GMIME_IS_TEXT_PART(part)) return;
  const char* disposition = g_mime_object_get_disposition(part);
  if (disposition != nullptr && string_of(disposition) == "attachment") return;
  const OwnedText text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
  auto& [html, plain, in_mailbox] = *static_cast<Bodies*>(bodies);
  const bool marked =  // The lines of base64 are none of the text.
      in_mailbox && g_mime_part_get_content_encoding(GMIME_PART(part)) != GMIME_CONTENT_ENCODING_BASE64;
  const bool is_html = g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html") != 0;
  (is_html ? html : plain) += marked ? without_mailbox_marks(string_of(text.get())) : string_of(text.get());
}

Bodies bodies_of(GMimeMessage* message, bool in_mailbox) {
  Bodies bodies;
  bodies.in_mailbox = in_mailbox;
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

Extraction read_message(GMimeMessage* message, bool in_mailbox) {
  Extraction extraction;
  Article& article = extraction.article;
  extraction.reader = "mail";
  extraction.encoding = "utf-8";  // What GMime makes of each part.
  article.id = string_of(g_mime_message_get_message_id(message));
  article.title = trimmed(string_of(g_mime_message_get_subject(message)));
  article.author = article.source = sender_of(message);
  article.date = date_of(message);
  set_text(bodies_of(message, in_mailbox), extraction);
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
    auto extraction = read_message(message.get(), mailbox);
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
