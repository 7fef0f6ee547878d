#include "text/time_zone.hpp"

#include <unicode/timezone.h>

#include "fsearch/error.hpp"

namespace fsearch {

struct TimeZone::Zone {
  std::unique_ptr<icu::TimeZone> icu;
};

TimeZone::TimeZone(const std::string& name)
    : zone_(
          new Zone{std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)))}) {
  if (*zone_->icu == icu::TimeZone::getUnknown())
    throw Error(Error::Kind::usage, name, "no such time zone; write for example Europe/Paris or America/Montreal");
}

TimeZone::~TimeZone() = default;
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;

int TimeZone::minutes_ahead(std::int64_t seconds) const {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t standard = 0, summer = 0;
  zone_->icu->getOffset(static_cast<UDate>(seconds) * 1000, 0, standard, summer, status);
  return U_FAILURE(status) != 0 ? 0 : (standard + summer) / 60'000;
}

}  // namespace fsearch
