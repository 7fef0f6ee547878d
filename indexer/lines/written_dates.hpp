/// When an article was published or changed, as a line of text or an address says it.
#pragma once
#include <string>
#include <string_view>

namespace fsearch::html {

/// Returns the date that a sentence gives for the publication, as written: "3 mars 2024 à 10h12" for "Publié
/// le 3 mars 2024 à 10h12 par la rédaction"; empty where it gives none.
std::string date_phrase(std::string_view text);

/// Returns the date, and the time, that stand between marks in a line: "2024-03-03T10:12:00" for "La
/// rédaction avec AFP · 3 mars 2024 · 10:12"; empty for a line without marks.
std::string date_between_marks(std::string_view line);

/// Returns the date in the path of a URL: "2019-12-09" for ".../2019/12/09/retraite"; empty where it has
/// none.
std::string date_in_url(std::string_view url);

/// As date_phrase(), for the last change: "Mis à jour le 4 mars 2024".
std::string change_phrase(std::string_view text);

}  // namespace fsearch::html
