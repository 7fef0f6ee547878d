#include "watch/targets/deliver.hpp"

#include "fsearch/error.hpp"
#include "store/whole_file.hpp"
#include "watch/digests/digest_json.hpp"
#include "watch/targets/atom_file.hpp"
#include "watch/targets/mail_message.hpp"
#include "watch/targets/send_mail.hpp"

namespace fsearch {

Delivery deliver(const Digest& digest, const Target& target, const MailSettings& mail, std::int64_t size_before) {
  const std::string& address = target.address;
  try {
    switch (target.kind) {
      case Target::Kind::mail:
        return send_mail(mail, address, mail_message(digest, {mail.from, address}));
      case Target::Kind::atom:
        replace_file(address, atom_of(digest, address));
        return {};
      case Target::Kind::jsonl:
        append_at(address, size_before, digest_lines(digest));
        return {};
      case Target::Kind::webhook:
        return post_json(address, digest_object(digest), digest.id);
    }
  } catch (const Error& error) {
    return {Delivery::State::refused, error.what(), ""};
  }
  return {};
}

}  // namespace fsearch
