/// The lines above an article of Factiva where it is exported without the codes of its fields.
#pragma once
#include <string>
#include <string_view>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Tells by its form what each line is, in order: section, author, "295 mots", date, time, source, its code,
/// page, language, copyright, and below the text the accession number.
class FactivaHead {
 public:
  /// Takes a line that is neither headline nor text.
  void take(const std::string& line, Extraction& extraction);

 private:
  bool take_dated(const std::string& line, Extraction& extraction);

  bool counted_ = false;  ///< The count of words, or the date, was met: what comes before is section and author.
};

/// Returns the number in "Document DEPLIT0020211229e7ct0001r".
std::string accession_number(std::string_view line);

}  // namespace fsearch::archives
