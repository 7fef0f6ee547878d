/// Mail on its way: through a server, or through the sendmail of this computer.
#pragma once
#include <string>

#include "watch/kept/watch_list.hpp"
#include "watch/targets/transfer.hpp"

namespace fsearch {

/// Sends a message (see mail_message()) to one address. Throws nothing for what mail meets: that is a Delivery.
Delivery send_mail(const MailSettings& mail, const std::string& to, const std::string& message);

/// Returns the password: the first line of the file, or FSEARCH_SMTP_PASSWORD where none is named. Throws Error where
/// the file cannot be read, or where all users may read it or others write it.
std::string smtp_password(const MailSettings& mail);

}  // namespace fsearch
