/// Which of the titles that a page gives is the article's.
#pragma once
#include <string>
#include <string_view>

namespace fsearch::html {

/// Returns `title` without the name of its site at the end or the start: "La pluie" for "La pluie | Le
/// Phare", and for "La pluie - lephare.fr" on https://www.lephare.fr.
std::string without_site_name(const std::string& title, const std::string& site, std::string_view url = "");

/// Returns the title that an element <title> gives: as without_site_name(), and without the site's name
/// before a colon, which elsewhere may be of the title: "La pluie" for "Le Phare : La pluie" on
/// https://lephare.fr.
std::string title_of_page(const std::string& title, const std::string& site, std::string_view url);

/// Returns true where `title` ends, after a mark, with a name that `name` starts with or is the start of, and
/// says more than that before: names_site_of("La crue épargne le pont - Le Phare", "Le Phare de Valmont").
bool names_site_of(std::string_view title, std::string_view name);

/// Returns what stands at the end of a <title> after the article's own: "Le Phare" for "La pluie - Régions |
/// Le Phare" and "La pluie". Empty where the page's title does not start with the article's.
std::string site_after_title(std::string_view page_title, const std::string& title);

/// Returns the title of an article whose data say `given` and whose heading is `heading`, either of which may
/// be empty. The heading is what readers see, and goes before the title made for search engines where both
/// say the same: chosen_title("La Seine a débordé à Rouen", "Crue de la Seine : Rouen sous les eaux") is the
/// latter. A heading with more to it, such as a label, or of other words, such as the site's name, does not.
std::string chosen_title(const std::string& given, const std::string& heading);

/// Returns which part of the words of `a` are also in `b`, 0 to 1, without case and accents.
double shared_words(std::string_view a, std::string_view b);

}  // namespace fsearch::html
