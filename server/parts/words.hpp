/// The words of the page, in French and in English.
///
/// The code has them in French, for that is where the readers are: `words("Rien n’a été trouvé")`. What it is in
/// English stands in assets/page_english.txt, a line "French = English"; a test finds the lines that are missing.
/// Warnings of the engine are French; the file has what each kind is in English, a line "code = English".
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fsearch::server {

enum class Language { french, english };

/// Returns the language that a reader wants: "fr" or "en" where `asked` is one, else the one that the header
/// Accept-Language prefers ("en-GB,en;q=0.9,fr;q=0.5"), else French.
Language wanted_language(std::string_view asked, std::string_view accept_language);

/// A regular value.
class Words {
 public:
  explicit Words(Language language = Language::french) : language_(language) {}

  Language language() const { return language_; }
  std::string_view code() const { return language_ == Language::french ? "fr" : "en"; }

  /// Returns `french`, or what it is in English; itself where nobody said.
  std::string_view operator()(std::string_view french) const;

  /// Returns the words for a count of things: "1 article", "12 000 articles"; "12,000 articles".
  std::string counted(std::size_t number, std::string_view one, std::string_view many) const;

  /// Returns "12 000" with narrow no-break spaces, or "12,000".
  std::string count(std::size_t number) const;

  /// Returns a part of a whole: 0.025 is "2,5 %" with a narrow no-break space, or "2.5%".
  std::string percent(double share) const;

  /// Returns an ISO date in words: "15 mars 2025", "15 March 2025". What is no such date is returned as it is.
  std::string date(const std::string& iso) const;

  /// Returns "« mots »" with narrow no-break spaces, or “words”.
  std::string quoted(std::string_view words) const;

  /// Returns what parts a name from its value: " : " with a narrow no-break space, or ": ".
  std::string_view colon() const { return language_ == Language::french ? "\u202F: " : ": "; }

 private:
  Language language_;
};

}  // namespace fsearch::server
