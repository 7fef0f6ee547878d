/// The name of the site in the title of its feed.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the piece of a feed's title that its address also names, so that all feeds of a paper have one
/// source; the whole title where none is. site_name("Politique : toute l’actualité sur Le Phare.fr",
/// "https://www.lephare.fr/") is "Le Phare.fr".
std::string site_name(const std::string& title, std::string_view url);

/// Returns the host of an address: "www.lephare.fr" for "https://www.lephare.fr/a"; empty where it has none.
std::string_view host_of(std::string_view url);

/// Returns the letters and digits that a host may have of a name: "lephare" for "Le Phare".
std::string host_letters(std::string_view text);

}  // namespace fsearch
