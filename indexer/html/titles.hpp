/// Which of the titles that a page gives is the article's.
#pragma once
#include <string>
#include <string_view>

namespace fsearch::html {

/// Returns `title` without the name of its site at the end or the start: "La pluie" for "La pluie | Le
/// Phare", and for "La pluie - lephare.fr" on https://www.lephare.fr.
std::string without_site_name(const std::string& title, const std::string& site, std::string_view url = "");

/// Returns the title of an article whose data say `given` and whose heading is `heading`, either of which may
/// be empty. The heading is what readers see, and goes before the title made for search engines where both
/// say the same: chosen_title("La Seine a débordé à Rouen", "Crue de la Seine : Rouen sous les eaux") is the
/// latter. A heading with more to it, such as a label, or of other words, such as the site's name, does not.
std::string chosen_title(const std::string& given, const std::string& heading);

/// Returns which part of the words of `a` are also in `b`, 0 to 1, without case and accents.
double shared_words(std::string_view a, std::string_view b);

}  // namespace fsearch::html
