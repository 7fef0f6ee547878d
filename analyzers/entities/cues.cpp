#include "analyzers/entities/cues.hpp"

#include <array>
#include <bitset>

#include "analyzers/entities/text_hash.hpp"
#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"

namespace fsearch {
namespace {

/// Words by their hash, open addressing: no cue word shares all its 64 bits with another word of French.
class CueTable {
 public:
  Cues find(std::string_view word) const {
    const std::uint64_t hash = text_hash(word) | 1;  // 0 marks an empty slot
    if (!seen_[hash >> 48]) return {};
    std::size_t at = slot_of(hash);
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) % slots_.size();
    return slots_[at].hash == hash ? slots_[at].cues : Cues();
  }
  /// Requires: fewer than the slots.
  void add(std::string_view word, Cues cues) {
    const std::uint64_t hash = text_hash(word) | 1;
    std::size_t at = slot_of(hash);
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) % slots_.size();
    slots_[at] = {hash, slots_[at].cues | cues};
    seen_.set(hash >> 48);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Cues cues;
  };
  static std::size_t slot_of(std::uint64_t hash) { return (hash >> 20) % 4096; }
  std::array<Slot, 4096> slots_{};
  std::bitset<65536> seen_;  // by the hash's upper bits: most words are no cues, and this fits the nearest cache
};

Cues role_named(std::string_view name) {
  static constexpr std::pair<std::string_view, Cue> roles[] = {{"honorific", Cue::honorific},
                                                               {"title", Cue::title},
                                                               {"noble", Cue::noble},
                                                               {"say", Cue::say},
                                                               {"place_before", Cue::place_before},
                                                               {"place_prep", Cue::place_prep},
                                                               {"travel", Cue::travel},
                                                               {"place_span", Cue::place_span},
                                                               {"place_head", Cue::place_head},
                                                               {"org_before", Cue::org_before},
                                                               {"org_prep", Cue::org_prep},
                                                               {"org_span", Cue::org_span},
                                                               {"org_head", Cue::org_head},
                                                               {"org_tail", Cue::org_tail},
                                                               {"other_head", Cue::other_head},
                                                               {"other_before", Cue::other_before},
                                                               {"org_after", Cue::org_after},
                                                               {"particle", Cue::particle},
                                                               {"linker", Cue::linker},
                                                               {"day", Cue::day},
                                                               {"never_a_name", Cue::never_a_name},
                                                               {"place_tied", Cue::place_tied},
                                                               {"acronym", Cue::acronym},
                                                               {"foreign", Cue::foreign},
                                                               {"place_listed", Cue::place_listed},
                                                               {"to_somebody", Cue::to_somebody},
                                                               {"other_tail", Cue::other_tail}};
  for (const auto& [role, cue] : roles)
    if (role == name) return cue;
  return {};
}

CueTable read_cues() {
  CueTable table;
  for_each_row(data::entity_cues, [&](std::string_view row) {
    const Cues role = role_named(take_part(row, '\t'));
    while (!row.empty()) table.add(take_part(row, ' '), role);
  });
  return table;
}

}  // namespace

Cues cues_of(std::string_view key) {
  static const CueTable table = read_cues();
  return table.find(key);
}

}  // namespace fsearch
