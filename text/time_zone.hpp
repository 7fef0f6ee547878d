/// The local time of a place. Here because ICU, which knows the zones of the world and their summers, is.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

namespace fsearch {

class TimeZone {
 public:
  /// `name` is of the tz database: "Europe/Paris", "America/Montreal", "UTC". Throws Error (usage) for
  /// another.
  explicit TimeZone(const std::string& name);
  ~TimeZone();
  TimeZone(TimeZone&&) noexcept;
  TimeZone& operator=(TimeZone&&) noexcept;

  /// Returns the minutes that clocks there are ahead of UTC, at so many seconds after the beginning of 1970.
  int minutes_ahead(std::int64_t seconds) const;

 private:
  struct Zone;
  std::unique_ptr<Zone> zone_;
};

}  // namespace fsearch
