/// Atom feeds (RFC 4287).
#pragma once
#include <string>
#include <vector>

namespace fsearch {

struct AtomEntry {
  std::string title;
  std::string id;       ///< A URI, for good.
  std::string updated;  ///< See atom_instant().
  std::string link;     ///< What the entry is about; empty where it is nowhere, and then the summary is all there is.
  std::string related;  ///< Empty for none, as what follows.
  std::string author;
  std::vector<std::string> categories;
  std::string source;
  std::string summary;
};

struct AtomFeed {
  std::string title;
  std::string id;
  std::string self;  ///< Its own address; empty where it has none.
  std::vector<AtomEntry> entries;
};

/// Returns "2025-03-15T10:12:00+01:00" of an ISO date as precise as known, on clocks of Paris; of none the beginning of
/// 1970, for every entry must have one.
std::string atom_instant(const std::string& date);

/// Returns the feed, as new as its newest entry.
std::string write_atom(const AtomFeed& feed);

}  // namespace fsearch
